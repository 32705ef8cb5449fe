"""The index on PostgreSQL: a tsvector beside each entry, kept in step by triggers."""

from typing import Any

from askaround.search.sources import Source, record, words

ENTRY = "search_searchentry"

STRUCTURE = (
    # Without the extension (a cluster that may not have it) accents simply count. The parts of an
    # address are words of their own, as they are on SQLite.
    """
    DO $$ BEGIN
      BEGIN
        CREATE EXTENSION IF NOT EXISTS unaccent;
      EXCEPTION WHEN OTHERS THEN NULL;
      END;
      IF EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'unaccent') THEN
        CREATE OR REPLACE FUNCTION search_plain(given text) RETURNS text
          LANGUAGE sql STABLE AS 'SELECT translate(unaccent(lower(given)), ''@._-/:'', ''      '')';
      ELSE
        CREATE OR REPLACE FUNCTION search_plain(given text) RETURNS text
          LANGUAGE sql STABLE AS 'SELECT translate(lower(given), ''@._-/:'', ''      '')';
      END IF;
    END $$
    """,
    f"ALTER TABLE {ENTRY} ADD COLUMN IF NOT EXISTS words tsvector",
    f"CREATE INDEX IF NOT EXISTS search_words ON {ENTRY} USING gin (words)",
    """
    CREATE OR REPLACE FUNCTION search_fill_words() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.words := to_tsvector('english', search_plain(left(NEW.text, 500000)));
      RETURN NEW;
    END $$
    """,
    f"DROP TRIGGER IF EXISTS search_entry_words ON {ENTRY}",
    f"CREATE TRIGGER search_entry_words BEFORE INSERT OR UPDATE OF text ON {ENTRY} "
    "FOR EACH ROW EXECUTE FUNCTION search_fill_words()",
)

TIDY = ()
"""Nothing to tidy: the words go with their rows."""


def triggers(source: Source) -> list[str]:
    """The statements that keep the entries of one table in step with it."""
    name = f"search_{source.name}"
    return [
        f"""
        CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'DELETE' THEN
            DELETE FROM {ENTRY} WHERE source = '{source.name}' AND source_id = OLD.id;
          ELSIF TG_OP = 'UPDATE' THEN
            UPDATE {ENTRY} SET record_id = {record(source, "NEW")}, text = {words(source, "NEW")}
              WHERE source = '{source.name}' AND source_id = NEW.id;
          ELSIF NEW.owner_id IS NOT NULL THEN
            INSERT INTO {ENTRY} (owner_id, source, source_id, kind, record_id, text)
              VALUES (NEW.owner_id, '{source.name}', NEW.id, '{source.kind}',
                      {record(source, "NEW")}, {words(source, "NEW")});
          END IF;
          RETURN NULL;
        END $$
        """,
        f"DROP TRIGGER IF EXISTS {name} ON {source.table}",
        f"CREATE TRIGGER {name} AFTER INSERT OR DELETE OR UPDATE OF {', '.join(source.watched)} "
        f"ON {source.table} FOR EACH ROW EXECUTE FUNCTION {name}()",
    ]


def match(tokens: list[str]) -> tuple[str, list[Any]]:
    """The SQL condition, and what to fill it with, for entries that hold every token.

    Whole words go through PostgreSQL's own reader of what people type; the last token may also be
    the beginning of a word.
    """
    whole, last = tokens[:-1], tokens[-1]
    start = "to_tsquery('english', quote_literal(search_plain(%s)) || ':*')"
    if not whole:
        return f"words @@ {start}", [last]
    return (
        f"words @@ (websearch_to_tsquery('english', search_plain(%s)) && {start})",
        [" ".join(f'"{token}"' for token in whole), last],
    )
