"""What is said of a record found: its title, its day, and what it has to do with."""

import datetime as dt
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple, Self
from uuid import UUID

from django.utils.formats import date_format as format_date
from django.utils.text import capfirst
from django.utils.timezone import get_current_timezone
from django.utils.translation import get_language, gettext as _

from askaround.correspondence.models import Kind
from askaround.findings.models import Decision

Pair = tuple[str, Any]
"""A kind, or the name of a source, and an id of it as the database keeps it."""


class Named(NamedTuple):
    """A record something has to do with."""

    id: UUID
    name: str


@lru_cache(maxsize=1024)
def day_in_words(day: dt.date, language: str | None) -> str:
    """A day as this language writes it."""
    return format_date(day, "DATE_FORMAT")


class Reader(NamedTuple):
    """By whose clock, in whose language records are told of, and the sentences that titles repeat:
    looked up once for all of a list."""

    zone: dt.tzinfo
    language: str | None
    visit: str
    no_day: str
    message: str
    role: str

    @classmethod
    def now(cls) -> Self:
        """Whoever is being answered."""
        return cls(
            zone=get_current_timezone(),
            language=get_language(),
            visit=_("Visit with %(name)s, %(day)s"),
            no_day=_("no day yet"),
            message=_("%(kind)s to %(name)s"),
            role=_("%(title)s at %(place)s"),
        )

    def day_of(self, moment: dt.datetime | None) -> str:
        return (
            day_in_words(moment.astimezone(self.zone).date(), self.language)
            if moment
            else self.no_day
        )


@dataclass(frozen=True, slots=True)
class Told:
    """One record: what it is called as it stands, and its surroundings.

    `code` is a person's role, or which sort of message or decision it is.
    """

    kind: str
    page_id: UUID
    own_title: str
    code: str
    day: dt.datetime | None
    person: Named | None
    organisation: Named | None
    career_field: Named | None

    def title(self, reader: Reader) -> str:
        """What it is called on a list."""
        if self.kind == "interview":
            return reader.visit % {"name": self._name, "day": reader.day_of(self.day)}
        if self.kind == "message":
            return reader.message % {"kind": capfirst(Kind(self.code).label), "name": self._name}
        if self.kind == "decision" and not self.own_title:
            return str(capfirst(Decision.Outcome(self.code).label))
        return " ".join(self.own_title.split())

    def role(self, reader: Reader) -> str:
        """What a person does, and where."""
        if self.kind != "person":
            return ""
        title = self.code[:1].upper() + self.code[1:]
        place = self.organisation.name if self.organisation else ""
        if title and place:
            return reader.role % {"title": title, "place": place}
        return title or place

    @property
    def _name(self) -> str:
        return self.person.name if self.person else ""


class Text(NamedTuple):
    """Words of the index, and the row they stand in: the name of its source, and its id."""

    source: str
    row: Any
    words: str


@dataclass(frozen=True)
class AllTold:
    """Records and the words found of each, by kind and id; by the id of an answer, the question it
    answers."""

    records: dict[Pair, Told] = field(default_factory=dict)
    texts: dict[Pair, Text] = field(default_factory=dict)
    questions: dict[Any, Named] = field(default_factory=dict)
