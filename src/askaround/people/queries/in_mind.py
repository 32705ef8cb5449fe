"""The names, titles and places of one seeker kept in memory, to be looked through as one types.

No index finds letters in the middle of a word, so the database would look at every name: 22 ms of a
processor for 100,000 people, where this takes 1 ms. It holds as long as nothing is written, by this
connection or another (SQLite tells which), and is read anew then (40 ms). Each thread keeps that of
the seeker it served last.
"""

import sqlite3
import threading
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import connection

MOST_KEPT = 250_000
"""Names, titles or places kept, some 4 MB; where there are more, the database looks."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Short texts, each once, one a line as it is compared (`folded`), and `as_written` where that
    is not the same."""

    folded: str = ""
    as_written: list[str] = field(default_factory=list)

    def holding(self, words: str, most: int) -> list[str]:
        """The first that hold the words, which have no line break in them."""
        found: list[str] = []
        at = self.folded.find(words)
        while at >= 0 and len(found) < most:
            begin, end = self.folded.rfind("\n", 0, at) + 1, self.folded.find("\n", at)
            found.append(self._written(begin, end if end >= 0 else len(self.folded)))
            at = self.folded.find(words, end) if end >= 0 else -1
        return found

    def _written(self, begin: int, end: int) -> str:
        if not self.as_written:
            return self.folded[begin:end]
        return self.as_written[self.folded.count("\n", 0, begin)]


@dataclass(frozen=True, slots=True)
class InMind:
    """All that one seeker's people are looked for by, names in the order of the list."""

    names: Lines
    titles: Lines
    places: Lines


class _Here(threading.local):
    asked: tuple[Any, ...] = ()
    kept: InMind | None = None


_here = _Here()


def in_mind(owner: UUID) -> InMind | None:
    """What is known of them, as the database has it now; None where it has to be asked itself."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return None  # within a transaction nothing tells that it was taken back
    connection.ensure_connection()
    sqlite: sqlite3.Connection = connection.connection
    with connection.wrap_database_errors:
        (others,) = sqlite.execute("PRAGMA data_version").fetchone()
        asked = (owner, sqlite, sqlite.total_changes, others)
        if asked != _here.asked:
            _here.kept, _here.asked = _read(sqlite, owner), asked
    return _here.kept


NAMES = (
    "SELECT count(*), group_concat(sort_name, char(10)) FROM (SELECT sort_name FROM people_person "
    "WHERE owner_id = ? ORDER BY sort_name LIMIT ?)"
)
TITLES = "SELECT DISTINCT title FROM people_person WHERE owner_id = ? ORDER BY title LIMIT ?"
PLACES = "SELECT name FROM people_organisation WHERE owner_id = ? ORDER BY name LIMIT ?"


def _read(sqlite: sqlite3.Connection, owner: UUID) -> InMind | None:
    mine = [owner.hex, MOST_KEPT + 1]
    people, names = sqlite.execute(NAMES, mine).fetchone()
    titles, places = (
        [text for (text,) in sqlite.execute(statement, mine)] for statement in (TITLES, PLACES)
    )
    if max(people, len(titles), len(places)) > MOST_KEPT:
        return None
    return InMind(Lines(names or ""), _folded(titles), _folded(places))


def _folded(texts: list[str]) -> Lines:
    return Lines("\n".join(text.replace("\n", " ").casefold() for text in texts), texts)
