"""One tap after a message has gone; and throwing a draft away."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from askaround.correspondence.models import Message
from askaround.correspondence.tests.make import make_message
from askaround.people.models import Person

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("said", "agreed", "rests"),
    [("yes", True, False), ("no", False, True), ("other", False, False), ("nothing", False, True)],
)
def test_an_answer_is_kept_in_one_tap(
    client: Client, sam: Person, said: str, agreed: bool, rests: bool
) -> None:
    message = make_message(person=sam, sent_at=NOW)
    client.post(reverse("correspondence:answer", args=[message.pk]), {"said": said})
    sam.refresh_from_db()
    message.refresh_from_db()
    assert (sam.agreed_at is not None, sam.resting_since is not None) == (agreed, rests)
    assert (message.replied_at is not None) == (said != "nothing")


def test_a_yes_leads_to_agreeing_a_day(client: Client, sam: Person) -> None:
    message = make_message(person=sam, sent_at=NOW)
    said = client.post(reverse("correspondence:answer", args=[message.pk]), {"said": "yes"})
    assert said["location"] == reverse("interviews:arrange", args=[sam.pk])


def test_an_answer_there_is_not_is_refused(client: Client, sam: Person) -> None:
    message = make_message(person=sam, sent_at=NOW)
    said = client.post(reverse("correspondence:answer", args=[message.pk]), {"said": "maybe"})
    assert said.status_code == 400


def test_a_draft_is_thrown_away_and_a_sent_message_is_not(client: Client, sam: Person) -> None:
    draft, sent = make_message(person=sam), make_message(person=sam, sent_at=NOW)
    for message, status in ((draft, 302), (sent, 404)):
        thrown = client.post(reverse("correspondence:discard", args=[message.pk]))
        assert thrown.status_code == status
    assert list(Message.plain.all()) == [sent]
