"""`askaround compare` and `askaround enough`: the same as the pages say, on a terminal."""

import json

from tests.running import run


def test_one_question_is_told_with_everybodys_answer(sample):
    told = run("compare", "audio", "--question", "1", "--data-dir", sample).stdout

    assert told.splitlines()[1].startswith("Question 1 of ")
    assert told.index("People who do the work") < told.index("People who supervise it")


def test_a_question_that_is_not_there_is_one_sentence(sample):
    told = run("compare", "audio", "--question", "99", "--data-dir", sample)

    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr.startswith("There is no question 99")


def test_whether_it_is_enough_is_told_to_programs_as_the_api_does(sample):
    told = json.loads(run("enough", "audio", "--json", "--data-dir", sample).stdout)

    assert told["runs"] == []
    assert told["visits_missing"] > 0
    assert {each["viewpoint"] for each in told["viewpoints"]} == {"doer", "newcomer", "supervisor"}


def test_what_is_still_to_find_out_is_told_with_what_is_missing(sample):
    told = run("objectives", "audio", "--data-dir", sample).stdout

    assert "   met  I know what a day is like" in told
    assert "where it can lead" in told.partition("what lies beside it")[2]


def test_fit_tells_what_matters_and_how_far_it_was_told(sample):
    told = run("fit", "audio", "--data-dir", sample).stdout

    assert told.splitlines()[:3] == ["Audiology", "", "Paper that follows me home"]
    assert "You want little of it, or less. They said:" in told
