"""`askaround check-message`: the purpose check for drafts written elsewhere."""

import json

import pytest

from tests.running import run

DRAFT = "Hello Sam,\n\nI am looking for a job in nursing. I attach my resume.\n"


@pytest.fixture(scope="module")
def checked(sample, tmp_path_factory):
    draft = tmp_path_factory.mktemp("drafts") / "draft.txt"
    draft.write_text(DRAFT)
    return run("check-message", draft, "--person", "Ana Ruiz", "--json", "--data-dir", sample)


def test_a_draft_in_a_file_is_told_to_programs_as_the_api_does(checked):
    found = json.loads(checked.stdout)

    assert {"job_seeking", "resume_unasked", "wrong_name"} <= {each["rule"] for each in found}
    assert all(set(each) == {"rule", "found", "why", "suggestion"} for each in found)


def test_a_file_that_is_not_there_is_one_sentence(sample, tmp_path):
    told = run("check-message", tmp_path / "none.txt", "--data-dir", sample)

    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr.endswith("can't be read: No such file or directory.\n")
