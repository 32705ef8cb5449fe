"""Bringing back, erasing and handing out everything, as a person types it."""

import json
import os
import pty
import re
import shutil
import sqlite3
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from tests import data_folders
from tests.running import environment, free_port, run, served

pytestmark = pytest.mark.command


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A data folder with one person, who was brought in from a card."""
    folder = tmp_path_factory.mktemp("made")
    data_folders.ready(folder / "data")
    card = folder / "ana.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ana Ruiz\nEMAIL:ana@example.org\nEND:VCARD\n")
    run("import", card, "--data-dir", folder / "data")
    return folder / "data"


@pytest.fixture
def data(made, tmp_path):
    """The same folder, for each test anew."""
    return shutil.copytree(made, tmp_path / "data")


def person_in(data: Path) -> str:
    with sqlite3.connect(data / "askaround.sqlite3") as opened:
        [(pk,)] = opened.execute("SELECT id FROM people_person").fetchall()
    return str(pk)


def delete_person(data: Path) -> None:
    token = run("token", "--data-dir", data).stdout.strip()
    port = free_port()
    with served(data, port):
        request = urllib.request.Request(
            f"http://localhost:{port}/api/v1/people/{person_in(data)}",
            method="DELETE",
            headers={"Authorization": f"Bearer {token}"},
        )
        with urllib.request.urlopen(request) as answer:
            assert answer.status == 204


def test_what_was_deleted_is_listed_and_brought_back(data):
    delete_person(data)

    listed = run("deleted", "--data-dir", data)
    as_json = json.loads(run("deleted", "--json", "--data-dir", data).stdout)
    undone = run("undo", as_json["items"][0]["id"], "--data-dir", data)

    assert "Ana Ruiz" in listed.stdout
    assert f"askaround undo {as_json['items'][0]['id']}" in listed.stdout
    assert (undone.returncode, undone.stdout) == (0, "Undone: Ana Ruiz\n")
    assert person_in(data)


def test_nothing_deleted_is_said(ready):
    assert "nothing to bring back" in run("deleted", "--data-dir", ready).stdout


def test_what_is_not_there_is_refused(data):
    unknown = "01a200f2-930a-7640-b134-5816d98eeafa"

    for command in (
        ["undo", unknown],
        ["erase", unknown, "--yes"],
        ["export-person", unknown, "-"],
    ):
        refused = run(*command, "--data-dir", data)
        assert refused.returncode == 1
        assert refused.stderr.count("\n") == 1


def test_an_id_that_is_none_is_wrong_use(data):
    assert run("undo", "Ana", "--data-dir", data).returncode == 2


def test_erasing_leaves_no_byte(data):
    erased = run("erase", person_in(data), "--yes", "--data-dir", data)

    assert (erased.returncode, erased.stdout.splitlines()[0]) == (0, "Erased for good.")
    kept = b"".join(file.read_bytes() for file in data.rglob("*") if file.is_file())
    assert b"ana@example.org" not in kept
    assert b"Ana Ruiz" not in kept


def test_without_a_terminal_erasing_needs_a_yes(data):
    refused = run("erase", person_in(data), "--data-dir", data)

    assert refused.returncode == 2
    assert "--yes" in refused.stderr
    assert person_in(data)


def test_on_a_terminal_erasing_asks_first(data):
    typed, terminal = pty.openpty()
    os.write(typed, b"n\n")

    asked = subprocess.run(
        [sys.executable, "-m", "askaround", "erase", person_in(data), "--data-dir", data],
        stdin=terminal,
        capture_output=True,
        text=True,
        env=environment(),
        check=False,
    )

    assert asked.returncode == 1
    assert "Erase Ana Ruiz for good?" in asked.stdout
    assert "Nothing was erased." in asked.stderr
    assert person_in(data)


def test_everything_kept_about_a_person_is_written_or_printed(data, tmp_path):
    out = tmp_path / "ana.json"

    written = run("export-person", person_in(data), out, "--data-dir", data)
    printed = run("export-person", person_in(data), "-", "--data-dir", data)

    assert written.returncode == 0
    assert out.read_text() == printed.stdout
    told = json.loads(printed.stdout)
    assert told["person"]["name"] == "Ana Ruiz"
    assert told["contact_details"][0]["value"] == "ana@example.org"
    assert re.fullmatch(r"[0-9a-f-]{36}", told["person"]["id"])
