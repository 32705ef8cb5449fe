"""Narrowing a search down: to a line of work, a person, a place, a question, a kind, some days."""

import datetime as dt
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Self
from urllib.parse import urlencode
from uuid import UUID

from django.db import connection
from django.db.models import UUIDField
from django.utils import timezone

from askaround.search.records import RECORDS, Record

ABOUT = ("field", "person", "organisation", "question")
"""What a search can be narrowed down to by a record; each is a word of the address."""

Sql = tuple[str, list[Any]]
"""A condition and the values to fill it with."""

_UUID = UUIDField()


@dataclass(frozen=True)
class Narrowing:
    """What is left of everything; both days are included, on the reader's own clock."""

    field: UUID | None = None
    person: UUID | None = None
    organisation: UUID | None = None
    question: UUID | None = None
    kind: str = ""
    since: dt.date | None = None
    until: dt.date | None = None

    def chosen(self) -> dict[str, Any]:
        """What was chosen, by its word in the address."""
        return {word: value for word, value in vars(self).items() if value}

    def without(self, word: str) -> Self:
        nothing: Any = "" if word == "kind" else None
        return replace(self, **{word: nothing})

    def of_kind(self, kind: str) -> Self:
        return replace(self, kind=kind)

    def address(self, text: str) -> str:
        """The end of the search page's address for these words."""
        words = {"q": text, **self.chosen()}
        return "?" + urlencode({word: str(value) for word, value in words.items()})

    def about(self) -> dict[str, UUID]:
        """The records it is narrowed down to."""
        return {word: value for word, value in self.chosen().items() if word in ABOUT}

    def conditions(self, owner: UUID, e: str) -> Sql:
        """What the entries of the alias `e` must be, the kind apart; "" where everything is left."""
        about = [_about(word, value, owner, e) for word, value in self.about().items()]
        days = [self._days(e)] if self._bounds() else []
        parts = [*about, *days]
        return " AND ".join(sql for sql, _values in parts), [v for _sql, vs in parts for v in vs]

    def days_alone(self) -> bool:
        """Whether nothing else narrows it down but days, and perhaps a kind."""
        return bool(self._bounds()) and not self.about()

    def records_of_days(self, owner: UUID, limit: int) -> Sql:
        """The ids of the owner's records of these days, the last `limit` of each kind."""
        parts, values = [], []
        for number, record in enumerate(RECORDS.values()):
            inside, moments = self._inside(record)
            parts.append(
                f"SELECT * FROM (SELECT r.id FROM {_rows(record)} WHERE r.owner_id = %s AND {inside} "
                f"ORDER BY {_day(record)} DESC LIMIT {limit}) AS of_days_{number}"
            )
            values += [key(owner), *moments]
        return " UNION ALL ".join(parts), values

    def _days(self, e: str) -> Sql:
        parts, values = [], []
        for kind, record in RECORDS.items():
            inside, moments = self._inside(record)
            parts.append(
                f"WHEN '{kind}' THEN EXISTS (SELECT 1 FROM {_rows(record)} "
                f"WHERE r.id = {e}.record_id AND {inside})"
            )
            values += moments
        return f"CASE {e}.kind {' '.join(parts)} ELSE FALSE END", values

    def _inside(self, record: Record) -> Sql:
        """What a record's day must be."""
        bounds = self._bounds()
        inside = " AND ".join(f"{_day(record)} {sign} %s" for sign, _moment in bounds)
        return inside, [connection.ops.adapt_datetimefield_value(day) for _sign, day in bounds]

    def _bounds(self) -> list[tuple[str, dt.datetime]]:
        """None for the first and the last day there are: beyond them no clock tells the time."""
        zone = timezone.get_current_timezone()
        bounds = []
        if self.since and self.since > dt.date.min:
            bounds.append((">=", dt.datetime.combine(self.since, dt.time(), zone)))
        if self.until and self.until < dt.date.max:
            after = self.until + dt.timedelta(days=1)
            bounds.append(("<", dt.datetime.combine(after, dt.time(), zone)))
        return bounds


def _about(word: str, pk: UUID, owner: UUID, e: str) -> Sql:
    """Entries that have to do with one record."""
    parts, values = [], []
    mine, asked = key(owner), key(pk)
    for kind, record in RECORDS.items():
        if condition := record.within.get(word):
            parts.append(
                f"({e}.kind = '{kind}' AND {e}.record_id IN (SELECT r.id FROM {_rows(record)} "
                f"WHERE r.owner_id = %s AND {condition}))"
            )
            values += [mine, *[asked] * condition.count("%s")]
    if word == "question":
        parts.append(
            f"({e}.source = 'interviews_answer' AND {e}.source_id IN "
            "(SELECT a.id FROM interviews_answer a WHERE a.owner_id = %s AND a.question_id = %s))"
        )
        values += [mine, asked]
    return f"({' OR '.join(parts)})", values


def _day(record: Record) -> str:
    return record.day if record.day == "r.created_at" else f"coalesce({record.day}, r.created_at)"


def _rows(record: Record) -> str:
    return f"{record.table} r {record.joins}".rstrip()


def key(pk: UUID) -> Any:
    """An id as the database keeps it."""
    return _UUID.get_db_prep_value(pk, connection)


@lru_cache(maxsize=4096)
def uuid_of(value: Any) -> UUID:
    """An id as the database tells it: SQLite keeps its hexadecimal digits."""
    return value if isinstance(value, UUID) else UUID(value)
