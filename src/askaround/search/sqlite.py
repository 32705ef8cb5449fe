"""The index on SQLite: FTS5 over the entries, kept in step by triggers."""

import sqlite3
import threading
from collections.abc import Sequence
from typing import Any

from askaround.search.matching import Match
from askaround.search.sources import Source, name, record, words

ENTRY = "search_searchentry"
WORDS, NAMES = "search_words", "search_words_names"
READ = "tokenize='porter unicode61 remove_diacritics 2'"


def _table(index: str, column: str) -> str:
    """One full-text table over a column of the entries.

    The beginnings of one to three letters are kept: looked up among all words, "h" took 70 ms in
    290,000 entries, kept 2; they cost a third of the time an entry takes to be written.
    """
    return (
        f"CREATE VIRTUAL TABLE {index} USING fts5({column}, content='{ENTRY}', "
        f"content_rowid='id', {READ}, prefix='1 2 3')"
    )


TABLES = {WORDS: _table(WORDS, "text"), NAMES: _table(NAMES, "name")}


def _triggers(index: str, column: str) -> tuple[str, ...]:
    """What keeps one full-text table in step with the entries; an empty text is not put in it."""
    put = f"INSERT INTO {index}(rowid, {column}) SELECT new.id, new.{column} WHERE new.{column} <> ''; "
    take = (
        f"INSERT INTO {index}({index}, rowid, {column}) "
        f"SELECT 'delete', old.id, old.{column} WHERE old.{column} <> ''; "
    )
    made = {
        "added": f"AFTER INSERT ON {ENTRY} BEGIN {put}END",
        "changed": f"AFTER UPDATE OF {column} ON {ENTRY} WHEN old.{column} <> new.{column} "
        f"BEGIN {take}{put}END",
        "gone": f"AFTER DELETE ON {ENTRY} BEGIN {take}END",
    }
    return tuple(
        statement
        for event, then in made.items()
        for statement in (
            f"DROP TRIGGER IF EXISTS {_trigger(index, event)}",
            f"CREATE TRIGGER {_trigger(index, event)} {then}",
        )
    )


def _trigger(index: str, event: str) -> str:
    return f"search_entry_{event}" + ("" if index == WORDS else "_names")


STRUCTURE = (
    *(sql.replace("TABLE ", "TABLE IF NOT EXISTS ", 1) for sql in TABLES.values()),
    *_triggers(WORDS, "text"),
    *_triggers(NAMES, "name"),
)

TIDY = tuple(f"INSERT INTO {index}({index}) VALUES ('optimize')" for index in TABLES)
"""Takes words nothing holds any more out of the index's pages: FTS5 else only crosses them out.

Its option `secure-delete` would do so at once, but leaves rows findable that are gone: after an
update of a long text and a deletion, in SQLite 3.53.4.
"""


def is_older(cursor: Any) -> bool:
    """Whether the index stands as an earlier version of this file made it."""
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE name LIKE 'search_words%%'")
    found = {table: sql for table, sql in cursor.fetchall() if table in TABLES}
    return bool(found) and found != TABLES


def clear(cursor: Any) -> None:
    """Take the index away, so that it can be made anew."""
    for index in TABLES:
        for event in ("added", "changed", "gone"):
            cursor.execute(f"DROP TRIGGER IF EXISTS {_trigger(index, event)}")
        cursor.execute(f"DROP TABLE IF EXISTS {index}")
    cursor.execute(f"DELETE FROM {ENTRY}")


def triggers(source: Source) -> list[str]:
    """The statements that keep the entries of one table in step with it."""
    trigger = f"search_{source.name}"
    columns = ", ".join(source.watched)
    return [
        *(f"DROP TRIGGER IF EXISTS {trigger}_{event}" for event in ("added", "changed", "gone")),
        f"CREATE TRIGGER {trigger}_added AFTER INSERT ON {source.table} "
        "WHEN new.owner_id IS NOT NULL BEGIN "
        f"INSERT INTO {ENTRY} (owner_id, source, source_id, kind, record_id, name, text) VALUES "
        f"(new.owner_id, '{source.name}', new.id, '{source.kind}', "
        f"{record(source, 'new')}, {name(source, 'new')}, {words(source, 'new')}); END",
        f"CREATE TRIGGER {trigger}_changed AFTER UPDATE OF {columns} ON {source.table} BEGIN "
        f"UPDATE {ENTRY} SET record_id = {record(source, 'new')}, name = {name(source, 'new')}, "
        f"text = {words(source, 'new')} "
        f"WHERE source = '{source.name}' AND source_id = new.id; END",
        f"CREATE TRIGGER {trigger}_gone AFTER DELETE ON {source.table} BEGIN "
        f"DELETE FROM {ENTRY} WHERE source = '{source.name}' AND source_id = old.id; END",
    ]


def match(tokens: Sequence[str], index: str = WORDS, *, inside: bool = False) -> Match:
    """What to read and ask for entries `e` that hold every token.

    The full-text table `w` comes first and in its own order: looked up in it, each entry would cost a
    search; `inside`, where few entries are left anyhow, it is a condition on them (the
    plus keeps SQLite from reading those it found one by one). Each token is
    quoted, so that none is an operator; the last may begin a word.
    """
    query = " ".join(_quoted(tokens)) + "*"
    if inside:
        found = f"+e.id IN (SELECT rowid FROM {index} WHERE {index} MATCH %s)"
        return Match(f"{ENTRY} e", found, [query], "e.id")
    read = f"{index} w CROSS JOIN {ENTRY} e ON e.id = w.rowid"
    return Match(read, f"w.{index} MATCH %s", [query], "w.rowid")


def _quoted(tokens: Sequence[str]) -> list[str]:
    return ['"' + token.replace('"', '""') + '"' for token in tokens]


_here = threading.local()

BETWEEN = "\x1f\ue003\x1f"
"""Stands between two texts, for the words of no search: a sign that is a word to the index and can't be
typed as one, so that nothing found reaches from one text into the next."""


def highlight(
    texts: Sequence[str], tokens: Sequence[str], start: str, stop: str
) -> list[str | None]:
    """Each text with the words found between `start` and `stop`; None where there are none.

    In a full-text table of its own, in memory: the index would look for every row anew. All texts
    are one row of it, which takes half the time of a hundred.
    """
    if not hasattr(_here, "memory"):
        _here.memory = sqlite3.connect(":memory:")
        _here.memory.execute(f"CREATE VIRTUAL TABLE marks USING fts5(text, {READ})")
    memory = _here.memory
    # A text would end at the sign NUL.
    text = BETWEEN.join([each.replace(BETWEEN, " ") for each in texts]).replace("\x00", " ")
    try:
        memory.execute("INSERT INTO marks(rowid, text) VALUES (1, ?)", [text])
        found = memory.execute(
            "SELECT highlight(marks, 0, ?, ?) FROM marks WHERE marks MATCH ?",
            [start, stop, " OR ".join(_quoted(tokens)) + "*"],
        ).fetchone()
    finally:
        memory.rollback()
    marked = found[0].split(BETWEEN) if found else []
    return [each if start in each else None for each in marked] or [None] * len(texts)
