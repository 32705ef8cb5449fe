"""Everything of one person for their page (method.md, P6), in four queries."""

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from askaround.people.guidelines import Dates, Standing, standing
from askaround.people.models import ContactDetail, FieldMark, Person
from askaround.people.queries.naming import Asked, story_of

LEVELS_UP = 3
MOST_REPORTS = 50


@dataclass(frozen=True, slots=True)
class Whole:
    """A person with all that is known of them.

    `above` is the reporting line, the nearest first, at most three; `reports` those who report
    to them. `led_here` are the asks that brought them, `asks` those made of them.
    """

    person: Person
    standing: Standing
    details: dict[str, list[ContactDetail]]
    marks: list[FieldMark]
    led_here: list[Asked]
    asks: list[Asked]
    above: list[Person]
    reports: list[Person]


def whole(actor: Any, pk: uuid.UUID, *, today: dt.date) -> Whole:
    """The person, for somebody who may see them. Raises Person.DoesNotExist otherwise."""
    person, reports = _with_reports(actor, pk)
    details: dict[str, list[ContactDetail]] = {}
    for detail in person.details.all():
        details.setdefault(detail.kind, []).append(detail)
    marks = list(person.marks.select_related("career_field").order_by("id"))
    led_here, asks = story_of(person)
    return Whole(
        person=person,
        standing=where_it_stands(person, marks, named=bool(led_here), today=today),
        details=details,
        marks=marks,
        led_here=led_here,
        asks=asks,
        above=_line_above(person),
        reports=reports,
    )


def where_it_stands(
    person: Person, marks: list[FieldMark], *, named: bool, today: dt.date
) -> Standing:
    """Where things stand with them, from their dated facts."""
    purposes = {mark.purpose for mark in marks}
    dates = Dates(**{name: getattr(person, name) for name in Dates.__dataclass_fields__})
    return standing(
        dates,
        named=named or FieldMark.Purpose.DOES_IT in purposes,
        might_know=FieldMark.Purpose.MIGHT_KNOW in purposes,
        today=today,
    )


def _with_reports(actor: Any, pk: uuid.UUID) -> tuple[Person, list[Person]]:
    """One query for the person with their line above and their reports below."""
    line = "reports_to__" * (LEVELS_UP - 1) + "reports_to"
    around = (
        Person.objects.visible_to(actor)
        .filter(Q(pk=pk) | Q(reports_to=pk))
        .select_related("organisation", line)
        .order_by("sort_name", "id")
    )
    found = list(around)
    person = next((each for each in found if each.pk == pk), None)
    if person is None:
        raise Person.DoesNotExist
    return person, [each for each in found if each.pk != pk][:MOST_REPORTS]


def _line_above(person: Person) -> list[Person]:
    above: list[Person] = []
    boss = person.reports_to
    while boss is not None and len(above) < LEVELS_UP and boss != person and boss not in above:
        above.append(boss)
        boss = boss.reports_to if len(above) < LEVELS_UP else None
    return above
