"""The short things that hang on a conversation, of several tables, read in one query."""

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import (
    BooleanField,
    DateField,
    DateTimeField,
    F,
    QuerySet,
    TextField,
    UUIDField,
    Value,
)
from django.db.models.functions import Cast, Coalesce

from askaround.accounts.statements import put_together_once
from askaround.careers.models import Resume
from askaround.interviews.links import site_of
from askaround.interviews.models import (
    Advice,
    Interview,
    Promise,
    Reading,
    RelatedField,
    ResearchNote,
    ResumeCriticism,
)

MOST_VERSIONS = 50
"""Versions of a resume to choose from. Convention."""

COLUMNS = (
    "kind",
    "row",
    "made",
    "words",
    "source",
    "link",
    "day",
    "done",
    "field",
    "asked",
    "version",
)


@dataclass(frozen=True, slots=True)
class Given:
    """A promise, an advice, a related field, something to read, a research note or a criticism of the
    resume.

    `day` is a promise's due day; `done` when it was kept, or the advice acted on; `field` the
    career field made of a related one. Of a criticism `source` is the version it is about, `field`
    the version that answers it, and `asked` whether I asked for it (None: not noted). Of something to
    read `source` is its kind (`Reading.Kind`).
    """

    kind: str
    row: uuid.UUID
    made: dt.datetime
    words: str
    source: str = ""
    link: str = ""
    day: dt.date | None = None
    done: dt.datetime | None = None
    field: uuid.UUID | None = None
    asked: bool | None = None
    version: int = 0

    @property
    def kind_in_words(self) -> str:
        """What sort of thing to read: "a journal or newsletter"."""
        return str(dict(Reading.Kind.choices).get(self.source, ""))

    @property
    def site(self) -> str:
        """The site its link leads to; empty for a link not to be followed."""
        return site_of(self.link)


@dataclass(frozen=True, slots=True)
class AllGiven:
    """Everything of these kinds, each in the order it was written down; and the versions of the
    seeker's resume to choose from, the newest first."""

    research: list[Given]
    promises: list[Given]
    advice: list[Given]
    related: list[Given]
    readings: list[Given]
    criticism: list[Given]
    versions: list[Given]


def given_at(interview: Interview) -> AllGiven:
    """What hangs on one conversation. One query."""
    rows = sorted(
        (Given(*row) for row in _read(interview, interview.owner_id)),
        key=lambda given: (given.made, given.row),
    )
    return AllGiven(
        research=_of("research", rows),
        promises=sorted(_of("promise", rows), key=lambda given: given.day or dt.date.max),
        advice=_of("advice", rows),
        related=_of("related", rows),
        readings=_of("reading", rows),
        criticism=_of("criticism", rows),
        versions=_of("version", rows)[::-1],
    )


@put_together_once
def _read(interview: Interview, owner: uuid.UUID) -> QuerySet[Any, tuple[Any, ...]]:
    at = {"interview": interview.pk}
    research = _rows(
        ResearchNote.plain.filter(**at),
        "research",
        source=Cast(F("source"), TextField()),
        link=Cast(F("link"), TextField()),
    )
    promises = _rows(Promise.plain.filter(**at), "promise", day=F("due_on"), done=F("kept_at"))
    advice = _rows(Advice.plain.filter(**at), "advice", done=F("acted_on_at"))
    related = _rows(
        RelatedField.plain.filter(**at),
        "related",
        words=Cast(F("name"), TextField()),
        field=F("career_field"),
    )
    criticism = _rows(
        ResumeCriticism.plain.filter(**at),
        "criticism",
        source=Cast(Coalesce(F("resume__name"), Value("")), TextField()),
        field=F("answered_by"),
        asked=F("asked_for"),
    )
    readings = _rows(
        Reading.plain.filter(**at),
        "reading",
        words=Cast(F("text"), TextField()),
        source=Cast(F("kind"), TextField()),
        link=Cast(F("link"), TextField()),
    )
    others = (promises, advice, related, readings, criticism, _versions(owner))
    return research.union(*others, all=True)


def _versions(owner: uuid.UUID) -> QuerySet[Any, tuple[Any, ...]]:
    newest = Resume.plain.filter(owner=owner).order_by("-created_at", "-id")
    some = Resume.plain.filter(pk__in=newest.values("pk")[:MOST_VERSIONS])
    return _rows(some, "version", words=Cast(F("name"), TextField()))


def _rows(rows: QuerySet[Any], kind: str, **columns: Any) -> QuerySet[Any, tuple[Any, ...]]:
    """The rows of one table in the columns that all share."""
    shared = {
        "kind": Cast(Value(kind), TextField()),
        "row": F("id"),
        "made": F("created_at"),
        "words": F("text"),
        "source": Cast(Value(""), TextField()),
        "link": Cast(Value(""), TextField()),
        # PostgreSQL matches the columns of a union by type, an empty one's too.
        "day": Cast(Value(None), DateField()),
        "done": Cast(Value(None), DateTimeField()),
        "field": Cast(Value(None), UUIDField()),
        "asked": Cast(Value(None), BooleanField()),
        "version": F("version"),
    } | columns
    return rows.order_by().values_list(*(shared[name] for name in COLUMNS))


def _of(kind: str, rows: Iterable[Given]) -> list[Given]:
    return [row for row in rows if row.kind == kind]
