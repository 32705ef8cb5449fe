"""The list of people: a page at a time, by name, filtered or searched; the same few queries always.

A page starts after the last name of the one before (no OFFSET, no count). Searching looks at
names, titles and places (`finding.py`); the full-text search finds the rest, notes included.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from askaround.people.models import (
    WAITS_ON_ME,
    FieldMark,
    Person,
    PersonQuerySet,
    Referral,
)
from askaround.people.names import sort_name
from askaround.people.queries.finding import Somebody, find

PAGE = 25
MOST_FOUND = 50
FILTERS = ("waiting-on-me", "waiting-on-them", "met")
COLUMNS = (
    "name",
    "sort_name",
    "title",
    "organisation__name",
    "approached_at",
    "replied_at",
    "agreed_at",
    "met_at",
    "reported_back_at",
    "resting_since",
)


@dataclass(frozen=True, slots=True)
class Row:
    """A person in the list, with the names of those who named them, the first first."""

    person: Person | Somebody
    named_by: list[str]
    might_know: bool = False
    does_it: bool = False

    @property
    def stage(self) -> str:
        """How far things have come; empty for somebody merely known, whom nobody named."""
        stage = self.person.stage
        return stage if stage != "named" or self.named_by or self.does_it else ""


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of the list. `after` is where the next begins, empty on the last."""

    rows: list[Row]
    after: str = ""
    more_than_shown: bool = False


def listing(actor: Any, *, only: str = "", words: str = "", after: str = "") -> Listing:
    """The people this actor may see: filtered by one of FILTERS, or found by words, or all."""
    if sort_name(words):
        found = [Row(*each) for each in find(actor, sort_name(words), MOST_FOUND + 1)]
        return Listing(found[:MOST_FOUND], more_than_shown=len(found) > MOST_FOUND)
    people = _only(Person.objects.visible_to(actor), only)
    page = list(_narrow(_beyond(people, after))[: PAGE + 1])
    last = page[PAGE - 1] if len(page) > PAGE else None
    return Listing(_rows(page[:PAGE]), after=f"{last.sort_name}|{last.pk}" if last else "")


def _only(people: PersonQuerySet, only: str) -> QuerySet[Person]:
    match only:
        case "waiting-on-me":
            # From the few ids, which are the actor's own: else everybody would be walked by name.
            return Person.plain.filter(WAITS_ON_ME, pk__in=people.ids_that_may_wait())
        case "waiting-on-them":
            return people.waiting_on_them()
        case "met":
            return people.met()
    return people


def _beyond(people: QuerySet[Person], after: str) -> QuerySet[Person]:
    """Those after a place in the list; a place that can't be read is the beginning."""
    name, _bar, last = after.rpartition("|")
    try:
        last_id = uuid.UUID(last)
    except ValueError:
        return people
    return people.filter(sort_name__gte=name).filter(Q(sort_name__gt=name) | Q(pk__gt=last_id))


def _narrow(people: QuerySet[Person]) -> QuerySet[Person]:
    return people.select_related("organisation").only(*COLUMNS).order_by("sort_name", "id")


def _rows(people: list[Person]) -> list[Row]:
    named_by = namers(people)
    marks = FieldMark.plain.filter(person__in=[person.pk for person in people])
    marked = set(marks.values_list("person_id", "purpose"))
    return [
        Row(
            person,
            named_by[person.pk],
            might_know=(person.pk, FieldMark.Purpose.MIGHT_KNOW.value) in marked,
            does_it=(person.pk, FieldMark.Purpose.DOES_IT.value) in marked,
        )
        for person in people
    ]


def namers(people: Iterable[Person]) -> dict[uuid.UUID, list[str]]:
    """Who named each of these people: names, the first first, each once. One query."""
    found: dict[uuid.UUID, list[str]] = defaultdict(list)
    named = (
        Referral.plain.filter(person__in=[person.pk for person in people])
        .order_by("named_at", "id")
        .values_list("person_id", "ask__asked__name")
    )
    for person_id, name in named:
        if name not in found[person_id]:
            found[person_id].append(name)
    return found
