"""Making the index, and keeping it: triggers on every source table, on either database.

Django makes a SQLite table anew when it alters one, and the triggers go without a word; so they are
made again after every migration. Everything here may be run any number of times.
"""

from typing import Any

from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from askaround.search import postgresql, sqlite
from askaround.search.sources import SOURCES, Source, name, record, words

ENTRY = "search_searchentry"


def make_after_migrating(*, using: str = "default", **_: Any) -> None:
    """Make the index and its triggers, and fill it where rows are missing."""
    if ENTRY in connection.introspection.table_names():
        make()


@transaction.atomic
def make() -> None:
    """Everything the index needs; one that an earlier version made is made anew."""
    dialect = _dialect(connection)
    with connection.cursor() as cursor:
        if dialect.is_older(cursor):
            dialect.clear(cursor)
        for statement in dialect.STRUCTURE:
            cursor.execute(statement)
        for source in SOURCES:
            for statement in dialect.triggers(source):
                cursor.execute(statement)
    for source in SOURCES:
        if _wrong(source):
            rebuild(source)


@transaction.atomic
def rebuild(source: Source) -> None:
    """Index one table from scratch."""
    rows = "WHERE r.owner_id IS NOT NULL"
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {ENTRY} WHERE source = %s", [source.name])
        cursor.execute(
            f"INSERT INTO {ENTRY} (owner_id, source, source_id, kind, record_id, name, text) "
            f"SELECT r.owner_id, %s, r.id, %s, {record(source, 'r')}, {name(source, 'r')}, "
            f"{words(source, 'r')} FROM {source.table} r {rows} ORDER BY r.created_at, r.id",
            [source.name, source.kind],
        )


def tidy_up() -> None:
    """Leave no trace of words that were taken out: the whole index is written anew."""
    with connection.cursor() as cursor:
        for statement in _dialect(connection).TIDY:
            cursor.execute(statement)


def problems() -> list[str]:
    """What `askaround doctor` says of the index; nothing when it agrees with the tables."""
    wrong = [source.name for source in SOURCES if _wrong(source)]
    if not wrong:
        return []
    return ["The search index is not complete. Start Askaround once; it mends the index by itself."]


def _wrong(source: Source) -> bool:
    """Whether rows are missing from the index, left over in it, or lead to another record."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT (SELECT count(*) FROM {source.table} WHERE owner_id IS NOT NULL), "
            f"(SELECT count(*) FROM {ENTRY} WHERE source = %s), "
            f"(SELECT count(*) FROM {source.table} r JOIN {ENTRY} e ON e.source = %s "
            f"AND e.source_id = r.id WHERE e.record_id = {record(source, 'r')})",
            [source.name, source.name],
        )
        there, indexed, right = cursor.fetchone()
    return bool(there != indexed or right != indexed)


def _dialect(database: BaseDatabaseWrapper) -> Any:
    return postgresql if database.vendor == "postgresql" else sqlite
