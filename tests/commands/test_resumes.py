"""`askaround resumes`: versions kept and listed from a terminal."""

import json

from tests.running import run


def test_a_version_is_kept_and_listed(ready, tmp_path):
    file = tmp_path / "cv_clinics.rtf"
    file.write_bytes(b"{\\rtf1 Ana}")

    kept = run("resumes", "add", file, "--because", "Shorter", "--data-dir", ready)
    told = json.loads(run("resumes", "--json", "--data-dir", ready).stdout)

    assert kept.stdout == "Kept “cv clinics” as cv_clinics.rtf\n"
    assert [(each["name"], each["made_because_of"]) for each in told["items"]] == [
        ("cv clinics", "Shorter")
    ]


def test_what_is_no_resume_is_refused_in_one_sentence(ready, tmp_path):
    file = tmp_path / "page.pdf"
    file.write_bytes(b"<html></html>")

    told = run("resumes", "add", file, "--data-dir", ready)

    assert (told.returncode, told.stdout) == (1, "")
    assert "This is a web page or a drawing." in told.stderr
