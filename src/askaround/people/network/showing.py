"""What of the tree fits on one page and is still read with pleasure. Pure.

A small tree is shown whole. Of a large one, the people right beneath the one it starts from, and
as many branches opened as there is room for, the most recently alive first; the others are folded
into one mark each, with their numbers. Too many right beneath are taken a page at a time, those
who led to most people first.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from askaround.people.network.tree import Branch, Key, Someone, Tree

MOST_SHOWN = 60
"""Rows in one picture. look.md: beyond about 60 people, start on one branch."""

MOST_PEOPLE = 90
"""People in one picture: a line of people takes one row, however long. Convention."""

MOST_LEVELS, LEVELS_OF_A_WHOLE = 4, 7
"""Steps from where the picture starts: of a large tree, and of one that is shown whole otherwise.
Convention: four columns of names and their numbers are read on a desktop without scrolling."""


class Kind(StrEnum):
    """What a mark of the picture stands for."""

    START = "start"  # you, or the person whose branch it is
    PERSON = "person"
    FOLDED = "folded"  # all who stand beneath somebody, unopened
    REST = "rest"  # those beneath the start who come on the next page


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: what it is, who, beneath which mark (by its place in the list), how many."""

    kind: Kind
    person: Someone
    above: int
    branch: Branch | None = None


@dataclass(frozen=True, slots=True)
class Showing:
    """The marks of one picture, each after the one it hangs on; and which page of how many."""

    marks: list[Mark]
    page: int
    pages: int

    def people(self) -> list[Key]:
        """Everybody shown, the one it starts from included."""
        return [
            mark.person
            for mark in self.marks
            if mark.person is not None and mark.kind in (Kind.START, Kind.PERSON)
        ]


def show(
    tree: Tree,
    branches: Mapping[Key, Branch],
    *,
    start: Someone,
    page: int = 1,
    at: Someone = None,
    most: int = MOST_SHOWN,
    whole: bool = False,
) -> Showing:
    """What to draw of the branch of `start`; the way to `at` is opened first where it fits.

    Pages count from 1; one beyond the last is the last. `whole` leaves nothing out.
    """
    if whole:
        everybody = tree.children.get(start, [])
        return Showing(_in_order(tree, branches, start, everybody, set(branches)), 1, 1)
    first = _right_beneath(tree, branches, start, most)
    pages = max(1, math.ceil(len(first) / most))
    page = min(max(page, 1), pages)
    here = first[(page - 1) * most : page * most]
    opened = _opened(tree, branches, here, most, _way(tree, at))
    marks = _in_order(tree, branches, start, here, opened)
    rest = first[page * most :]
    if rest:
        marks.append(Mark(Kind.REST, start, 0, _together(tree, branches, rest)))
    return Showing(marks, page, pages)


def page_of(tree: Tree, branches: Mapping[Key, Branch], person: Key, most: int = MOST_SHOWN) -> int:
    """On which page of whoever led to them somebody stands."""
    first = _right_beneath(tree, branches, tree.parent[person], most)
    return first.index(person) // most + 1


def _right_beneath(
    tree: Tree, branches: Mapping[Key, Branch], start: Someone, most: int
) -> list[Key]:
    first = tree.children.get(start, [])
    if len(first) <= most:
        return first
    # Stable: people who led to equally many stay in the order they came.
    return sorted(first, key=lambda each: -branches[each].people if each in branches else 0)


def _way(tree: Tree, at: Someone) -> list[Key]:
    return tree.path_to(at)[:-1] if at in tree.parent and at is not None else []


def _opened(
    tree: Tree,
    branches: Mapping[Key, Branch],
    first: list[Key],
    most: int,
    way: list[Key],
) -> set[Key]:
    """Whose branches are opened: those on the way, then the most recently alive that fit."""
    opened: set[Key] = set()
    rows, people = most - len(first), MOST_PEOPLE - len(first)
    beneath_all = sum(1 + branches[each].people if each in branches else 1 for each in first)
    levels = LEVELS_OF_A_WHOLE if beneath_all <= most else MOST_LEVELS
    waiting = [(each in way, branches[each].latest, each, 1) for each in first if each in branches]
    while waiting:
        waiting.remove(next_one := max(waiting))
        _on_the_way, _latest, person, level = next_one
        beneath = tree.children[person]
        if level < levels and len(beneath) - 1 <= rows and len(beneath) <= people:
            rows -= len(beneath) - 1
            people -= len(beneath)
            opened.add(person)
            waiting += [
                (each in way, branches[each].latest, each, level + 1)
                for each in beneath
                if each in branches
            ]
    return opened


def _in_order(
    tree: Tree,
    branches: Mapping[Key, Branch],
    start: Someone,
    first: list[Key],
    opened: set[Key],
) -> list[Mark]:
    marks = [Mark(Kind.START, start, -1)]
    waiting = [(person, 0) for person in reversed(first)]
    while waiting:
        person, above = waiting.pop()
        here = len(marks)
        marks.append(Mark(Kind.PERSON, person, above, branches.get(person)))
        if person in opened:
            waiting += [(each, here) for each in reversed(tree.children[person])]
        elif person in branches:
            marks.append(Mark(Kind.FOLDED, person, here, branches[person]))
    return marks


def _together(tree: Tree, branches: Mapping[Key, Branch], people: list[Key]) -> Branch:
    """These people and all beneath them. How many were met among themselves isn't known here."""
    beneath = [branches[person] for person in people if person in branches]
    return Branch(
        people=len(people) + sum(branch.people for branch in beneath),
        met=sum(branch.met for branch in beneath),
        latest=max(tree.since[person] for person in people),
    )
