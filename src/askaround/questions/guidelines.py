"""The numbers of a list of questions, and how it is ordered and fitted to its minutes. Pure."""

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

OWN_MINUTES = 3
"""What an own question is given unless said otherwise. Convention."""

MOST_MINUTES = 60
"""The most one question is given. Convention."""

LEAST_MINUTES = 2
"""Below this a question can only be rushed, so it waits for another time instead. Convention."""

HELLO_AND_THANKS = 2
"""Minutes of a visit that are nobody's question. Convention."""


@dataclass(frozen=True, slots=True)
class Place:
    """One question in a list, the minutes set aside for it, and those it `usually` takes (0: the
    same). A `kept` one is never left out: whom to talk to next is why there is a next visit."""

    question: uuid.UUID
    minutes: int
    kept: bool = False
    usually: int = 0


@dataclass(frozen=True, slots=True)
class Fitted:
    """A list made to fit: what stays in it, which of those got less time, and what waits."""

    places: tuple[Place, ...]
    shortened: tuple[uuid.UUID, ...]
    waiting: tuple[uuid.UUID, ...]


def for_questions(minutes: int) -> int:
    """The minutes of a visit of that length that are left for questions."""
    return max(minutes - HELLO_AND_THANKS, 1)


def total(places: Iterable[Place]) -> int:
    """The minutes they take together."""
    return sum(place.minutes for place in places)


def fitted(places: Sequence[Place], minutes: int) -> Fitted:
    """The list made to fit a visit of that many minutes, in the same order.

    Answers get a minute less than they usually take, the longest first; when that can't do, the
    last questions wait rather than all be rushed.
    """
    budget = for_questions(minutes)
    staying = list(places)
    while sum(_least(place) for place in staying) > budget:
        last = next((place for place in reversed(staying) if not place.kept), None)
        if last is None or len(staying) == 1:
            break
        staying.remove(last)
    shorter = _shortened(_shortened(staying, budget, _least), budget, _barely)
    return Fitted(
        places=tuple(shorter),
        shortened=tuple(
            new.question
            for old, new in zip(staying, shorter, strict=True)
            if new.minutes < old.minutes
        ),
        waiting=tuple(place.question for place in places if place not in staying),
    )


def _least(place: Place) -> int:
    """How far an answer is shortened as long as others can wait instead."""
    usually = place.usually or place.minutes
    return min(place.minutes, max(usually - 1, LEAST_MINUTES))


def _barely(place: Place) -> int:
    """How far it is shortened when nothing else is left to wait."""
    return min(place.minutes, LEAST_MINUTES)


def _shortened(places: list[Place], budget: int, least: Callable[[Place], int]) -> list[Place]:
    """A minute at a time from the longest that can spare one, the later of two alike, until they
    fit. Each remembers what it usually takes."""
    shorter = [replace(place, usually=place.usually or place.minutes) for place in places]
    while total(shorter) > budget:
        spare = [n for n, place in enumerate(shorter) if place.minutes > least(place)]
        if not spare:
            break
        longest = max(spare, key=lambda n: (shorter[n].minutes, n))
        shorter[longest] = replace(shorter[longest], minutes=shorter[longest].minutes - 1)
    return shorter


def moved(ids: Sequence[uuid.UUID], one: uuid.UUID, steps: int) -> list[uuid.UUID]:
    """The same ids with one of them moved so many steps down (up: negative), as far as it goes."""
    rest = [each for each in ids if each != one]
    if len(rest) == len(ids):
        return rest
    place = min(max(list(ids).index(one) + steps, 0), len(rest))
    return [*rest[:place], one, *rest[place:]]


def reordered(ids: Sequence[uuid.UUID], wanted: Iterable[uuid.UUID]) -> list[uuid.UUID]:
    """The same ids in the order wanted; strangers are passed over, those not named come last."""
    first = [each for each in dict.fromkeys(wanted) if each in ids]
    return [*first, *(each for each in ids if each not in first)]
