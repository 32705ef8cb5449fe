"""What a page of preparation shows beside the questions, of several tables, read in one query."""

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import DateTimeField, F, IntegerField, QuerySet, TextField, UUIDField, Value
from django.db.models.functions import Cast

from askaround.careers.models import Resume, SelfPrompt
from askaround.interviews.links import site_of
from askaround.interviews.models import Interview
from askaround.interviews.queries.record import Reach, reach_of
from askaround.people.models import ContactDetail, Person
from askaround.people.queries.reporting import in_line_with, in_order
from askaround.questions.models import Guide

MOST_EARLIER = 10
"""Earlier visits with one person on one page. Convention."""

MOST_SETS = 50
"""Kept sets offered on one page. Convention."""

MOST_RESUMES = 50
"""Versions of a resume offered on one page. Convention."""

COLUMNS = ("kind", "row", "one", "two", "three", "boss", "at", "position")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of whichever table; what `one`, `two` and `three` are depends on its kind."""

    kind: str
    row: uuid.UUID
    one: str
    two: str
    three: str
    boss: uuid.UUID | None
    at: dt.datetime | None
    position: int


@dataclass(frozen=True, slots=True)
class Found:
    """Something found out beforehand, as a page shows it."""

    pk: uuid.UUID
    text: str
    source: str
    link: str

    @property
    def site(self) -> str:
        """The site its link leads to; empty for a link not to be followed."""
        return site_of(self.link)


@dataclass(frozen=True, slots=True)
class Earlier:
    """A visit with the same person that took place before."""

    pk: uuid.UUID
    held_at: dt.datetime
    field: str


@dataclass(frozen=True, slots=True)
class Briefing:
    """Research, how to reach them, who stands above them, earlier visits, kept sets to take, and the
    versions of the resume, the newest first; what the seeker asked themselves about this line of work,
    and whether nobody was met about it before."""

    notes: list[Found]
    reach: Reach
    above: list[Person]
    earlier: list[Earlier]
    sets: list[tuple[uuid.UUID, str]]
    resumes: list[tuple[uuid.UUID, str]]
    prompts: list[SelfPrompt]
    is_first: bool


def briefing(interview: Interview) -> Briefing:
    """What to know before this visit. One query; needs the person with their organisation at hand."""
    person = interview.person
    research = _rows(
        interview.research_notes.all(), "research", "text", "source", "link", at=F("created_at")
    )
    others = (
        _rows(
            ContactDetail.plain.filter(person=person),
            "detail",
            *("value", "kind"),
            position=Cast(F("position"), IntegerField()),
        ),
        _rows(
            Person.plain.filter(pk__in=in_line_with(person.pk)).exclude(pk=person.pk),
            "above",
            *("name", "title"),
            boss=F("reports_to"),
        ),
        _rows(_earlier(interview), "earlier", "career_field__name", at=F("held_at")),
        _rows(_kept_sets(interview), "set", "name"),
        _rows(_resumes(interview), "resume", "name", at=F("created_at")),
        _rows(
            SelfPrompt.plain.filter(
                owner=interview.owner_id, career_field=interview.career_field_id
            ),
            "prompt",
            *("prompt", "text"),
            position=Cast(F("version"), IntegerField()),
        ),
        _rows(_heard_before(interview), "heard"),
    )
    rows = [Row(*row) for row in research.union(*others, all=True)]
    return _arranged(interview, rows)


def _earlier(interview: Interview) -> QuerySet[Interview]:
    held = Interview.plain.filter(person=interview.person_id, held_at__isnull=False)
    newest = held.exclude(pk=interview.pk).order_by("-held_at").values("pk")[:MOST_EARLIER]
    return Interview.plain.filter(pk__in=newest)


def _heard_before(interview: Interview) -> QuerySet[Interview]:
    """One visit about this line of work that took place, if there is any."""
    held = Interview.plain.filter(career_field=interview.career_field_id, held_at__isnull=False)
    return Interview.plain.filter(pk__in=held.exclude(pk=interview.pk).values("pk")[:1])


def _kept_sets(interview: Interview) -> QuerySet[Guide]:
    first = Guide.plain.filter(owner=interview.owner_id, reusable=True).order_by("name", "id")
    return Guide.plain.filter(pk__in=first.values("pk")[:MOST_SETS])


def _resumes(interview: Interview) -> QuerySet[Resume]:
    newest = Resume.plain.filter(owner=interview.owner_id).order_by("-created_at", "-id")
    return Resume.plain.filter(pk__in=newest.values("pk")[:MOST_RESUMES])


def _arranged(interview: Interview, rows: list[Row]) -> Briefing:
    above = {row.row: _person(row) for row in _of("above", rows)}
    above[interview.person.pk] = interview.person
    details = sorted(_of("detail", rows), key=lambda row: (row.position, row.row))
    return Briefing(
        notes=[
            Found(row.row, row.one, row.two, row.three)
            for row in sorted(_of("research", rows), key=lambda row: (str(row.at), row.row))
        ],
        reach=reach_of(interview.person, [(row.two, row.one) for row in details]),
        above=in_order(interview.person.pk, above),
        earlier=[
            Earlier(row.row, row.at, row.one)
            for row in sorted(_of("earlier", rows), key=lambda row: str(row.at), reverse=True)
            if row.at
        ],
        sets=[
            (row.row, row.one)
            for row in sorted(_of("set", rows), key=lambda row: row.one.casefold())
        ],
        resumes=[
            (row.row, row.one)
            for row in sorted(_of("resume", rows), key=lambda row: str(row.at), reverse=True)
        ],
        prompts=[
            SelfPrompt(pk=row.row, prompt=row.one, text=row.two, version=row.position)
            for row in _of("prompt", rows)
        ],
        is_first=not _of("heard", rows),
    )


def _person(row: Row) -> Person:
    return Person(pk=row.row, name=row.one, title=row.two, reports_to_id=row.boss)


def _of(kind: str, rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row.kind == kind]


def _rows(
    rows: QuerySet[Any], kind: str, *texts: str, **columns: Any
) -> QuerySet[Any, tuple[Any, ...]]:
    """The rows of one table in the columns that all share."""
    words = [Cast(F(text), TextField()) for text in texts]
    words += [Cast(Value(""), TextField())] * (3 - len(words))
    shared = {
        "kind": Cast(Value(kind), TextField()),
        "row": F("id"),
        "one": words[0],
        "two": words[1],
        "three": words[2],
        # PostgreSQL matches the columns of a union by type, an empty one's too.
        "boss": Cast(Value(None), UUIDField()),
        "at": Cast(Value(None), DateTimeField()),
        "position": Cast(Value(0), IntegerField()),
    } | columns
    return rows.order_by().values_list(*(shared[name] for name in COLUMNS))
