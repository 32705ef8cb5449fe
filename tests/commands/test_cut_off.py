"""A start that was cut off, by `kill -9` or by the power, is no reason not to start again."""

from pathlib import Path

import pytest
from django.conf import settings as given
from django.db import connection
from pytest_django import Settings

from askaround.config import under_way
from askaround.config.assets import collect_static_files
from askaround.config.data import make_ready
from askaround.config.environment import secret_key
from askaround.config.serving import mend_the_index
from askaround.people.models import Person
from askaround.search import index
from askaround.search.models import SearchEntry
from askaround.testing import make
from tests.running import run


@pytest.mark.command
def test_a_first_start_that_was_cut_off_before_any_table_goes_on(tmp_path: Path):
    (tmp_path / "askaround.sqlite3").touch()
    (tmp_path / "askaround.sqlite3.beginning").touch()
    (tmp_path / "secret-key").touch()

    said = run("token", "--data-dir", tmp_path)

    assert (said.returncode, said.stderr) == (0, "")
    assert not (tmp_path / "askaround.sqlite3.beginning").exists()


def lose_the_index_of(person: Person):
    """Nothing of theirs is found any more."""
    SearchEntry.plain.filter(record_id=person.pk)._raw_delete("default")
    connection.check_constraints()


@pytest.mark.django_db
def test_an_update_that_was_cut_off_after_its_last_migration_is_ended():
    lose_the_index_of(make.make_person())
    under_way.begin(connection)

    make_ready()

    assert index.problems() == []
    assert not under_way.was_cut_off(connection)


@pytest.mark.django_db
def test_an_index_that_lacks_something_is_mended_while_askaround_is_served():
    lose_the_index_of(make.make_person())

    mend_the_index()

    assert index.problems() == []


def test_half_a_key_is_never_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("askaround.config.environment.SECRET_KEY", "")
    (tmp_path / "secret-key").touch()

    key = secret_key(tmp_path)

    assert len(key) > 50
    assert secret_key(tmp_path) == key
    assert [file.name for file in tmp_path.iterdir()] == ["secret-key"]


def test_half_a_list_of_files_is_made_anew(tmp_path: Path, settings: Settings):
    settings.STATIC_ROOT = tmp_path
    settings.DEBUG = False
    storage = {"BACKEND": given.HASHED_NAMES}
    settings.STORAGES = {**given.STORAGES, "staticfiles": storage}
    (tmp_path / "staticfiles.json").write_text("")
    (tmp_path / ".stamp").write_text("")

    collect_static_files()

    assert (tmp_path / "staticfiles.json").read_text().startswith("{")
    assert len((tmp_path / ".stamp").read_text()) == 64
