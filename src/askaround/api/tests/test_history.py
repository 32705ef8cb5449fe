"""`/answers/{id}/history` and the way back."""

import uuid

import pytest

from askaround.api.tests.make import Caller, read
from askaround.interviews.tests.make import make_interview
from askaround.testing.make import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def caller():
    return Caller(make_user())


@pytest.fixture
def answer(caller):
    interview = make_interview(owner=caller.user)
    body = {"interview": str(interview.pk), "text": "Nights are hard."}
    made = read(caller.post("answers", body))
    caller.patch(f"answers/{made['id']}", {"text": "Nights are long."})
    return made["id"]


def test_the_history_tells_every_text_with_what_came_and_went(caller, answer):
    told = read(caller.get(f"answers/{answer}/history"))

    assert [each["text"] for each in told["items"]] == ["Nights are long.", "Nights are hard."]
    assert {"kind": "gone", "text": "hard"} in told["items"][0]["changes"]
    assert {each["made_on"] for each in told["items"]} == {"program"}
    assert (told["count"], told["next"], told["stars"]) == (2, None, [])


def test_the_history_comes_in_pages(caller, answer):
    first = read(caller.get(f"answers/{answer}/history?limit=1"))
    second = read(caller.get(f"answers/{answer}/history?limit=1&before={first['next']}"))

    assert second["items"][0]["text"] == "Nights are hard."
    assert second["next"] is None


def test_an_earlier_text_is_brought_back_and_that_taken_back(caller, answer):
    new, old = read(caller.get(f"answers/{answer}/history"))["items"]

    brought = read(caller.post(f"answers/{answer}/bring-back", {"edit": old["edit"]}))
    again = read(caller.post(f"answers/{answer}/bring-back", {"edit": new["edit"]}))

    assert (brought["text"], again["text"]) == ("Nights are hard.", "Nights are long.")
    assert read(caller.get(f"answers/{answer}/history"))["count"] == 4


def test_an_edit_that_is_not_there_is_not_found(caller, answer):
    refused = caller.post(f"answers/{answer}/bring-back", {"edit": str(uuid.uuid4())})

    assert refused.status_code == 404
