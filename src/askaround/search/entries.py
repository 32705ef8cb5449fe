"""Reading the index: entries to show, the best first, in one statement."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from askaround.search import postgresql, sqlite
from askaround.search.marks import UNSPACED
from askaround.search.matching import Match
from askaround.search.narrowing import Narrowing, key

COUNTED = 1000
"""Entries looked at, the newest first, of which one record may have several; counts stop there."""

WALKED = 20_000
"""Entries among which those of some days are looked for first, the newest: most often such days are
the last ones."""

NAMED = 20
"""Records shown before all others because they are called what was typed. Convention."""

ENTRY = "search_searchentry"
COLUMNS = "{rank} AS rank, {of}.id, {of}.kind, {of}.record_id"
VISITS = (
    "(SELECT e.source_id FROM {read} WHERE e.source = 'people_person' AND {where} "
    f"ORDER BY {{order}} DESC LIMIT {NAMED}) AS called "
    "JOIN interviews_interview i ON i.person_id = called.source_id "
    f"JOIN {ENTRY} v ON v.source = 'interviews_interview' AND v.source_id = i.id"
)
TOLD_BY = (
    "(SELECT e.source_id FROM {read} WHERE e.source = 'people_person' AND {where} "
    f"ORDER BY {{order}} DESC LIMIT {COUNTED}) AS called "
    "JOIN interviews_interview i ON i.person_id = called.source_id "
    f"JOIN {ENTRY} e ON e.kind = 'interview' AND e.record_id = i.id"
)
LONGEST_NAME = 2
"""Words, of several that were typed, that may be a name. Convention: the first name and the last."""


Entry = tuple[int, int, str, Any]
"""A row of the index: its rank and id, and the record it leads to, by its kind and its id as the
database keeps it. Bare and narrow: of a thousand that are looked at, forty are shown."""


def read_entries(
    owner: UUID, tokens: Sequence[str], narrowing: Narrowing, look_at: int = COUNTED
) -> list[Entry]:
    """Those of records that are called so, of visits with people called so, then the newest.

    One statement; for some days alone, whose records are far back, a second; and one where nothing
    holds all of several words: then some may be somebody's name, and the others what they said.
    """
    rows = _read(owner, tokens, narrowing, look_at)
    if rows or len(tokens) < 2:
        return rows
    apart = _Asked(owner, tokens, narrowing)
    apart.add_told_by(look_at)
    return apart.read()


def _read(owner: UUID, tokens: Sequence[str], narrowing: Narrowing, look_at: int) -> list[Entry]:
    asked = _Asked(owner, tokens, narrowing)
    if tokens:
        asked.add_named()
        asked.add_visits()
    elif narrowing.days_alone():
        if not narrowing.kind:
            newest = _Asked(owner, tokens, narrowing)
            newest.add_newest(look_at, among=WALKED)
            if len(rows := newest.read()) >= look_at:
                return rows
        asked.days_first = look_at
    asked.add_newest(look_at)
    if narrowing.kind:
        asked.add_newest(look_at // 4, narrowing.kind)
    return asked.read()


class _Asked:
    """One statement in the making; each part brings the newest entries of one sort.

    `days_first`: so many records of each kind are looked up by their day first, and not the
    entries of everything one after the other.
    """

    days_first = 0

    def __init__(self, owner: UUID, tokens: Sequence[str], narrowing: Narrowing) -> None:
        self.owner, self.tokens, self.narrowing = owner, tokens, narrowing
        self.parts: list[str] = []
        self.values: list[Any] = []

    def read(self) -> list[Entry]:
        """The best first."""
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(self.parts), self.values)
            rows = cursor.fetchall()
        return sorted(rows, reverse=True)

    def add_named(self) -> None:
        """Records that are called so."""
        self._add(2, self._match("name"), NAMED)

    def add_visits(self) -> None:
        """Visits with people who are called so: nothing in a visit's own words says with whom it is."""
        called = self._match("name", by_record=False)
        read = VISITS.format(read=called.read, where=called.where, order=called.order)
        visits = Match(read, f"{self._mine('v')} = %s", [*called.values, key(self.owner)], "v.id")
        self._add(1, visits, NAMED // 2, "v")

    def add_told_by(self, limit: int) -> None:
        """What was written of visits with people called by the first or last words typed, where it
        holds the others."""
        for length in range(1, min(LONGEST_NAME, len(self.tokens) - 1) + 1):
            first, last = self.tokens[:length], self.tokens[-length:]
            for name, said in ((first, self.tokens[length:]), (last, self.tokens[:-length])):
                called = self._match("name", name, by_record=False)
                told = self._match("text", said, by_record=True)
                read = TOLD_BY.format(read=called.read, where=called.where, order=called.order)
                self._add(0, Match(read, told.where, [*called.values, *told.values], "e.id"), limit)

    def add_newest(self, limit: int, kind: str = "", among: int = 0) -> None:
        """Entries that hold the words, of one kind or all; `among` so many of the newest alone."""
        match = self._match("text")
        if kind:
            match = match.also("e.kind = %s", kind)
        if among:
            newest = f"SELECT * FROM {ENTRY} e WHERE {match.where} ORDER BY e.id DESC LIMIT {among}"
            match = Match(f"({newest}) AS e", "TRUE", match.values, match.order)
        if self.days_first:
            of_days, values = self.narrowing.records_of_days(self.owner, self.days_first)
            match = match.also(f"e.record_id IN ({of_days})", *values)
        self._add(0, match, limit)

    def _add(self, rank: int, match: Match, limit: int, of: str = "e") -> None:
        left, narrowed = self.narrowing.conditions(self.owner, of)
        where = f"{match.where} AND {left}" if left else match.where
        self.parts.append(
            f"SELECT * FROM (SELECT {COLUMNS.format(rank=rank, of=of)} FROM {match.read} "
            f"WHERE {where} ORDER BY {match.order} DESC LIMIT {limit}) AS part_{len(self.parts)}"
        )
        self.values += [*match.values, *narrowed]

    def _match(
        self, column: str, tokens: Sequence[str] | None = None, *, by_record: bool | None = None
    ) -> Match:
        """The owner's entries `e` whose `column` holds every token."""
        by_record = self._by_record if by_record is None else by_record
        tokens = self.tokens if tokens is None else tokens
        mine = f"{self._mine('e', by_record)} = %s"
        match = Match(f"{ENTRY} e", mine, [key(self.owner)], "e.id")
        words = _whole(tokens)
        if words:
            dialect = _dialect()
            index = dialect.WORDS if column == "text" else dialect.NAMES
            found = dialect.match(words, index, inside=by_record)
            match = Match(found.read, match.where, match.values, found.order).also(
                found.where, *found.values
            )
        for token in tokens:
            if token not in words:
                match = match.also(f"e.{column} LIKE %s", f"%{token}%")
        return match

    @property
    def _by_record(self) -> bool:
        """Whether it is narrowed down to few records: these are then read first, and not the words."""
        about = self.narrowing.about().keys()
        few = self.days_first or about - {"field"}
        return bool(few) or bool(about and not self.tokens)

    def _mine(self, of: str, by_record: bool | None = None) -> str:
        """The plus keeps SQLite from reading everything in order, where few records are wanted."""
        by_record = self._by_record if by_record is None else by_record
        return f"{'+' if by_record and connection.vendor == 'sqlite' else ''}{of}.owner_id"


def _whole(tokens: Sequence[str]) -> list[str]:
    """Those the index holds as words; the others may stand anywhere in a run of signs."""
    return [token for token in tokens if not UNSPACED.search(token)]


def _dialect() -> Any:
    return postgresql if connection.vendor == "postgresql" else sqlite
