"""`askaround ask-next` and `askaround referrals`: the same as the pages say, on a terminal."""

import json

from tests.running import run


def test_whom_to_ask_next_is_told_with_why(sample):
    told = run("ask-next", "audio", "--data-dir", sample)

    assert told.stdout.startswith("Audiology\n")
    assert "You thought of Ruth for this." in told.stdout


def test_whom_to_ask_next_is_told_to_programs_as_the_api_does(sample):
    told = json.loads(run("ask-next", "audio", "--json", "--data-dir", sample).stdout)

    assert {tuple(each) for each in told["items"]} == {("person", "kind", "why", "url")}
    assert [each["kind"] for each in told["items"]][-1] == "just_like"


def test_a_line_of_work_that_is_not_there_is_one_sentence(sample):
    told = run("ask-next", "beekeeping", "--data-dir", sample)

    assert (told.returncode, told.stdout) == (1, "")
    assert "There are: Tree care, Audiology." in told.stderr


def test_what_became_of_each_name_is_told_whoever_waits_longest_first(sample):
    told = run("referrals", "--field", "audio", "--data-dir", sample).stdout.splitlines()

    assert told[0].startswith("To tell: Dr. Helen Strand, named by Dr. Priya Raman ")
    assert told[1].strip().startswith("Dr. Priya Raman is waiting to hear, met ")


def test_what_became_of_each_name_is_told_to_programs(sample):
    items = json.loads(run("referrals", "--json", "--data-dir", sample).stdout)["items"]

    assert {"person", "named_by", "step", "owed_since", "met_at"} <= set(items[0])
    assert (items[0]["step"], items[0]["late"]) == ("report_back", True)
    assert "done" in {each["step"] for each in items}
