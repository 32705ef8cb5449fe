"""Erasing a person leaves no byte in the files of the data folder, and the page names the copies that do."""

import datetime as dt
import sqlite3
import zipfile
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.urls import reverse

from askaround.accounts import bundles
from askaround.accounts.for_good import leave_no_bytes
from askaround.careers.resumes import keeping
from askaround.correspondence import actions
from askaround.people.tests.erased import WORD, somebody
from askaround.people.tests.make import NOW
from askaround.testing import make


def files_with(word):
    """The files of the data folder that hold the word."""
    return [
        file.name
        for file in Path(settings.DATA_DIR).rglob("*")
        if file.is_file() and word.encode() in file.read_bytes().lower()
    ]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps its own files")
@pytest.mark.django_db(transaction=True)
def test_no_file_of_the_data_folder_holds_a_byte_of_them(client):
    owner = make.make_user()
    crowd = [make.make_person(owner=owner, name=f"Person {number}") for number in range(60)]
    ana = somebody(owner)
    for number, person in enumerate(crowd):
        make.make_detail(person=person, value=f"p{number}@example.org")
        make.make_message(person=person, body=f"Hello {number} " * 50)
        if number % 6 == 0:
            ana.notes = f"{WORD} {number} " * number * 5
            ana.save()
    client.force_login(owner)
    leave_no_bytes()
    assert files_with(WORD) != []

    client.post(reverse("people:erase", args=[ana.pk]))

    assert files_with(WORD) == []


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps its own files")
@pytest.mark.django_db(transaction=True)
def test_no_file_holds_a_byte_of_a_resume_that_was_erased_nor_of_what_went_after_its_time():
    owner = make.make_user()
    resume = make.make_resume(owner=owner, name=WORD, data=f"Ana {WORD}\n".encode())
    keeping.change_resume(resume=resume, made_because_of=f"{WORD} said so")
    message = make.make_message(person=make.make_person(owner=owner), body="qzletterqz")
    actions.discard_draft(message=message, at=NOW)
    assert files_with(WORD) != []

    keeping.erase_resume(owner=owner, id=resume.pk)
    bundles.let_go_of_old(at=NOW + dt.timedelta(days=31))

    assert files_with(WORD) == []
    assert files_with("qzletterqz") == []


def a_backup(name):
    """A consistent copy of the database in use."""
    folder = Path(settings.DATA_DIR) / "backups"
    folder.mkdir(exist_ok=True)
    with sqlite3.connect(folder / name) as copy:
        connection.connection.backup(copy)
    return folder / name


@pytest.mark.skipif(connection.vendor != "sqlite", reason="a file of SQLite")
@pytest.mark.django_db(transaction=True)
def test_the_page_names_the_copies_that_still_hold_them(client):
    owner = make.make_user()
    before = a_backup("before.sqlite3")
    ana = somebody(owner)
    after = a_backup("after.sqlite3")
    archive = Path(settings.DATA_DIR) / "taken-out.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("people.json", f'{{"name": "{ana.name}"}}')
    held = {file: file.read_bytes() for file in (before, after, archive)}
    client.force_login(owner)

    page = client.get(reverse("people:erase", args=[ana.pk])).content.decode()

    assert "backups/after.sqlite3" in page
    assert "taken-out.zip" in page
    assert "before.sqlite3" not in page
    assert {file: file.read_bytes() for file in held} == held
    assert sorted(file.name for file in after.parent.iterdir()) == [
        "after.sqlite3",
        "before.sqlite3",
    ]
    for file in held:
        file.unlink()
