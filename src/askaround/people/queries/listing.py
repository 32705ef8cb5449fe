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

from askaround.accounts.statements import Words, put_together_once
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
    page = _page(actor, only=only, beyond=_place(after))
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


def _place(after: str) -> tuple[Words, uuid.UUID] | None:
    """A place in the list; one that can't be read is the beginning."""
    name, _bar, last = after.rpartition("|")
    try:
        return Words(name), uuid.UUID(last)
    except ValueError:
        return None


def _page(actor: Any, *, only: str, beyond: tuple[Words, uuid.UUID] | None) -> list[Person]:
    return _beyond(actor, *beyond, only=only) if beyond else _first(actor, only=only)


@put_together_once
def _first(actor: Any, *, only: str) -> QuerySet[Person]:
    return _narrow(_only(Person.objects.visible_to(actor), only))


@put_together_once
def _beyond(actor: Any, name: Words, last: uuid.UUID, *, only: str) -> QuerySet[Person]:
    people = _only(Person.objects.visible_to(actor), only).filter(sort_name__gte=name)
    return _narrow(people.filter(Q(sort_name__gt=name) | Q(pk__gt=last)))


def _narrow(people: QuerySet[Person]) -> QuerySet[Person]:
    rows = people.select_related("organisation").only(*COLUMNS).order_by("sort_name", "id")
    return rows[: PAGE + 1]


def _rows(people: list[Person]) -> list[Row]:
    named_by = namers(people)
    marked = set(_marks([person.pk for person in people]))
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
    for person_id, name in _named([person.pk for person in people]):
        if name not in found[person_id]:
            found[person_id].append(name)
    return found


@put_together_once
def _named(people: list[uuid.UUID]) -> QuerySet[Referral, tuple[uuid.UUID, str]]:
    named = Referral.plain.filter(person__in=people).order_by("named_at", "id")
    return named.values_list("person_id", "ask__asked__name")


@put_together_once
def _marks(people: list[uuid.UUID]) -> QuerySet[FieldMark, tuple[uuid.UUID, str]]:
    return FieldMark.plain.filter(person__in=people).values_list("person_id", "purpose")
