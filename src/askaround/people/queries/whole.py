"""Everything of one person for their page (method.md, P6), in three queries."""

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, Value, When

from askaround.people.guidelines import Dates, Part, Standing, standing
from askaround.people.models import ContactDetail, FieldMark, Person
from askaround.people.queries.naming import Asked, story_of

LEVELS_UP = 3
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

    `above` is the reporting line, the nearest first, at most three; `reports` those who report
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
    def names_given(self) -> list[str]:
        """The names they gave, each once, the newest ask first."""
        return list(dict.fromkeys(named.name for ask in self.asks for named in ask.named))


def whole(actor: Any, pk: uuid.UUID, *, today: dt.date) -> Whole:
    """The person, for somebody who may see them. Raises Person.DoesNotExist otherwise."""
    person, marks, reports = _with_marks_and_reports(actor, pk)
    details: dict[str, list[ContactDetail]] = {}
    for detail in person.details.all():
        details.setdefault(detail.kind, []).append(detail)
    led_here, asks = story_of(person)
    return Whole(
        person=person,
        standing=standing(_dates(person), _part(marks, led_here, asks), today=today),
        details=details,
        marks=marks,
        led_here=led_here,
        asks=asks,
        above=_line_above(person),
        reports=reports,
    )


def _dates(person: Person) -> Dates:
    return Dates(**{name: getattr(person, name) for name in Dates.__dataclass_fields__})


def _part(marks: list[Mark], led_here: list[Asked], asks: list[Asked]) -> Part:
    purposes = {mark.purpose for mark in marks}
    return Part(
        named=bool(led_here) or FieldMark.Purpose.DOES_IT in purposes,
        might_know=FieldMark.Purpose.MIGHT_KNOW in purposes,
        asked_who=bool(asks),
        gave_names=any(ask.named for ask in asks),
    )


def _with_marks_and_reports(actor: Any, pk: uuid.UUID) -> tuple[Person, list[Mark], list[Person]]:
    """One query for the person, their line above, their marks, and who reports to them.

    A row is a person with one of their marks; the person's own rows come first. Each part of the
    sub-query has an index of its own; with OR the planner would walk everybody the owner knows.
    """
    the_person = Person.objects.visible_to(actor).filter(pk=pk).values("pk")
    below = Person.plain.filter(reports_to=pk).values("pk")
    line = "reports_to__" * (LEVELS_UP - 1) + "reports_to"
    around = (
        Person.plain.filter(pk__in=the_person.union(below))
        .select_related("organisation", line)
        .annotate(
            mark_purpose=F("marks__purpose"),
            mark_why=F("marks__why"),
            mark_field=F("marks__career_field_id"),
            mark_field_name=F("marks__career_field__name"),
        )
        .order_by(
            Case(When(pk=pk, then=Value(0)), default=Value(1)), "sort_name", "id", "marks__id"
        )
    )
    found: list[Any] = list(around[:MOST_ROWS])
    if not found or found[0].pk != pk:
        raise Person.DoesNotExist
    marks = [
        Mark(row.mark_purpose, row.mark_why, row.mark_field, row.mark_field_name)
        for row in found
        if row.pk == pk and row.mark_field is not None
    ]
    reports = {row.pk: row for row in found if row.pk != pk}
    return found[0], marks, list(reports.values())[:MOST_REPORTS]


def _line_above(person: Person) -> list[Person]:
    above: list[Person] = []
    boss = person.reports_to
    while boss is not None and len(above) < LEVELS_UP and boss != person and boss not in above:
        above.append(boss)
        boss = boss.reports_to if len(above) < LEVELS_UP else None
    return above
