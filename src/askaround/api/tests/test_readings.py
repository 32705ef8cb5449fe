"""`/readings`: what to read or to join."""

import pytest

from askaround.api.tests.make import Caller, read
from askaround.interviews.tests.make import make_interview
from askaround.testing.make import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def caller():
    return Caller(make_user())


def test_the_same_words_at_one_conversation_are_one_record(caller):
    interview = make_interview(owner=caller.user)
    body = {"interview": str(interview.pk), "text": "Being Mortal", "kind": "book"}

    first, second = caller.post("readings", body), caller.post("readings", body)

    assert (first.status_code, second.status_code) == (201, 200)
    assert read(first)["id"] == read(second)["id"]


def test_words_that_are_there_already_are_refused_in_a_change(caller):
    interview = str(make_interview(owner=caller.user).pk)
    caller.post("readings", {"interview": interview, "text": "Being Mortal"})
    other = read(caller.post("readings", {"interview": interview, "text": "Mortal"}))

    refused = caller.patch(f"readings/{other['id']}", {"text": "Being Mortal"})

    assert refused.status_code == 422
