"""Taking people out, as a person types it."""

import uuid

import pytest

from tests.running import run

pytestmark = pytest.mark.command


@pytest.mark.parametrize("folder", [".", "/", ""])
def test_a_folder_is_no_file_to_write_to(ready, folder):
    done = run("export", folder, "--kind", "csv", "--data-dir", ready)

    assert done.returncode == 2
    assert "is a folder. Name a file in it." in done.stderr


def test_an_ending_or_a_kind_says_that_it_is_a_calendar(ready, tmp_path):
    out = tmp_path / "visits.ics"

    by_ending = run("export", str(out), "--data-dir", ready)
    by_kind = run("export", "-", "--kind", "ics", "--data-dir", ready)

    assert by_ending.returncode == by_kind.returncode == 0
    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert by_kind.stdout.startswith("BEGIN:VCALENDAR")


def test_what_people_told_goes_into_one_document_or_one_record_alone(sample, tmp_path):
    told = run("export", tmp_path / "all.md", "--data-dir", sample)
    refused = run(
        "export", tmp_path / "one.pdf", "--interview", str(uuid.uuid4()), "--data-dir", sample
    )

    assert told.returncode == 0, told.stderr
    assert (tmp_path / "all.md").read_text().startswith("# What people told you\n\n## Contents\n")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "No visit here has this id." in refused.stderr
