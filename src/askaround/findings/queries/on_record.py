"""What the record holds of a line of work that counts for deciding, of several tables: one query.

Its page shows marked words, the six objectives and what met each of them. Read apart, they would take
more statements than a page should. A page says what it needs beside the facts, and no more is read.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Final, Generic, NamedTuple, TypeVar
from uuid import UUID

from askaround.careers.models import CareerField
from askaround.findings.objectives import BANK_SLUGS, Facts, Standing, Told, standings
from askaround.findings.queries.tables import Needed, read
from askaround.questions.bank import BY_SLUG

T = TypeVar("T")

NEVER: Final = dt.datetime.max.replace(tzinfo=dt.UTC)


class Row(NamedTuple):
    """One row of whichever table; what `other` to `number` are depends on its kind.

    Ids and moments are as the database writes them: there may be thousands, most of them are never
    shown, and making them all would take longer than reading them.
    """

    kind: str
    row: str
    visit: str | None
    other: str | None
    words: str
    more: str
    at: str | None
    number: int


class Visit(NamedTuple):
    """Whom a visit was with, and when it was held, if it was."""

    person: UUID | None
    name: str
    at: dt.datetime | None


class Once(dict[str | None, T | None], Generic[T]):
    """What each text stands for, made when it is first met; None is None."""

    def __init__(self, make: Callable[[str], T]) -> None:
        super().__init__({None: None})
        self.make = make

    def __missing__(self, text: str) -> T:
        made = self[text] = self.make(text)
        return made


class OnRecord:
    """The rows that were read, by their kind; `read` says of what."""

    def __init__(self) -> None:
        self.read = Needed(0)
        self.ids: Once[UUID] = Once(UUID)
        """Ids that stand in many rows."""
        self._rows: dict[str, list[Row]] = defaultdict(list)

    def add(self, read: Needed, rows: Iterable[Row]) -> None:
        self.read |= read
        for row in rows:
            self._rows[row.kind].append(row)

    def of(self, kind: str) -> list[Row]:
        return self._rows.get(kind, [])

    def first(self, kind: str) -> Row | None:
        return next(iter(self.of(kind)), None)

    @cached_property
    def visits(self) -> dict[str | None, Visit]:
        """All visits, held or not, by their id as other rows have it."""
        return {
            row.row: Visit(self.ids[row.other], row.words, moment(row.at))
            for row in self.of("visit")
        }

    @cached_property
    def heard(self) -> dict[str, list[str]]:
        """By theme, the visit of each passage that is marked with it."""
        return {
            row.row: [visit for visit in row.more.split() if visit in self.visits]
            for row in self.of("theme")
        }

    def brought(self) -> dict[str, set[str]]:
        """By visit, the themes that were marked in it."""
        themes: dict[str, set[str]] = defaultdict(set)
        for theme, visits in self.heard.items():
            for visit in visits:
                themes[visit].add(theme)
        return themes

    def in_order(self) -> list[tuple[str, Visit]]:
        """The first one first; those that were not held last."""
        visits = [(row.row, self.visits[row.row]) for row in self.of("visit")]
        return sorted(visits, key=lambda visit: (visit[1].at or NEVER, visit[0]))


def on_record(career_field: CareerField, beside: Needed = Needed.FACTS) -> OnRecord:
    """The facts, and what is wanted beside them: in one statement what was not read yet. Asked again
    of the same row, nothing is read again."""
    known: OnRecord = career_field.__dict__.setdefault("on_record_read", OnRecord())
    missing = (beside | Needed.FACTS) & ~known.read
    if missing:
        rows = read(career_field.pk, career_field.owner_id, missing)
        known.add(missing, map(Row._make, rows))
    return known


def moment(text: str | None) -> dt.datetime | None:
    """As SQLite keeps it, in UTC without saying so, or as PostgreSQL says it."""
    if text is None:
        return None
    found = dt.datetime.fromisoformat(text)
    return found.astimezone(dt.UTC) if found.tzinfo else found.replace(tzinfo=dt.UTC)


def standing_of(career_field: CareerField) -> list[Standing]:
    """How each of the six objectives stands, the oldest fact first. One query, if any; asked again of
    the same row, nothing is put together again."""
    known: list[Standing] | None = career_field.__dict__.get("standing_read")
    if known is None:
        known = career_field.__dict__["standing_read"] = _standing(on_record(career_field))
    return known


def _standing(found: OnRecord) -> list[Standing]:
    decided = found.first("decision")
    said = {row.words: bool(row.number) for row in found.of("said")}
    return standings(Facts(_told(found), decided.words if decided else "", said))


COUNTS: Final = {BY_SLUG[slug].id: slug for slug in BANK_SLUGS}
"""The questions whose answers count for an objective."""


def _told(found: OnRecord) -> list[Told]:
    """Everything that counts, the oldest of each kind first."""
    return [
        *_answers(found),
        *_visits(found),
        *_heard_of(found, "course"),
        *_heard_of(found, "related"),
        *_named(found),
        *_concluded(found),
    ]


def _answers(found: OnRecord) -> Iterator[Told]:
    """There may be thousands, all those of a visit in one row."""
    ids, slugs = found.ids, Once(_slug)
    answers = {row.row: row.more.split() for row in found.of("visit")}
    for visit, (person, name, _at) in found.in_order():
        for answer in sorted(answers[visit]):
            key, _colon, question = answer.partition(":")
            if slug := slugs[question]:
                told = ("answer", key, "", name, slug, person, ids[visit], ids[question])
                yield Told._make(told)


def _slug(question: str) -> str:
    return COUNTS.get(UUID(question), "") if question else ""


def _visits(found: OnRecord) -> Iterator[Told]:
    for visit, (person, name, at) in found.in_order():
        if at:
            yield Told("visit", visit, "", name, person=person, interview=found.ids[visit])


def _heard_of(found: OnRecord, kind: str) -> list[Told]:
    """What was named in a visit."""
    rows = [(found.visits[row.visit], row) for row in found.of(kind)]
    rows.sort(key=lambda named: (named[0].at or NEVER, named[1].row))
    return [
        Told(kind, row.row, row.words, name, person=person, interview=found.ids[row.visit])
        for (person, name, _at), row in rows
    ]


def _named(found: OnRecord) -> list[Told]:
    """Each person once, though several may have named them."""
    rows = sorted({row.row: row for row in found.of("name")}.values(), key=_when)
    return [Told("name", row.row, "", row.words, person=found.ids[row.row]) for row in rows]


def _concluded(found: OnRecord) -> Iterator[Told]:
    for row in found.of("decision"):
        yield Told("decision", row.row, row.more)
    for row in sorted(found.of("step"), key=_when):
        yield Told("step", row.row, row.words)


def _when(row: Row) -> tuple[dt.datetime, str]:
    return moment(row.at) or NEVER, row.row
