"""Reading the index: entries to show, the best first, in one statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from askaround.search import postgresql, sqlite
from askaround.search.marks import UNSPACED
from askaround.search.narrowing import Narrowing, key, uuid_of

COUNTED = 1000
"""Entries looked at, the newest first, of which one record may have several; counts stop there."""

NAMED = 20
"""Records shown before all others because they are called what was typed. Convention."""

ENTRY = "search_searchentry"
COLUMNS = "{rank} AS rank, {of}.id, {of}.kind, {of}.record_id, {of}.source, {of}.source_id"
VISITS = (
    " JOIN interviews_interview i ON i.person_id = e.source_id "
    f"JOIN {ENTRY} v ON v.source = 'interviews_interview' AND v.source_id = i.id"
)
"""The visits with whoever an entry names: nothing in a visit's own words says with whom it is."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the index: which record it leads to, and the row its words come from."""

    rank: int
    id: int
    kind: str
    record: UUID
    source: str
    source_id: UUID


def read_entries(owner: UUID, tokens: Sequence[str], narrowing: Narrowing) -> list[Entry]:
    """Those of records that are called so, of visits with people called so, then the newest."""
    asked = _Asked(owner, tokens, narrowing)
    if tokens:
        asked.add_named()
        asked.add_visits()
    asked.add_newest(COUNTED)
    if narrowing.kind:
        asked.add_newest(COUNTED // 4, narrowing.kind)
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(asked.parts), asked.values)
        rows = cursor.fetchall()
    found = [Entry(r, i, k, uuid_of(pk), s, uuid_of(spk)) for r, i, k, pk, s, spk in rows]
    return sorted(found, key=lambda entry: (-entry.rank, -entry.id))


class _Asked:
    """One statement in the making; each part brings the newest entries of one sort."""

    def __init__(self, owner: UUID, tokens: Sequence[str], narrowing: Narrowing) -> None:
        self.owner, self.tokens, self.narrowing = owner, tokens, narrowing
        self.parts: list[str] = []
        self.values: list[Any] = []

    def add_named(self) -> None:
        read, condition, values = _match(self.tokens, "name")
        self._add(2, "e", read, [condition], values, NAMED)

    def add_visits(self) -> None:
        read, condition, values = _match(self.tokens, "name")
        people = [condition, "e.source = 'people_person'"]
        self._add(1, "v", read + VISITS, people, values, NAMED // 2)

    def add_newest(self, limit: int, kind: str = "") -> None:
        read, condition, values = _match(self.tokens, "text")
        wanted = [condition, *(["e.kind = %s"] if kind else [])]
        values = [*values, *([kind] if kind else [])]
        self._add(0, "e", read, wanted, values, limit)

    def _add(
        self, rank: int, of: str, read: str, wanted: list[str], values: list[Any], limit: int
    ) -> None:
        left, narrowed = self.narrowing.conditions(self.owner, of)
        where = " AND ".join(part for part in [self._mine(), *wanted, left] if part)
        order = _dialect().order(_whole(self.tokens)) if of == "e" else "v.id"
        self.parts.append(
            f"SELECT * FROM (SELECT {COLUMNS.format(rank=rank, of=of)} FROM {read} WHERE {where} "
            f"ORDER BY {order} DESC LIMIT {limit}) AS part_{len(self.parts)}"
        )
        self.values += [key(self.owner), *values, *narrowed]

    def _mine(self) -> str:
        """Without words the records it is narrowed down to come first, and not all there is in order:
        the plus keeps SQLite from the index of that order."""
        by_record = connection.vendor == "sqlite" and not self.tokens and self.narrowing.about()
        return f"{'+' if by_record else ''}e.owner_id = %s"


def _match(tokens: Sequence[str], column: str) -> tuple[str, str, list[Any]]:
    """The tables, the condition and its values for entries `e` whose `column` holds every token."""
    words = _whole(tokens)
    apart = [token for token in tokens if token not in words]
    read, condition, values = f"{ENTRY} e", "", []
    if words:
        dialect = _dialect()
        index = dialect.WORDS if column == "text" else dialect.NAMES
        read, condition, values = dialect.match(words, index)
    parts = [condition, *[f"e.{column} LIKE %s"] * len(apart)]
    return read, " AND ".join(filter(None, parts)), [*values, *(f"%{each}%" for each in apart)]


def _whole(tokens: Sequence[str]) -> list[str]:
    """Those the index holds as words; the others may stand anywhere in a run of signs."""
    return [token for token in tokens if not UNSPACED.search(token)]


def _dialect() -> Any:
    return postgresql if connection.vendor == "postgresql" else sqlite
