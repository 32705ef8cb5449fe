"""`askaround network`: the whole of it indented, as JSON, as a drawing in a file."""

import json
import xml.etree.ElementTree as ET

import pytest

from tests.running import run

pytestmark = pytest.mark.command


def test_everybody_is_printed_beneath_whoever_named_them(sample):
    printed = run("network", "--data-dir", sample)

    lines = printed.stdout.splitlines()
    assert printed.returncode == 0
    assert lines[0] == "You"
    assert "  ◔ Denise Okonjo, asked" in lines
    assert "    ◔ Paul Terzian, asked" in lines
    assert lines[-2] == "You asked 8 people, who led you to 29 more. You met 9 of them."


def test_one_line_of_work_is_printed_alone(sample):
    printed = run("network", "--field", "tree", "--data-dir", sample)

    assert "Walt Greer" in printed.stdout
    assert "Corwin Hale" not in printed.stdout


def test_a_line_of_work_that_is_not_here_is_refused(sample):
    refused = run("network", "--field", "whaling", "--data-dir", sample)

    assert refused.returncode == 1
    assert "whaling" in refused.stderr


def test_json_is_as_the_api_tells_it_and_whole(sample):
    printed = run("network", "--json", "--data-dir", sample)

    told = json.loads(printed.stdout)
    assert len(told["nodes"]) == told["people"] == 37
    assert told["start"] is None


def test_the_picture_is_a_drawing_that_needs_nothing_else(sample, tmp_path):
    written = run("network", "--svg", tmp_path / "trail.svg", "--data-dir", sample)

    drawing = (tmp_path / "trail.svg").read_text()
    names = [text.text for text in ET.fromstring(drawing).iter("{http://www.w3.org/2000/svg}text")]
    assert written.returncode == 0
    assert "Walt Greer" in names
    assert "<a " not in drawing
    assert "<script" not in drawing


def test_a_file_that_cannot_be_written_is_one_sentence(sample, tmp_path):
    refused = run("network", "--svg", tmp_path / "nowhere" / "x.svg", "--data-dir", sample)

    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1


def test_an_empty_folder_says_that_nobody_was_asked(ready):
    assert "haven't asked anybody" in run("network", "--data-dir", ready).stdout
