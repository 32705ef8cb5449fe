"""Who asked whom, and whom that brought: told for one person, and for one field."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Prefetch, QuerySet, prefetch_related_objects

from askaround.accounts.statements import put_together_once
from askaround.careers.models import CareerField
from askaround.people.guidelines import Path
from askaround.people.models import Ask, FieldMark, Person, Referral
from askaround.people.queries.listing import COLUMNS, Row


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody an ask brought, and whether the name of whoever was asked may be used.

    The dates are those of the referral; `begun`, `met` and `rests` are of the person, however
    they came about.
    """

    id: uuid.UUID
    person_id: uuid.UUID
    name: str
    may_use_name: str
    named_at: dt.datetime
    approached_at: dt.datetime | None
    met_at: dt.datetime | None
    reported_back_at: dt.datetime | None
    begun: dt.datetime | None
    agreed: dt.datetime | None
    met: dt.datetime | None
    rests: dt.datetime | None

    @property
    def path(self) -> Path:
        """The facts its five steps follow from."""
        return Path(
            named_at=self.named_at,
            asked_permission=self.may_use_name != Referral.MayUseName.NOT_ASKED,
            approached_at=self.approached_at,
            met_at=self.met_at,
            reported_back_at=self.reported_back_at,
            approached=bool(self.begun or self.agreed),
            met_before=self.met is not None,
            resting=self.rests is not None,
        )

    @property
    def owed(self) -> bool:
        """Whether whoever named them has something to hear."""
        return self.met_at is not None and self.reported_back_at is None


@dataclass(frozen=True, slots=True)
class Asked:
    """One ask: who was asked what and when, and the names that came back."""

    id: uuid.UUID
    kind: str
    asked_at: dt.datetime
    field_name: str
    asked_id: uuid.UUID
    asked_name: str
    named: list[Named] = field(default_factory=list)


def story_of(person: Person) -> tuple[list[Asked], list[Asked]]:
    """The asks that led to a person, and those made of them; the newest first. One query."""
    asks = _gather(_asks_around(person))
    return (
        [ask for ask in asks if ask.asked_id != person.pk],
        [ask for ask in asks if ask.asked_id == person.pk],
    )


@put_together_once
def _asks_around(person: Person) -> QuerySet[Ask, tuple[Any, ...]]:
    made = Ask.plain.filter(asked=person.pk).values("pk")
    led_here = Referral.plain.filter(person=person.pk).values("ask_id")
    return (
        Ask.plain.filter(pk__in=made.union(led_here))
        .order_by("-asked_at", "-id", "referrals__named_at", "referrals__id")
        .values_list(
            "id",
            "kind",
            "asked_at",
            "career_field__name",
            "asked_id",
            "asked__name",
            "referrals__id",
            "referrals__person_id",
            "referrals__person__name",
            "referrals__may_use_name",
            "referrals__named_at",
            "referrals__approached_at",
            "referrals__met_at",
            "referrals__reported_back_at",
            "referrals__person__approached_at",
            "referrals__person__agreed_at",
            "referrals__person__met_at",
            "referrals__person__resting_since",
        )
    )


def _gather(rows: Iterable[tuple[Any, ...]]) -> list[Asked]:
    asks: dict[uuid.UUID, Asked] = {}
    for ask_id, kind, asked_at, field_name, asked_id, asked_name, *named in rows:
        ask = asks.setdefault(
            ask_id, Asked(ask_id, kind, asked_at, field_name or "", asked_id, asked_name)
        )
        if named[0]:
            ask.named.append(Named(*named))
    return list(asks.values())


def field_talked_about(person: Person) -> CareerField | None:
    """The line of work a person was last asked about, or else was thought of for."""
    asks = person.asks.filter(career_field__isnull=False).select_related("career_field")
    last = asks.order_by("-asked_at", "-id").first()
    if last is not None:
        return last.career_field
    return field_thought_of_for(person)


def field_thought_of_for(person: Person) -> CareerField | None:
    """The line of work a person was last thought of for, or known to do."""
    mark = next(iter(marks_of(person)), None)
    return mark.career_field if mark is not None else None


def marks_of(person: Person) -> list[FieldMark]:
    """What a person was thought of for, the newest first. They stay with the person: one query,
    however often they are read."""
    rows = FieldMark.plain.select_related("career_field").order_by("-id")
    prefetch_related_objects([person], Prefetch("marks", rows))
    return list(person.marks.all())


def referrals_of(person: Person) -> list[Referral]:
    """By whom a person was named and when, the newest first; they stay with the person, too."""
    rows = Referral.plain.select_related("ask__asked", "ask__career_field")
    prefetch_related_objects([person], Prefetch("referrals", rows.order_by("-named_at", "-id")))
    return list(person.referrals.all())


MOST_OF_FIELD = 100


def names_of_field(career_field: CareerField) -> tuple[list[Row], list[Row]]:
    """The people to ask about a field, and those who do the work or were named for it. Two queries.

    Each list by name, at most a hundred; the first leaves out whoever is in the second.
    """
    named_by: dict[uuid.UUID, list[str]] = defaultdict(list)
    people: dict[uuid.UUID, Person] = {}
    for referral in _named_for(career_field):
        people[referral.person_id] = referral.person
        named_by[referral.person_id].insert(0, referral.ask.asked.name)
    to_ask: dict[uuid.UUID, Person] = {}
    for mark in _marked_for(career_field):
        does_it = mark.purpose == FieldMark.Purpose.DOES_IT
        (people if does_it else to_ask)[mark.person_id] = mark.person
    return (
        [Row(each, []) for each in _by_name(to_ask.values()) if each.pk not in people],
        [Row(each, named_by[each.pk], does_it=True) for each in _by_name(people.values())],
    )


@put_together_once
def _named_for(career_field: CareerField) -> QuerySet[Referral]:
    named = Referral.plain.filter(ask__career_field=career_field.pk).order_by("-named_at", "-id")
    told = named.select_related("person__organisation", "ask__asked")
    return told.only("ask__asked__name", *_LISTED)[:MOST_OF_FIELD]


@put_together_once
def _marked_for(career_field: CareerField) -> QuerySet[FieldMark]:
    marks = FieldMark.plain.filter(career_field=career_field.pk).order_by("-id")
    told = marks.select_related("person__organisation")
    return told.only("purpose", *_LISTED)[:MOST_OF_FIELD]


_LISTED = [f"person__{column}" for column in (*COLUMNS, "found_through")]


def _by_name(people: Iterable[Person]) -> list[Person]:
    return sorted(people, key=lambda person: (person.sort_name, person.pk))
