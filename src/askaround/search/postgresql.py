"""The index on PostgreSQL: a tsvector beside each entry, kept in step by triggers."""

from collections.abc import Sequence
from typing import Any

from django.db import connection

from askaround.search.matching import Match
from askaround.search.sources import Source, name, record, words

ENTRY = "search_searchentry"
WORDS, NAMES = "words", "name_words"
READ = "search_reading"
"""How text is read: stems of English, without accents where `unaccent` is there, no word left out."""

APART = "@._-/:<>&=+#~%*|^\\"
"""Signs between words. PostgreSQL would read addresses, tags and paths as one word each."""

LONGEST = 500_000
"""Characters of one text that are indexed: PostgreSQL holds no more than a megabyte of words."""

VERSION = "2"

_PARTS = "asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart"

STRUCTURE = (
    # Without the extension (a cluster that may not have it) accents simply count. The parts of an
    # address are words of their own, as they are on SQLite.
    f"""
    DO $make$ BEGIN
      BEGIN
        CREATE EXTENSION IF NOT EXISTS unaccent;
      EXCEPTION WHEN OTHERS THEN NULL;
      END;
      IF NOT EXISTS (SELECT 1 FROM pg_ts_dict WHERE dictname = 'search_stem') THEN
        CREATE TEXT SEARCH DICTIONARY search_stem (TEMPLATE = snowball, LANGUAGE = english);
      END IF;
      IF NOT EXISTS (SELECT 1 FROM pg_ts_config WHERE cfgname = '{READ}') THEN
        CREATE TEXT SEARCH CONFIGURATION {READ} (COPY = english);
        IF EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'unaccent') THEN
          ALTER TEXT SEARCH CONFIGURATION {READ} ALTER MAPPING FOR {_PARTS}
            WITH unaccent, search_stem;
        ELSE
          ALTER TEXT SEARCH CONFIGURATION {READ} ALTER MAPPING FOR {_PARTS} WITH search_stem;
        END IF;
      END IF;
    END $make$
    """,
    f"""
    CREATE OR REPLACE FUNCTION search_plain(given text) RETURNS text LANGUAGE sql IMMUTABLE
      AS $plain$SELECT translate(given, '{APART}', '{" " * len(APART)}')$plain$
    """,
    *(f"ALTER TABLE {ENTRY} ADD COLUMN IF NOT EXISTS {each} tsvector" for each in (WORDS, NAMES)),
    f"COMMENT ON COLUMN {ENTRY}.{WORDS} IS '{VERSION}'",
    f"CREATE INDEX IF NOT EXISTS search_words ON {ENTRY} USING gin ({WORDS})",
    f"CREATE INDEX IF NOT EXISTS search_names ON {ENTRY} USING gin ({NAMES}) WHERE name <> ''",
    f"""
    CREATE OR REPLACE FUNCTION search_fill_words() RETURNS trigger LANGUAGE plpgsql AS $fill$
    BEGIN
      NEW.{WORDS} := to_tsvector('{READ}', search_plain(left(NEW.text, {LONGEST})));
      NEW.{NAMES} := to_tsvector('{READ}', search_plain(NEW.name));
      RETURN NEW;
    END $fill$
    """,
    f"DROP TRIGGER IF EXISTS search_entry_words ON {ENTRY}",
    f"CREATE TRIGGER search_entry_words BEFORE INSERT OR UPDATE OF text, name ON {ENTRY} "
    "FOR EACH ROW EXECUTE FUNCTION search_fill_words()",
)

TIDY = ()
"""Nothing to tidy: the words go with their rows."""


def is_older(cursor: Any) -> bool:
    """Whether the index stands as an earlier version of this file made it."""
    cursor.execute(
        "SELECT col_description(attrelid, attnum) FROM pg_attribute "
        "WHERE attrelid = %s::regclass AND attname = %s",
        [ENTRY, WORDS],
    )
    found = cursor.fetchone()
    return found is not None and found[0] != VERSION


def clear(cursor: Any) -> None:
    """Take the words away, so that they can be made anew."""
    cursor.execute(f"DROP TRIGGER IF EXISTS search_entry_words ON {ENTRY}")
    cursor.execute("DROP FUNCTION IF EXISTS search_plain(text)")
    cursor.execute(f"DELETE FROM {ENTRY}")


def triggers(source: Source) -> list[str]:
    """The statements that keep the entries of one table in step with it."""
    trigger = f"search_{source.name}"
    return [
        f"""
        CREATE OR REPLACE FUNCTION {trigger}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'DELETE' THEN
            DELETE FROM {ENTRY} WHERE source = '{source.name}' AND source_id = OLD.id;
          ELSIF TG_OP = 'UPDATE' THEN
            UPDATE {ENTRY} SET record_id = {record(source, "NEW")},
                name = {name(source, "NEW")}, text = {words(source, "NEW")}
              WHERE source = '{source.name}' AND source_id = NEW.id;
          ELSIF NEW.owner_id IS NOT NULL THEN
            INSERT INTO {ENTRY} (owner_id, source, source_id, kind, record_id, name, text)
              VALUES (NEW.owner_id, '{source.name}', NEW.id, '{source.kind}',
                      {record(source, "NEW")}, {name(source, "NEW")}, {words(source, "NEW")});
          END IF;
          RETURN NULL;
        END $$
        """,
        f"DROP TRIGGER IF EXISTS {trigger} ON {source.table}",
        f"CREATE TRIGGER {trigger} AFTER INSERT OR DELETE OR UPDATE OF {', '.join(source.watched)} "
        f"ON {source.table} FOR EACH ROW EXECUTE FUNCTION {trigger}()",
    ]


def match(tokens: Sequence[str], index: str = WORDS, *, inside: bool = False) -> Match:
    """What to read and ask for entries `e` that hold every token.

    Each token is quoted, so that none is an operator; the last may begin a word.
    """
    named = "e.name <> '' AND " if index == NAMES else ""
    found = f"{named}e.{index} @@ {_query(tokens, '&&')}"
    return Match(f"{ENTRY} e", found, list(tokens), "e.id")


def _query(tokens: Sequence[str], joint: str) -> str:
    """The SQL of a query for the tokens, each a value to fill in."""
    whole = [f"plainto_tsquery('{READ}', %s)"] * (len(tokens) - 1)
    begun = f"to_tsquery('{READ}', quote_literal(%s) || ':*')"
    return "(" + f" {joint} ".join([*whole, begun]) + ")"


def highlight(
    texts: Sequence[str], tokens: Sequence[str], start: str, stop: str
) -> list[str | None]:
    """Each text with the words found between `start` and `stop`; None where there are none.

    The words are looked for in the text as the index reads it, which is as long as the text itself.
    """
    how = f'HighlightAll=true, StartSel="{start}", StopSel="{stop}"'
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT ts_headline('{READ}', search_plain(left(t, {LONGEST})), "
            f"{_query(tokens, '||')}, %s) FROM unnest(%s::text[]) WITH ORDINALITY AS g(t, n) "
            "ORDER BY n",
            [*tokens, how, list(texts)],
        )
        marked = [row[0] for row in cursor.fetchall()]
    return [
        _with_its_signs(text, found, start, stop) for text, found in zip(texts, marked, strict=True)
    ]


def _with_its_signs(text: str, marked: str, start: str, stop: str) -> str | None:
    """The marked text with the signs it was read without; None where nothing is marked."""
    if start not in marked:
        return None
    made, at = [], 0
    for number, part in enumerate(marked.replace(stop, start).split(start)):
        own = text[at : at + len(part)]
        made.append(own if number % 2 == 0 else f"{start}{own}{stop}")
        at += len(part)
    return "".join(made) + text[at:]
