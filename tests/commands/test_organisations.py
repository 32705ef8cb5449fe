"""`askaround chart` and `askaround sources`: the same as the pages say, on a terminal."""

import json

import pytest

from tests.running import run


def test_a_chart_is_drawn_by_a_part_of_the_places_name(sample):
    told = run("chart", "general hospital", "--data-dir", sample)

    lines = told.stdout.splitlines()
    strand = next(number for number, line in enumerate(lines) if "Helen Strand" in line)
    assert lines[0] == "Alder Falls General Hospital"
    assert lines[strand + 1].startswith("    Dr. Priya Raman, Lead audiologist")


def test_a_chart_is_told_to_programs_as_the_api_does(sample):
    told = json.loads(run("chart", "general hospital", "--json", "--data-dir", sample).stdout)

    assert told["name"] == "Alder Falls General Hospital"
    assert told["chart"][0]["reports"][0]["name"] == "Dr. Priya Raman"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [("nowhere", "No place here is called 'nowhere'."), ("alder", "Several places may be meant")],
)
def test_a_place_that_is_not_there_or_not_the_only_one_is_one_sentence(sample, words, sentence):
    told = run("chart", words, "--data-dir", sample)

    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr.startswith(sentence)


def test_the_sources_of_a_field_are_told_with_what_to_try_next(sample):
    told = run("sources", "audio", "--data-dir", sample)

    assert told.stdout.startswith("Audiology\n\nTry next\n")
    assert "What they brought" in told.stdout


def test_the_sources_of_a_field_are_told_to_programs_as_the_api_does(sample):
    told = json.loads(run("sources", "audio", "--json", "--data-dir", sample).stdout)

    assert len(told["items"]) >= 12
    assert sum(each["next"] for each in told["items"]) == 3
