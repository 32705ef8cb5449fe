"""Every column that names a person, and what becomes of its row when that person goes.

A package that has such a column, foreign key or bare id, declares it when it is ready:

    declare(Message, "person", merged=Then.MOVE, erased=Then.ERASE)

Merging two people, erasing one, and giving out everything kept about one all walk this list; a
test walks every model and fails on a column that is not in it. Where somebody may be named in words
alone (the rows of a file that could not be read), the package declares how to find and erase them:
`declare_beside`.
"""

import re
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db.models import Model, QuerySet


class Then(StrEnum):
    """What becomes of a row when the person it names goes."""

    MOVE = "move"
    """Merged: it names the person who stays."""

    KEEP = "keep"
    """It stays. Merged: as it is. Erased: with nobody in that place."""

    ERASE = "erase"
    """It goes too, with all that hangs on it."""


@dataclass(frozen=True)
class PersonKey:
    """One column that names a person."""

    model: type[Model]
    column: str
    merged: Then
    erased: Then

    @property
    def attname(self) -> str:
        """The column as the row holds it: "person_id" where the field is `person`."""
        field: Any = self.model._meta.get_field(self.column)
        return str(field.attname)

    def rows(self, owner: Any, person: uuid.UUID) -> "QuerySet[Any, Any]":
        """The owner's rows that name this person."""
        return self.model._base_manager.filter(
            **{"owner_id": owner.pk, self.attname: person}
        ).order_by("pk")


_declared: dict[tuple[type[Model], str], PersonKey] = {}


def declare(model: type[Model], column: str, *, merged: Then, erased: Then) -> None:
    """Say what becomes of rows of `model` when the person in `column` is merged away or erased."""
    _declared[model, column] = PersonKey(model, column, merged, erased)


def person_keys() -> tuple[PersonKey, ...]:
    """Every column that names a person, in the order they were declared: the lower package first."""
    return tuple(_declared.values())


@dataclass(frozen=True)
class Who:
    """One person, by id and by the words they may be named in where there is no id.

    `words` are their names and e-mail addresses, also those of what was deleted or merged.
    """

    owner: Any
    id: uuid.UUID
    name: str
    words: frozenset[str]

    def is_named_in(self, *texts: str) -> bool:
        """Whether any of the texts holds one of the words, whole and whatever its case."""
        return any(self._pattern.search(text) for text in texts)

    @property
    def _pattern(self) -> "re.Pattern[str]":
        words = "|".join(re.escape(word) for word in sorted(self.words, key=len, reverse=True))
        return re.compile(rf"(?<!\w)(?:{words})(?!\w)" if words else r"(?!)", re.IGNORECASE)


@dataclass(frozen=True)
class Beside:
    """A place where a person may be named in words: what is kept there of them, and erasing it.

    `name` is what it is called in everything kept about a person.
    """

    name: str
    find: Callable[[Who], Iterable[Any]]
    erase: Callable[[Who], None]


_beside: dict[str, Beside] = {}


def declare_beside(place: Beside) -> None:
    """Have this place looked through when a person is erased, or everything is given out."""
    _beside[place.name] = place


def places_beside() -> tuple[Beside, ...]:
    return tuple(_beside.values())
