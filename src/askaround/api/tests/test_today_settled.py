"""Settling one thing of the list, and writing down one's own, for other programs."""

import uuid

import pytest

from askaround.api.tests.make import Caller, read
from askaround.careers.tests.make import make_field
from askaround.people.tests.make import make_person
from askaround.today.models import LetGo, OwnTask
from askaround.today.tests.make import make_task

pytestmark = pytest.mark.django_db


def rules(api: Caller) -> list[str]:
    return [item["rule"] for item in read(api.get("today"))["items"]]


def test_a_task_is_written_down_and_done(api):
    field = make_field(owner=api.user)
    body = {"text": "Call the library", "career_field": str(field.pk), "due_on": "2026-12-01"}
    api.post("today/tasks", body)
    task = OwnTask.plain.get()
    assert "own_task" in rules(api)

    left = read(api.post("today", {"rule": "own_task", "subject": str(task.pk), "do": "done"}))

    assert "own_task" not in [item["rule"] for item in left["items"]]
    task.refresh_from_db()
    assert task.done_at is not None


@pytest.mark.parametrize(
    ("said", "until"), [({"do": "never"}, False), ({"do": "later", "until": "2020-01-01"}, True)]
)
def test_a_thing_is_put_off_until_tomorrow_at_least_or_for_good(api, said, until):
    field = make_field(owner=api.user)
    answer = api.post("today", {"rule": "whom_to_ask", "subject": str(field.pk), **said})
    assert read(answer)["items"] == []
    assert (LetGo.plain.get().until is not None) is until


def test_what_is_not_on_the_list_or_cannot_be_said_to_be_done_is_404(api):
    field = make_field(owner=api.user)
    for rule, subject in (
        ("whom_to_ask", field.pk),
        ("own_task", make_task(owner=api.user).owner_id),
    ):
        body = {"rule": rule, "subject": str(subject), "do": "done"}
        assert api.post("today", body).status_code == 404
    assert not LetGo.plain.exists()


def test_a_task_about_somebody_elses_person_or_without_words_is_refused(api):
    theirs = make_person()
    assert api.post("today/tasks", {"text": "x", "person": str(theirs.pk)}).status_code == 404
    assert api.post("today/tasks", {"text": "  "}).status_code == 422
    assert not OwnTask.plain.exists()


def test_the_same_task_sent_twice_is_one(api):
    body = {"id": str(uuid.uuid4()), "text": "Call the library"}
    api.post("today/tasks", body)
    api.post("today/tasks", body)
    assert OwnTask.plain.count() == 1


def test_another_owners_task_under_the_same_id_is_404(api):
    theirs = make_task(owner=make_person().owner)
    answer = api.post("today/tasks", {"id": str(theirs.pk), "text": "Mine"})
    assert answer.status_code == 404
