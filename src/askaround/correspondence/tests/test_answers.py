"""One tap after a message has gone; and throwing a draft away."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from askaround.correspondence.actions import mark_sent
from askaround.correspondence.models import Message
from askaround.correspondence.tests.make import make_message
from askaround.people.actions import mark_met, standing
from askaround.people.models import Person
from askaround.people.tests.make import make_ask, make_person, make_referral

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


def test_a_call_is_noted_in_one_tap_and_once(client: Client, sam: Person) -> None:
    client.post(f"/people/{sam.pk}/we-spoke/", {"sent": "once"})
    noted = client.post(f"/people/{sam.pk}/we-spoke/", {"sent": "once"}, follow=True)
    assert "you spoke with Sam" in noted.content.decode()
    talk = Message.plain.get()
    assert (talk.kind, talk.channel) == ("introduction", "phone")
    sam.refresh_from_db()
    assert sam.approached_at == sam.replied_at == talk.sent_at
    assert "A call" in client.get(sam.get_absolute_url()).content.decode()


@pytest.mark.parametrize("times", [1, 2])
def test_a_call_noted_by_a_slip_is_taken_back_with_all_it_changed(
    client: Client, sam: Person, times: int
) -> None:
    referral = make_referral(ask=make_ask(asked=make_person(owner=sam.owner)), person=sam)
    tap = f"/people/{sam.pk}/we-spoke/"
    *_before, said = [client.post(tap, {"sent": "once"}, follow=True) for _tap in range(times)]
    undo = f"/messages/{Message.plain.get().pk}/take-back/"
    assert f'action="{undo}"' in said.content.decode()

    client.post(undo)

    sam.refresh_from_db()
    referral.refresh_from_db()
    assert not Message.plain.exists()
    assert [sam.approached_at, sam.replied_at, sam.last_contact_at] == [None] * 3
    assert [referral.approached_at, referral.last_contact_at] == [None] * 2


@pytest.mark.parametrize("said", ["yes", "no", "other", "spoke", "nothing"])
@pytest.mark.parametrize("times", [1, 2])
def test_an_answer_noted_by_a_slip_is_taken_back(
    client: Client, sam: Person, said: str, times: int
) -> None:
    message = make_message(person=sam)
    mark_sent(message=message, at=NOW)
    before = standing(person=sam)
    for _tap in range(times):
        client.post(reverse("correspondence:answer", args=[message.pk]), {"said": said})
    assert standing(person=sam) != before

    client.post(reverse("correspondence:take_back", args=[message.pk]))

    message.refresh_from_db()
    assert (message.sent_at, message.replied_at) == (NOW, None)
    assert standing(person=sam) == before


def test_what_was_heard_since_stays_when_a_slip_is_taken_back(client: Client, sam: Person) -> None:
    message = make_message(person=sam)
    mark_sent(message=message, at=NOW)
    client.post(reverse("correspondence:answer", args=[message.pk]), {"said": "spoke"})
    later = NOW.replace(year=2099)
    mark_met(person=sam, at=later)

    client.post(reverse("correspondence:take_back", args=[message.pk]))

    sam.refresh_from_db()
    assert (sam.replied_at, sam.met_at, sam.last_contact_at) == (None, later, later)


def test_from_the_persons_page_an_answer_is_noted_and_leads_back_there(
    client: Client, sam: Person
) -> None:
    message = make_message(person=sam)
    mark_sent(message=message, at=NOW)
    shown = client.get(sam.get_absolute_url()).content.decode()
    for words in ("They answered", "We spoke", "No answer; let it rest"):
        assert words in shown
    tapped = client.post(
        f"{message.get_absolute_url()}answer/", {"said": "spoke", "back": "person"}
    )
    undone = client.post(f"{message.get_absolute_url()}take-back/")
    assert undone.headers["location"] == sam.get_absolute_url()
    client.post(f"{message.get_absolute_url()}answer/", {"said": "spoke", "back": "person"})
    assert tapped.headers["location"] == sam.get_absolute_url()
    message.refresh_from_db()
    assert message.replied_at is not None


def test_once_answered_nothing_more_is_asked_about_it(client: Client, sam: Person) -> None:
    make_message(person=sam, sent_at=NOW, replied_at=NOW)
    assert "They answered" not in client.get(sam.get_absolute_url()).content.decode()
