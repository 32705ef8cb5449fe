"""The migrations make what the models say, and what a first start makes at once."""

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.running import environment


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@pytest.mark.command
def test_the_tables_made_at_once_are_those_the_migrations_make_one_by_one(tmp_path: Path):
    at_once = migrated(tmp_path / "at-once")
    one_by_one = migrated(tmp_path / "one-by-one", "--one-by-one")

    assert at_once == one_by_one


def migrated(folder: Path, *how: str) -> dict[str, object]:
    """What a migrated database holds: its tables, indexes and triggers, and the rows of a new one."""
    folder.mkdir()
    settings = {
        "DJANGO_SETTINGS_MODULE": "askaround.config.settings",
        "ASKAROUND_DATA_DIR": str(folder),
    }
    command = [sys.executable, "-m", "django", "migrate", "-v0", *how]
    subprocess.run(command, check=True, env={**environment(), **settings})
    with closing(sqlite3.connect(folder / "askaround.sqlite3")) as made:
        return {
            "schema": {
                (kind, name): columns(sql)
                for kind, name, sql in made.execute("SELECT type, name, sql FROM sqlite_master")
            },
            "migrations": set(made.execute("SELECT app, name FROM django_migrations")),
            "questions": set(
                made.execute("SELECT id, slug, text, minutes FROM questions_question")
            ),
        }


def columns(sql: str | None) -> list[str]:
    """A statement's columns and constraints, in no order: Django's own tables differ in it."""
    head, _, inside = (sql or "").partition("(")
    return [head, *sorted(re.split(r", (?=\")", inside.rstrip(")")))]
