"""What a letter may draw on of the newest conversation with somebody."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db.models import F, Subquery

from askaround.careers.models import CareerField
from askaround.correspondence import words
from askaround.interviews.models import Interview
from askaround.people.models import Person


class LastVisit(NamedTuple):
    """The line of work it was about, what the seeker made of it, a line of each answer."""

    career_field: CareerField
    impressions: str
    said: list[str]


def last_visit(person: Person) -> LastVisit | None:
    """The newest conversation with them that took place. One query; what it tells stays with the person."""
    if not hasattr(person, "_last_visit"):
        person._last_visit = _read(person)  # type: ignore[attr-defined]
    kept: LastVisit | None = person._last_visit  # type: ignore[attr-defined]
    return kept


def _read(person: Person) -> LastVisit | None:
    held = Interview.plain.filter(person=person, held_at__isnull=False).order_by("-held_at")
    newest = Interview.plain.filter(pk=Subquery(held.values("pk")[:1]))
    told = newest.annotate(said=F("answers__text"), starred=F("answers__starred_at"))
    ordered = told.order_by("answers__created_at", "answers__id")
    rows: list[Any] = list(ordered.select_related("career_field"))
    if not rows:
        return None
    said = telling_lines((each.said or "", each.starred) for each in rows)
    return LastVisit(rows[0].career_field, rows[0].impressions, said)


def telling_lines(answers: Iterable[tuple[str, dt.datetime | None]]) -> list[str]:
    """A line of each answer (its text, and when it was starred): the starred first, then those with
    their own words in quotation marks."""
    lines = [(text, starred, words.telling_line(text)) for text, starred in answers]
    told = [each for each in lines if each[2]]
    told.sort(key=lambda each: (each[1] is None, not words.quoted(each[0])))
    return [line for _text, _starred, line in told]
