"""As `migration_killed`, on PostgreSQL."""

import tempfile
from functools import cache
from pathlib import Path

from tests.faults.rounds.migration_killed import killed_and_run_again, make_older, seconds_of
from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tools import postgres

MUST = "run again it ends well, with the same tables as if nothing had been; each migration whole or not at all"
ROUNDS = 5
ASKED = {
    "column": "SELECT 'column', table_name || '.' || column_name, data_type || is_nullable"
    " FROM information_schema.columns WHERE table_schema = 'public'",
    "constraint": "SELECT 'constraint', conname, pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE connamespace = 'public'::regnamespace",
    "index": "SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "trigger": "SELECT 'trigger', tgname, pg_get_triggerdef(oid) FROM pg_trigger"
    " WHERE NOT tgisinternal",
    "ran": "SELECT 'ran', app, name FROM django_migrations",
}


def why_not() -> str:
    try:
        postgres.programs()
    except SystemExit as reason:
        return str(reason)
    return ""


def one_round(stage: Stage) -> Tally:
    with stage.scratch() as folder, postgres.throw_away() as url:
        make_older(folder, DATABASE_URL=url)
        whole, seconds = an_update()
        return killed_and_run_again(folder, lambda: tables(url), whole, seconds, DATABASE_URL=url)


@cache
def an_update() -> tuple[list[tuple[str, ...]], float]:
    """The tables of an update that nobody kills, and the seconds it takes."""
    with tempfile.TemporaryDirectory() as name, postgres.throw_away() as url:
        make_older(Path(name), DATABASE_URL=url)
        took = seconds_of("token", "--data-dir", name, DATABASE_URL=url)
        return tables(url), took


def tables(url: str) -> list[tuple[str, ...]]:
    """What every column, constraint, index and trigger is, and which migrations made them."""
    import psycopg

    with psycopg.connect(url) as opened:
        found = [row for sql in ASKED.values() for row in opened.execute(sql.encode()).fetchall()]
    return sorted(tuple(map(str, row)) for row in found)
