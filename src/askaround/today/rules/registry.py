"""Where rules enter themselves."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from askaround.accounts.models import User
from askaround.today.items import Item, Now

Fact = TypeVar("Fact")
Facts = Callable[[User, Now], Iterable[Fact]]


@dataclass(frozen=True)
class Rule:
    """`facts` reads what there is, `item` says what follows from one of them."""

    name: str
    facts: Facts[Any]
    item: Callable[[Any, Now], Item | None]


RULES: list[Rule] = []


def rule(
    facts: Facts[Fact],
) -> Callable[[Callable[[Fact, Now], Item | None]], Callable[[Fact, Now], Item | None]]:
    """Enter the function below as a rule over these facts, under its own name."""

    def enter(item: Callable[[Fact, Now], Item | None]) -> Callable[[Fact, Now], Item | None]:
        RULES.append(Rule(item.__name__, facts, item))
        return item

    return enter
