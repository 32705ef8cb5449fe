"""`/self-prompts`: the three things asked before the first visit."""

import pytest

from askaround.api.tests.make import Caller, read
from askaround.testing.make import make_field, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def caller():
    return Caller(make_user())


def test_a_prompt_is_answered_once_for_a_line_of_work_and_said_in_other_words(caller):
    field = str(make_field(owner=caller.user).pk)
    body = {"career_field": field, "prompt": "must", "text": "Being outdoors"}

    first, second = caller.post("self-prompts", body), caller.post("self-prompts", body)
    caller.patch(f"self-prompts/{read(first)['id']}", {"text": "Being outside"})

    assert (first.status_code, second.status_code) == (201, 200)
    (kept,) = read(caller.get(f"self-prompts?career_field={field}"))["items"]
    assert kept["text"] == "Being outside"


def test_what_is_true_of_any_work_stands_beside_it(caller):
    field = str(make_field(owner=caller.user).pk)
    for where in (field, None):
        caller.post("self-prompts", {"career_field": where, "prompt": "hate", "text": "Desks"})

    assert read(caller.get("self-prompts"))["count"] == 2
    assert caller.delete(f"self-prompts/{read(caller.get('self-prompts'))['items'][0]['id']}")
    assert read(caller.get("self-prompts"))["count"] == 1
