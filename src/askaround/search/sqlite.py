"""The index on SQLite: FTS5 over the entries, kept in step by triggers."""

from typing import Any

from askaround.search.sources import Source, record, words

ENTRY = "search_searchentry"

STRUCTURE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS search_words USING fts5("
    f"text, content='{ENTRY}', content_rowid='id', "
    "tokenize='porter unicode61 remove_diacritics 2')",
    "DROP TRIGGER IF EXISTS search_entry_added",
    f"CREATE TRIGGER search_entry_added AFTER INSERT ON {ENTRY} BEGIN "
    "INSERT INTO search_words(rowid, text) VALUES (new.id, new.text); END",
    "DROP TRIGGER IF EXISTS search_entry_changed",
    f"CREATE TRIGGER search_entry_changed AFTER UPDATE OF text ON {ENTRY} BEGIN "
    "INSERT INTO search_words(search_words, rowid, text) VALUES ('delete', old.id, old.text); "
    "INSERT INTO search_words(rowid, text) VALUES (new.id, new.text); END",
    "DROP TRIGGER IF EXISTS search_entry_gone",
    f"CREATE TRIGGER search_entry_gone AFTER DELETE ON {ENTRY} BEGIN "
    "INSERT INTO search_words(search_words, rowid, text) VALUES ('delete', old.id, old.text); END",
)

TIDY = ("INSERT INTO search_words(search_words) VALUES ('optimize')",)
"""Takes words nothing holds any more out of the index's pages: FTS5 else only crosses them out.

Its option `secure-delete` would do so at once, but leaves rows findable that are gone: after an
update of a long text and a deletion, in SQLite 3.53.4.
"""


def triggers(source: Source) -> list[str]:
    """The statements that keep the entries of one table in step with it."""
    name = f"search_{source.name}"
    columns = ", ".join(source.watched)
    return [
        *(f"DROP TRIGGER IF EXISTS {name}_{event}" for event in ("added", "changed", "gone")),
        f"CREATE TRIGGER {name}_added AFTER INSERT ON {source.table} "
        "WHEN new.owner_id IS NOT NULL BEGIN "
        f"INSERT INTO {ENTRY} (owner_id, source, source_id, kind, record_id, text) VALUES "
        f"(new.owner_id, '{source.name}', new.id, '{source.kind}', "
        f"{record(source, 'new')}, {words(source, 'new')}); END",
        f"CREATE TRIGGER {name}_changed AFTER UPDATE OF {columns} ON {source.table} BEGIN "
        f"UPDATE {ENTRY} SET record_id = {record(source, 'new')}, text = {words(source, 'new')} "
        f"WHERE source = '{source.name}' AND source_id = new.id; END",
        f"CREATE TRIGGER {name}_gone AFTER DELETE ON {source.table} BEGIN "
        f"DELETE FROM {ENTRY} WHERE source = '{source.name}' AND source_id = old.id; END",
    ]


def match(tokens: list[str]) -> tuple[str, list[Any]]:
    """The SQL condition, and what to fill it with, for entries that hold every token.

    Each token is quoted, so that none is an operator; the last may be the beginning of a word.
    """
    quoted = ['"' + token.replace('"', '""') + '"' for token in tokens]
    query = " ".join(quoted) + "*"
    return "id IN (SELECT rowid FROM search_words WHERE search_words MATCH %s)", [query]
