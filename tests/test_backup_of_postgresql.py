"""PostgreSQL copied by its own programs while others write, and put back."""

import datetime as dt
import hashlib
import json
from contextlib import contextmanager
from zipfile import ZipFile

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from psycopg.conninfo import make_conninfo

from askaround.careers.models import Resume
from askaround.careers.resumes import files
from askaround.config.refusals import Refused
from askaround.config.restoring import restore
from askaround.config.restoring.postgresql import OURS
from askaround.exchange.backups import NoBackup, back_up, postgresql, proving
from askaround.exchange.backups.server import server
from askaround.exchange.tests.writing import somebody_writing
from askaround.people.models import Person
from askaround.testing import make

NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)
pytestmark = pytest.mark.skipif("connection.vendor != 'postgresql'", reason="it is for PostgreSQL")


@pytest.fixture(autouse=True)
def beside_the_tests_own_server(monkeypatch):
    """The programs of the server the tests run on, wherever those are."""
    from tools.postgres import programs

    monkeypatch.setattr(postgresql, "FOLDERS", (str(programs()), *postgresql.FOLDERS))


@pytest.fixture
def elsewhere():
    """The name of a database that isn't there, and whatever comes of it is dropped."""
    yield (name := f"{connection.settings_dict['NAME']}_elsewhere")
    with psycopg.connect(address("template1"), autocommit=True) as opened:
        rows = opened.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{name}%"])
        for (each,) in rows.fetchall():
            opened.execute(f'DROP DATABASE "{each}"')


@contextmanager
def keeping_data_in(name):
    """Askaround's data is in this database of the same server."""
    kept = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = kept


@pytest.mark.django_db(transaction=True)
def test_what_was_promised_before_a_backup_is_in_what_is_restored(tmp_path, elsewhere):
    resume, made = make.make_resume(), tmp_path / "copy.zip"
    with somebody_writing(resume.owner) as promised:
        before = list(promised)
        proved = back_up(made, at=NOW)
    data = (files.path_of(resume.owner_id, resume.pk)).read_bytes()

    with keeping_data_in(elsewhere):
        first = restore(made, at=NOW)
        Person.plain.filter(pk=before[0]).update(name="Written since")
        again = restore(made, at=NOW + dt.timedelta(days=1))
        people = {p.pk: p.name for p in Person.plain.all()}
        resumes = [each.pk for each in Resume.plain.all()]
    with keeping_data_in(again.database_aside):
        set_aside = Person.plain.get(pk=before[0]).name

    assert set(before) <= people.keys()
    assert (first.people, again.people) == (proved.people, len(people))
    assert first.database_aside == ""
    assert (set_aside, people[before[0]] == set_aside) == ("Written since", False)
    assert resumes == [resume.pk]
    assert proved.files == (f"resumes/{resume.owner_id}/{resume.pk}",)
    assert again.aside
    assert (again.aside / proved.files[0]).read_bytes() == data
    assert not list(settings.DATA_DIR.glob(".[br]*ing-*"))


@pytest.mark.django_db(transaction=True)
def test_what_cant_be_put_back_replaces_nothing_and_says_why(tmp_path):
    person, made = make.make_person(), tmp_path / "copy.zip"
    back_up(made, at=NOW)
    name = connection.settings_dict["NAME"]

    with psycopg.connect(address()), pytest.raises(Refused, match="at work in the database"):
        restore(made, at=NOW)
    # Its records don't belong together any more: the owner of somebody is not there.
    forged = tmp_path / "forged.zip"
    forge(made, forged, str(person.owner_id).encode(), b"0198b6f4-0000-7000-8000-000000000000")
    with pytest.raises(Refused, match=r"violates foreign key|damaged"):
        restore(forged, at=NOW)

    assert Person.plain.get().name == person.name
    with psycopg.connect(address("template1")) as opened:
        names = {row[0] for row in opened.execute("SELECT datname FROM pg_database")}
    assert not {each for each in names if each.startswith(name) and each != name}


@pytest.mark.django_db(transaction=True)
def test_what_a_killed_restore_still_fills_is_put_an_end_to(tmp_path, elsewhere):
    make.make_person(name="Nora")
    made, begun = tmp_path / "copy.zip", f"{elsewhere}_restoring"
    back_up(made, at=NOW)
    with psycopg.connect(address("template1"), autocommit=True) as opened:
        opened.execute(f'CREATE DATABASE "{begun}"')
        opened.execute(f"""COMMENT ON DATABASE "{begun}" IS '{OURS}'""")

    with psycopg.connect(address(begun)), keeping_data_in(elsewhere):
        restore(made, at=NOW)

        assert Person.plain.get().name == "Nora"


@pytest.mark.django_db(transaction=True)
def test_without_fitting_programs_it_says_which_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(postgresql, "FOLDERS", ())
    monkeypatch.setenv("PATH", "")

    with pytest.raises(NoBackup, match=r"there is no pg_dump here: install those of release \d+"):
        back_up(tmp_path / "copy.zip", at=NOW)

    assert not list(tmp_path.iterdir())


def address(database=""):
    """Where the tests' server is reached."""
    return make_conninfo(**server(database))


def forge(made, forged, old, new):
    """The same backup with other bytes in the people of its database, its sums put right."""
    with ZipFile(made) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(parts.pop(proving.MANIFEST))
    data = parts[proving.DUMP]
    at = data.rindex(old)
    parts[proving.DUMP] = data = data[:at] + new + data[at + len(old) :]
    manifest["files"][proving.DUMP]["sha256"] = hashlib.sha256(data).hexdigest()
    with ZipFile(forged, "w") as archive:
        for name, each in (parts | {proving.MANIFEST: json.dumps(manifest).encode()}).items():
            archive.writestr(name, each)
