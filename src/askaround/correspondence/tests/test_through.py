"""A first message through whoever named the person."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from askaround.correspondence.actions import draft, mark_sent
from askaround.correspondence.models import Message
from askaround.correspondence.tests.mail_server import Letterbox, serving
from askaround.correspondence.tests.pages import new, page, typed
from askaround.correspondence.tests.test_mail import point_at
from askaround.people.models import Person
from askaround.people.tests.make import make_ask, make_detail, make_person, make_referral

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def ben(sam: Person) -> Person:
    """Who named Sam, and has an address."""
    ben = make_person(owner=sam.owner, name="Ben Ode")
    make_detail(person=ben, value="ben@example.org")
    make_referral(ask=make_ask(asked=ben), person=sam)
    return ben


def through(sam: Person) -> Message:
    return draft(
        owner=sam.owner, person=sam, kind="introduction", channel="email", through_referrer=True
    )


def test_one_press_turns_it_into_a_note_to_pass_on(
    client: Client, sam: Person, ben: Person
) -> None:
    url = new(sam, "channel=phone")
    assert "Through Ben" in page(client, url)
    letter = client.post(url, typed(client, url) | {"do": "through"}, follow=True)
    assert letter.context["letter"].body.startswith("Hello Ben,\n\nWould you pass this on to Sam")
    shown = letter.content.decode()
    assert "Ben Ode, ben@example.org" in shown
    assert 'href="mailto:ben@example.org' in shown


def test_the_mail_goes_to_whoever_passes_it_on(
    sam: Person,
    ben: Person,
    client: Client,
    settings: Any,
    django_capture_on_commit_callbacks: Any,
) -> None:
    letterbox, message = Letterbox(), through(sam)
    with serving(letterbox) as port:
        point_at(settings, port)
        with django_capture_on_commit_callbacks(execute=True):
            form = {"subject": message.subject, "body": message.body, "do": "send"}
            client.post(message.get_absolute_url(), form)
    assert letterbox.recipients == ["ben@example.org"]


def test_sent_it_counts_as_written_to_them_and_in_touch_with_who_passes_it_on(
    sam: Person, ben: Person
) -> None:
    mark_sent(message=through(sam), at=NOW)
    for person in (sam, ben):
        person.refresh_from_db()
    assert sam.approached_at == NOW
    assert (ben.last_contact_at, ben.approached_at) == (NOW, None)


def test_another_way_takes_it_back_to_them(client: Client, sam: Person, ben: Person) -> None:
    message = through(sam)
    form = {"subject": message.subject, "body": message.body, "do": "channel:email"}
    letter = client.post(message.get_absolute_url(), form, follow=True).context["letter"]
    assert not letter.through_referrer
    assert letter.body.startswith("Hello Sam,")


def test_without_somebody_who_named_them_there_is_no_such_way(client: Client, sam: Person) -> None:
    assert "Through " not in page(client, new(sam))
    url = new(sam)
    assert client.post(url, typed(client, url) | {"do": "through"}).status_code == 404
