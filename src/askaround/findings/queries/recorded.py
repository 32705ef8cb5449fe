"""What was read of the record of a line of work: the rows, by their kind, and the visits they hang on."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Final, Generic, NamedTuple, TypeVar
from uuid import UUID

from django.db import connection

from askaround.findings.queries.tables import Needed

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
    """Whom a visit was with, when it was held, if it was, and its answers as `OnRecord.answers` takes
    them."""

    person: UUID | None
    name: str
    at: dt.datetime | None
    answers: str


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
        self.answers: Once[dict[str, str]] = Once(_by_question)
        """The answers of one visit by their questions; of those beside the questions, one."""
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
            row.row: Visit(self.ids[row.other], row.words, moment(row.at), row.more)
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

    @cached_property
    def in_order(self) -> list[tuple[str, Visit]]:
        """The first one first; those that were not held last."""
        visits = [(row.row, self.visits[row.row]) for row in self.of("visit")]
        return sorted(visits, key=lambda visit: (visit[1].at or NEVER, visit[0]))


def _by_question(answers: str) -> dict[str, str]:
    return {question: key for key, _colon, question in (a.partition(":") for a in answers.split())}


def as_written(one: UUID) -> str:
    """An id as this database writes it in text."""
    return str(one) if connection.features.has_native_uuid_field else one.hex


def moment(text: str | None) -> dt.datetime | None:
    """As SQLite keeps it, in UTC without saying so, or as PostgreSQL says it."""
    if text is None:
        return None
    found = dt.datetime.fromisoformat(text)
    return found.astimezone(dt.UTC) if found.tzinfo else found.replace(tzinfo=dt.UTC)
