"""Everything of one person for their page (method.md, P6), in three queries."""

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, QuerySet, Value, When
from django.db.models.expressions import RawSQL

from askaround.accounts.statements import put_together_once
from askaround.people.duplicates.shown import perhaps_the_same
from askaround.people.guidelines import (
    Dates,
    Part,
    Standing,
    SupervisorStep,
    standing,
    supervisor_step,
)
from askaround.people.models import ContactDetail, FieldMark, Person
from askaround.people.pace import pace_of
from askaround.people.queries.naming import Asked, story_of
from askaround.people.queries.reporting import ABOVE, as_stored, in_order

MOST_REPORTS = 50
MOST_ROWS = 200
"""Of the person with each mark, and of the reports with theirs. Convention."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a person is marked for: somebody to ask about a field, or somebody in it."""

    purpose: str
    why: str
    field_id: uuid.UUID
    field_name: str


@dataclass(frozen=True, slots=True)
class Whole:
    """A person with all that is known of them.

    `above` is the reporting line up to the top, the nearest first; `reports` those who report
    to them. `led_here` are the asks that brought them, `asks` those made of them.
    """

    person: Person
    standing: Standing
    details: dict[str, list[ContactDetail]]
    marks: list[Mark]
    led_here: list[Asked]
    asks: list[Asked]
    above: list[Person]
    reports: list[Person]

    @property
    def supervisor_step(self) -> SupervisorStep:
        """Whether to suggest a conversation with whom they report to, or to ask who that is."""
        return supervisor_step(_dates(self.person), _dates(self.above[0]) if self.above else None)

    @property
    def names_given(self) -> list[str]:
        """The names they gave, each once, the newest ask first."""
        return list(dict.fromkeys(named.name for ask in self.asks for named in ask.named))

    @property
    def met_through(self) -> list[str]:
        """Whom they named and I have met, and they haven't heard of; each once."""
        owed = (named.name for ask in self.asks for named in ask.named if named.owed)
        return list(dict.fromkeys(owed))


def whole(actor: Any, pk: uuid.UUID, *, today: dt.date) -> Whole:
    """The person, for somebody who may see them. Raises Person.DoesNotExist otherwise."""
    person, marks, above, reports = _with_marks_and_line(actor, pk)
    details: dict[str, list[ContactDetail]] = {}
    for detail in _details(person):
        details.setdefault(detail.kind, []).append(detail)
    led_here, asks = story_of(person)
    return Whole(
        person=person,
        standing=standing(
            _dates(person), _part(marks, led_here, asks), today=today, pace=pace_of(actor)
        ),
        details=details,
        marks=marks,
        led_here=led_here,
        asks=asks,
        above=above,
        reports=reports,
    )


@put_together_once
def _details(person: Person) -> QuerySet[ContactDetail]:
    return ContactDetail.plain.filter(person=person.pk)


def _dates(person: Person) -> Dates:
    return Dates(**{name: getattr(person, name) for name in Dates.__dataclass_fields__})


def _part(marks: list[Mark], led_here: list[Asked], asks: list[Asked]) -> Part:
    purposes = {mark.purpose for mark in marks}
    return Part(
        named=bool(led_here) or FieldMark.Purpose.DOES_IT in purposes,
        might_know=FieldMark.Purpose.MIGHT_KNOW in purposes,
        asked_who=bool(asks),
        gave_names=any(ask.named for ask in asks),
        owed_report=any(named.owed for ask in asks for named in ask.named),
    )


def _with_marks_and_line(
    actor: Any, pk: uuid.UUID
) -> tuple[Person, list[Mark], list[Person], list[Person]]:
    """One query for the person, their marks, those above and those who report to them."""
    found = _around(actor, pk)
    if not found or found[0].pk != pk:
        raise Person.DoesNotExist
    marks = [
        Mark(row.mark_purpose, row.mark_why, row.mark_field, row.mark_field_name)
        for row in found
        if row.pk == pk and row.mark_field is not None
    ]
    people = {row.pk: row for row in found}
    reports = [row for row in people.values() if row.reports_to_id == pk]
    return found[0], marks, in_order(pk, people), reports[:MOST_REPORTS]


@put_together_once
def _around(actor: Any, pk: uuid.UUID) -> QuerySet[Any]:
    """A row is a person with one of their marks; the person's own rows come first, then the line
    above. Each part of the sub-query has an index of its own; with OR the planner would walk
    everybody the owner knows.
    """
    rank = Case(When(pk=pk, then=Value(0)), When(reports_to=pk, then=Value(2)), default=Value(1))
    around: QuerySet[Any] = (
        Person.objects.visible_to(actor)
        .filter(pk__in=_ids_around(pk))
        .select_related("organisation")
        .annotate(
            mark_purpose=F("marks__purpose"),
            mark_why=F("marks__why"),
            mark_field=F("marks__career_field_id"),
            mark_field_name=F("marks__career_field__name"),
            **perhaps_the_same(pk),
        )
        .order_by(rank, "sort_name", "id", "marks__id")
    )
    return around[:MOST_ROWS]


def _ids_around(pk: uuid.UUID) -> RawSQL:
    """The ids of a person, of everybody above, and of those who report to them."""
    below = "SELECT id FROM people_person WHERE reports_to_id = %s"
    return RawSQL(f"{ABOVE} UNION {below}", [as_stored(pk)] * 2)  # noqa: S611 - two constants
