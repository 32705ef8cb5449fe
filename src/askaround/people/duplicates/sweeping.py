"""Everybody held against everybody, in time that grows with their number. Pure.

Works on three plain columns of all people (names, places, and which of them share an e-mail, a
phone or a link), in memory: about 0.5 KB for each person.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from askaround.people.duplicates.common import is_common
from askaround.people.duplicates.keys import keys
from askaround.people.duplicates.naming import Likeness, begins, compare, is_slip
from askaround.people.duplicates.nicknames import one_name
from askaround.people.duplicates.rule import (
    LEAST,
    MANY_NAMESAKES,
    NAME_POINTS,
    POINTS,
    Reason,
    Strength,
)
from askaround.people.duplicates.spelling import Name, read_name

Pair = tuple[int, int]
"""Two people by their place in the columns, the lesser first."""

WINDOW = 30
"""In a long list under one key, how many neighbours by name each is held against. Convention:
sorted neighbourhood, Hernández and Stolfo 1995."""

FEW = 8
"""People of one name up to which each is held against each; beyond, only at one place."""


def alike_by_name(names: Sequence[str], places: Sequence[int]) -> set[Pair]:
    """The pairs whose names and places alone make them worth a look.

    `places` are numbers that stand for organisations, 0 for none. Those whom only a shared e-mail,
    phone or link brings together are not among them.
    """
    bearers: dict[str, list[int]] = defaultdict(list)
    for person, name in enumerate(names):
        bearers[name.casefold()].append(person)
    several = list(bearers.values())
    del bearers  # its keys are as much again as the names
    different = [read_name.__wrapped__(names[people[0]]) for people in several]
    found: set[Pair] = set()
    for one, people in enumerate(several):
        if len(people) > 1:
            likeness = compare(different[one], different[one])
            found.update(_worth_a_look(likeness, different[one], people, people, places))
    for one, other, likeness in _alike(different):
        found.update(_worth_a_look(likeness, different[one], several[one], several[other], places))
    return found


def _alike(names: Sequence[Name]) -> Iterator[tuple[int, int, Likeness]]:
    """The pairs of different names that are alike. A pair may come more than once."""
    for together in _under_one_key(names):
        for one, other in _neighbours(together, names):
            if may_be_alike(names[one], names[other]):
                likeness = compare(names[one], names[other])
                if NAME_POINTS[likeness] > 0:
                    yield one, other, likeness


def _under_one_key(names: Sequence[Name]) -> Iterator[list[int]]:
    """The names under each key that several have.

    One sorted list of numbers (a hash of the key, then the name's place) takes a tenth of the room
    of a dictionary of lists. Two keys of one hash only cost a comparison more.
    """
    bits = max(len(names), 1).bit_length()
    mask = (1 << bits) - 1
    marked = sorted(
        (hash(key) & 0xFFFFFFFFFF) << bits | place
        for place, name in enumerate(names)
        for key in keys(name)
    )
    together: list[int] = []
    before = -1
    for mark in marked:
        if mark >> bits != before:
            if len(together) > 1:
                yield together
            together, before = [], mark >> bits
        if not together or together[-1] != mark & mask:
            together.append(mark & mask)
    if len(together) > 1:
        yield together


def _neighbours(together: list[int], names: Sequence[Name]) -> Iterator[Pair]:
    if len(together) <= WINDOW:
        yield from combinations(together, 2)
        return
    together = sorted(together, key=lambda place: (names[place].words[::-1], place))
    for number, one in enumerate(together):
        for other in together[number + 1 : number + WINDOW]:
            yield min(one, other), max(one, other)


def may_be_alike(one: Name, other: Name) -> bool:
    """A quick look at the ends before the words are paired off: what is left of most pairs."""
    if not len(one.words) == len(other.words) == 2:
        return True
    (first, last), (others_first, others_last) = one.words, other.words
    if last == others_last:
        return (
            first == others_first
            or begins(*sorted((first, others_first), key=len))
            or one_name(first, others_first)
            or is_slip(first, others_first)
            or bool(one.aliases or other.aliases)
        )
    return is_slip(last, others_last) or first == others_last


def _worth_a_look(
    likeness: Likeness, name: Name, ones: list[int], others: list[int], places: Sequence[int]
) -> Iterator[Pair]:
    """The pairs of two names' bearers for whom name and place speak loudly enough."""
    common = is_common(name.words) or len(ones) > MANY_NAMESAKES
    points = NAME_POINTS[likeness] + POINTS[Reason.COMMON_NAME] * common
    for one, other in _bearers(ones, others, places):
        place = _place_points(places[one], places[other])
        if points + place >= LEAST[Strength.PERHAPS]:
            yield min(one, other), max(one, other)


def _place_points(one: int, other: int) -> int:
    if not (one and other):
        return 0
    return POINTS[Reason.PLACE] if one == other else POINTS[Reason.OTHER_PLACE]


def _bearers(ones: list[int], others: list[int], places: Sequence[int]) -> Iterator[Pair]:
    if ones is others and len(ones) <= FEW:
        yield from combinations(ones, 2)
    elif ones is not others and len(ones) * len(others) <= FEW * FEW:
        yield from product(ones, others)
    else:
        yield from _at_one_place(ones, others, places)


def _at_one_place(ones: list[int], others: list[int], places: Sequence[int]) -> Iterator[Pair]:
    there: dict[int, list[int]] = defaultdict(list)
    for other in others:
        if places[other]:
            there[places[other]].append(other)
    for one in ones:
        for other in there.get(places[one], ())[:FEW]:
            if one < other or (ones is not others and one != other):
                yield one, other


def sharing(values: Iterable[tuple[str, int]], most: int) -> set[Pair]:
    """The pairs that share a value, of (value, person) in the values' order.

    A value that more than `most` have is an office's, and brings nobody together.
    """
    found: set[Pair] = set()
    people: list[int] = []
    before: str | None = None
    for value, person in values:
        if value != before:
            found.update(_each_with_each(people, most))
            people, before = [], value
        people.append(person)
    found.update(_each_with_each(people, most))
    return found


def _each_with_each(people: list[int], most: int) -> Iterable[Pair]:
    distinct = sorted(set(people))
    return combinations(distinct, 2) if 1 < len(distinct) <= most else ()
