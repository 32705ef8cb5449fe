"""A backup proves itself, or is none."""

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import UUID
from zipfile import ZipFile

import pytest
from django.conf import settings
from django.db import connection

from askaround.careers.resumes import files
from askaround.exchange.backups import NotABackup, back_up, postgresql, prove, unpacked
from askaround.exchange.backups.proving import DATABASE, FORMAT, MANIFEST
from askaround.exchange.tests.test_everything import NOW
from askaround.exchange.tests.writing import somebody_writing
from askaround.people.backups import copies_that_hold
from askaround.people.person_keys import Who
from askaround.testing import make

ANA, RESUME = "0" * 32, "resumes/" + "/".join(["0198b6f4-0000-7000-8000-000000000000"] * 2)


@pytest.fixture
def database(tmp_path):
    """A database with the tables a backup is known by, and one person."""
    path = tmp_path / DATABASE
    with closing(sqlite3.connect(path)) as opened, opened:
        opened.execute("CREATE TABLE accounts_user (id TEXT)")
        opened.execute("CREATE TABLE django_migrations (app TEXT, name TEXT)")
        opened.execute("CREATE TABLE people_person (id TEXT)")
        opened.execute("CREATE TABLE interviews_interview (id TEXT)")
        opened.execute("INSERT INTO django_migrations VALUES ('people', '0001_initial')")
        opened.execute("INSERT INTO people_person VALUES (?)", [ANA])
    return path


def packed(path, members, **said):
    entries = {
        name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in members.items()
    }
    manifest = {"format": FORMAT, "version": 1, "files": entries, "missing": []} | said
    with ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
        archive.writestr(MANIFEST, json.dumps(manifest))
    return path


def test_a_sound_backup_says_what_it_holds(database, tmp_path):
    file = packed(tmp_path / "x.zip", {DATABASE: database.read_bytes(), RESUME: b"cv"})

    proved = prove(file, tmp_path)

    assert (proved.people, proved.visits, proved.files) == (1, 0, (RESUME,))
    assert proved.migrations == {("people", "0001_initial")}


def test_a_copy_made_before_an_update_is_a_backup_as_well(database, tmp_path):
    place = tmp_path / "place"
    place.mkdir()

    assert unpacked(database, place).people == 1


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"format": "else"}, "no backup of Askaround's"),
        ({"format": "askaround-export"}, "askaround import"),
        ({"version": 2}, "newer Askaround"),
        ({"files": {}}, "files are missing"),
        ({"files": {DATABASE: {"bytes": 5, "sha256": ""}}}, "more than it says"),
        ({"files": {DATABASE: {"bytes": 1 << 24, "sha256": "0"}}}, "not as it was"),
        ({"files": {DATABASE: {"bytes": 1 << 60, "sha256": "0"}}}, "no room for that"),
    ],
)
def test_a_manifest_that_does_not_fit_is_refused(database, tmp_path, said, why):
    file = packed(tmp_path / "x.zip", {DATABASE: database.read_bytes()}, **said)

    with pytest.raises(NotABackup, match=why):
        prove(file, tmp_path)


@pytest.mark.parametrize("name", ["../evil", "/etc/evil", "resumes/../evil", "resumes/a/b"])
def test_a_file_that_is_none_of_ours_is_refused(database, tmp_path, name):
    file = packed(tmp_path / "x.zip", {DATABASE: database.read_bytes(), name: b"evil"})

    with pytest.raises(NotABackup, match="none of ours"):
        prove(file, tmp_path)


@pytest.mark.parametrize("data", [b"", b"hello", b"PK\x03\x04 hello", b"SQLite format 3\x00"])
def test_what_is_no_backup_is_told_apart(tmp_path, data):
    file = tmp_path / "x"
    file.write_bytes(data)

    with pytest.raises(NotABackup):
        prove(file, tmp_path)


def test_a_damaged_database_is_noticed(database, tmp_path):
    with closing(sqlite3.connect(database)) as opened, opened:
        opened.execute("CREATE TABLE filled AS SELECT randomblob(4000) FROM people_person")
        opened.execute("CREATE INDEX by_id ON people_person (id)")
    damaged = bytearray(database.read_bytes())
    damaged[4096 * 3 + 10 : -4096] = b"\xff" * len(damaged[4096 * 3 + 10 : -4096])
    file = packed(tmp_path / "x.zip", {DATABASE: bytes(damaged)})

    with pytest.raises(NotABackup, match="damaged"):
        prove(file, tmp_path)


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="a copy of SQLite")
def test_what_was_promised_before_a_backup_is_in_it_and_it_is_named_when_somebody_is_erased(
    tmp_path,
):
    assert connection.vendor == "sqlite"
    resume = make.make_resume()
    made = settings.DATA_DIR / "mine.zip"
    with somebody_writing(resume.owner) as promised:
        before = list(promised)
        proved = back_up(made, at=NOW)

    try:
        place = tmp_path / "place"
        place.mkdir()
        # Looked through once more: SQLite's own checks of integrity and foreign keys.
        assert unpacked(made, place) == proved
        with closing(sqlite3.connect(place / DATABASE)) as copy:
            people = {UUID(row[0]) for row in copy.execute("SELECT id FROM people_person")}
        assert set(before) <= people
        assert proved.files == (f"resumes/{resume.owner_id}/{resume.pk}",)
        assert (place / proved.files[0]).read_bytes() == files.read(resume)
        somebody = Who(resume.owner, before[0], "Nobody of this name", frozenset())
        assert copies_that_hold(somebody) == [made]
        assert not list(settings.DATA_DIR.glob(".backing-up-*"))
    finally:
        made.unlink()


@pytest.mark.parametrize(
    ("server", "taken"), [(13, 14), (14, 14), (15, 16), (17, 18), (18, 18), (19, None)]
)
def test_of_postgresqls_programs_the_oldest_is_taken_that_fits_the_server(
    tmp_path, monkeypatch, server, taken
):
    for release in (12, 14, 16, 18):
        folder = tmp_path / str(release)
        folder.mkdir()
        program = folder / "pg_dump"
        program.write_text(f"#!/bin/sh\necho 'pg_dump (PostgreSQL) {release}.2 (Debian 1)'\n")
        program.chmod(0o700)
    monkeypatch.setattr(postgresql, "FOLDERS", (f"{tmp_path}/*",))
    monkeypatch.setenv("PATH", str(tmp_path / "12"))

    if taken:
        assert postgresql.program("pg_dump", server) == tmp_path / str(taken) / "pg_dump"
        return
    with pytest.raises(postgresql.NoProgram, match=r"of release 18: install those of release 19"):
        postgresql.program("pg_dump", server)


def test_the_password_of_postgresql_is_in_a_file_of_ours_and_on_no_command_line(tmp_path):
    server = {"host": "db", "dbname": "a b'c", "password": "x:y\\z", "sslpassword": "s3cret"}

    with postgresql.reaching(server, tmp_path) as (dbname, environment):
        file = Path(environment["PGPASSFILE"])
        kept, mode = file.read_text(), file.stat().st_mode & 0o777

    assert dbname == "host='db' dbname='a b\\'c'"
    assert (kept, mode) == ("*:*:*:*:x\\:y\\\\z\n", 0o600)
    assert not file.exists()
