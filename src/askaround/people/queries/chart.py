"""The organisation chart of one place: who reports to whom there, as branches from the top."""

import uuid
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeVar

from django.db.models import Exists, OuterRef

from askaround.people.models import Organisation, Person

T = TypeVar("T")

COLUMNS = (
    "name",
    "sort_name",
    "title",
    "department",
    "organisation_id",
    "reports_to_id",
    "approached_at",
    "agreed_at",
    "met_at",
    "reported_back_at",
    "resting_since",
)

MOST_IN_CHART = 2000
MOST_BESIDE = 100
OPEN_LEVELS = 2
DEEPEST = 30
"""People drawn in lines, listed beside them, levels unfolded at first, and levels drawn below one
another: whoever stands deeper is found from the page of the last one drawn. Convention."""


@dataclass(slots=True)
class Branch:
    """A person in the chart, with those who report to them. `level` is 0 at the top; `of_boss` is
    the department of whoever is above.

    `elsewhere`: they work somewhere else, or nobody noted where, and lead somebody here.
    `below` is everybody under them, however far; `left_out` how many of these are not drawn.
    """

    person: Person
    elsewhere: bool = False
    level: int = 0
    of_boss: str = ""
    reports: list["Branch"] = field(default_factory=list)
    below: int = 0
    left_out: int = 0

    @property
    def unfolded(self) -> bool:
        return self.level < OPEN_LEVELS


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the chart, in reading order; after it so many lists end: a range of them."""

    branch: Branch
    ends: range


@dataclass(frozen=True, slots=True)
class Chart:
    """`tops` are the branches whose first person reports to nobody known here; `beside` people
    with no line to anybody. Either may be cut short."""

    place: Organisation
    tops: list[Branch]
    beside: list[Person]
    cut_short: bool
    more_beside: bool

    @property
    def groups(self) -> list[tuple[str, list[Step]]]:
        """The lines of the chart by the department of whoever is on top."""
        return [
            (department, list(steps(branches)))
            for department, branches in _by_department(self.tops, lambda top: top.person.department)
        ]

    @property
    def beside_groups(self) -> list[tuple[str, list[Person]]]:
        return _by_department(self.beside, lambda person: person.department)


def chart(place: Organisation) -> Chart:
    """The chart of a place. Two queries: everybody in a line, and those in none."""
    there = Person.plain.filter(organisation=place)
    reporting = there.filter(reports_to__isnull=False)
    bosses = Person.plain.filter(pk__in=reporting.values("reports_to"))
    above = bosses.filter(reports_to__organisation=place)  # with somebody of elsewhere between
    in_line = reporting.values("pk").union(bosses.values("pk"), above.values("reports_to"))
    lines = list(
        Person.plain.filter(pk__in=in_line)
        .only(*COLUMNS)
        .order_by("sort_name", "id")[: MOST_IN_CHART + 1]
    )
    leads_here = Exists(there.filter(reports_to=OuterRef("pk")))
    no_line = there.filter(~leads_here, reports_to=None).only(*COLUMNS)
    drawn = {person.pk for person in lines}
    found = no_line.order_by("sort_name", "id")[: MOST_BESIDE + 1]
    beside = [person for person in found if person.pk not in drawn]
    return Chart(
        place=place,
        tops=branches_of(place, lines[:MOST_IN_CHART]),
        beside=beside[:MOST_BESIDE],
        cut_short=len(lines) > MOST_IN_CHART,
        more_beside=len(beside) > MOST_BESIDE,
    )


def branches_of(place: Organisation, people: list[Person]) -> list[Branch]:
    """Whoever is on top, the largest branch first, with all below. No recursion: any depth will do.

    Lines that run in a circle, which no page can make, are cut where they meet.
    """
    under: dict[uuid.UUID | None, list[Branch]] = defaultdict(list)
    here = {
        person.pk: Branch(person, elsewhere=person.organisation_id != place.pk) for person in people
    }
    for branch in here.values():
        boss = branch.person.reports_to_id
        under[boss if boss in here else None].append(branch)
    seen: set[uuid.UUID] = set()
    tops = [top for top in under[None] if _grow(top, under, seen)]
    tops += [
        each for each in here.values() if each.person.pk not in seen and _grow(each, under, seen)
    ]
    return sorted(tops, key=lambda top: (-top.below, top.person.sort_name))


def _grow(top: Branch, under: dict[uuid.UUID | None, list[Branch]], seen: set[uuid.UUID]) -> bool:
    """Hang everybody below on this branch, and count them; always true."""
    seen.add(top.person.pk)
    order = [top]
    for branch in order:  # grows as it goes
        for each in sorted(under[branch.person.pk], key=_place_in_line):
            if each.person.pk not in seen:
                seen.add(each.person.pk)
                each.level, each.of_boss = branch.level + 1, branch.person.department
                branch.reports.append(each)
                order.append(each)
    for branch in reversed(order):
        branch.below = sum(1 + each.below for each in branch.reports)
        if branch.level + 1 >= DEEPEST:
            branch.left_out, branch.reports = branch.below, []
    return True


def steps(branches: Iterable[Branch]) -> Iterator[Step]:
    """The branches line by line, each person before those who report to them."""
    stack = [(branch, range(0)) for branch in reversed(list(branches))]
    while stack:
        branch, ends = stack.pop()
        if not branch.reports:
            yield Step(branch, ends)
            continue
        yield Step(branch, range(0))
        last = len(branch.reports) - 1
        for number, each in reversed(list(enumerate(branch.reports))):
            stack.append((each, range(len(ends) + 1) if number == last else range(0)))


def _place_in_line(branch: Branch) -> tuple[str, str, uuid.UUID]:
    return (branch.person.department.casefold(), branch.person.sort_name, branch.person.pk)


def _by_department(rows: list[T], department: Callable[[T], str]) -> list[tuple[str, list[T]]]:
    """The rows of each department, by its name; whoever has none comes last."""

    def key(row: T) -> tuple[bool, str]:
        return (not department(row), department(row).casefold())

    groups = [list(some) for _key, some in groupby(sorted(rows, key=key), key=key)]
    return [(department(some[0]), some) for some in groups]
