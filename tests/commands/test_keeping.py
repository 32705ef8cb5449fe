"""Everything out and in, backup and restore, as a person types them."""

import json
import sqlite3
from contextlib import closing
from zipfile import ZipFile

import pytest

from tests.running import free_port, run, served

pytestmark = pytest.mark.command


def ids(folder):
    with closing(sqlite3.connect(folder / "askaround.sqlite3")) as opened:
        return {row[0] for row in opened.execute("SELECT id FROM people_person")}


def members(path):
    with ZipFile(path) as archive:
        return {n: archive.read(n) for n in archive.namelist() if n != "manifest.json"}


def test_an_export_brought_into_an_empty_folder_comes_out_the_same(sample, ready, tmp_path):
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"

    out = run("export", first, "--data-dir", sample)
    brought = run("import", first, "--data-dir", ready)
    again = run("export", second, "--data-dir", ready)

    assert (out.returncode, again.returncode) == (0, 0), out.stderr + again.stderr
    assert brought.stdout == f"added {len(ids(sample))}, updated 0, unchanged 0, rejected 0\n"
    assert members(first) == members(second)
    assert first.stat().st_mode & 0o777 == 0o600


def test_an_export_is_not_mixed_with_what_is_here(sample, tmp_path):
    out = tmp_path / "all.zip"
    run("export", out, "--data-dir", sample)

    refused = run("import", out, "--json", "--data-dir", sample)

    assert refused.returncode == 1
    assert "brought into an empty Askaround only" in refused.stderr
    assert json.loads(refused.stdout)["added"] == 0


def test_a_backup_of_a_running_askaround_is_restored_and_what_was_there_set_aside(
    sample, ready, tmp_path
):
    made, before = tmp_path / "copy.zip", ids(ready)
    with served(sample, free_port()):
        backed_up = run("backup", made, "--data-dir", sample)
        refused = run("restore", made, "--data-dir", sample)

    restored = run("restore", made, "--data-dir", ready)

    assert backed_up.returncode == 0, backed_up.stderr
    assert made.stat().st_mode & 0o777 == 0o600
    assert refused.returncode == 1
    assert "Stop it, then restore" in refused.stderr
    assert restored.returncode == 0, restored.stderr
    assert ids(ready) == ids(sample)
    (aside,) = (ready / "backups").glob("replaced-*")
    assert ids(aside) == before
    assert run("today", "--data-dir", ready).returncode == 0
    assert not list(ready.glob(".restoring-*"))


def test_what_is_no_backup_replaces_nothing(ready, tmp_path):
    foreign = tmp_path / "foreign.zip"
    with ZipFile(foreign, "w") as archive:
        archive.writestr("hello.txt", "hello")
    there = (ready / "askaround.sqlite3").read_bytes()

    refused = run("restore", foreign, "--data-dir", ready)

    assert refused.returncode == 1
    assert refused.stderr == (
        f"{foreign} can't be restored: it is no backup of Askaround's. Your data is as it was.\n"
    )
    assert (ready / "askaround.sqlite3").read_bytes() == there


def test_a_backup_takes_no_other_files_place(tmp_path, ready):
    there = tmp_path / "there.zip"
    there.write_text("mine")

    refused = run("backup", there, "--data-dir", ready)

    assert refused.returncode == 1
    assert "add --force" in refused.stderr
    assert there.read_text() == "mine"
