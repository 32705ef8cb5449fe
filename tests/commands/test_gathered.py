"""`askaround numbers`, `job-description` and `reading`: what the pages gather, on a terminal."""

import json

from tests.running import run


def test_numbers_are_told_to_programs_by_currency_and_period(sample):
    told = json.loads(run("numbers", "audio", "--json", "--data-dir", sample).stdout)

    hourly = next(group for group in told["groups"] if group["period"] == "hour")
    assert hourly["visits"][0]["numbers"][0]["words"] == "$18.50 an hour"


def test_a_job_description_is_written_to_a_file_without_names(sample, tmp_path):
    out = tmp_path / "job.md"

    told = run("job-description", "audio", out, "--without-names", "--data-dir", sample)

    assert (told.returncode, told.stdout) == (0, f"Written to {out}\n")
    written = out.read_text()
    assert "## What the work is" in written
    assert "Priya Raman*" not in written


def test_what_to_read_is_a_line_each(sample):
    told = run("reading", "audio", "--data-dir", sample)

    assert told.returncode == 0
    assert told.stdout.startswith("To read and to join: ")
