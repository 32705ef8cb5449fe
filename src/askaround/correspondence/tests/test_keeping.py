"""Drafts keep themselves: what a pause in typing sends, and two windows on one draft."""

import datetime as dt
import uuid

import pytest
from django.test import Client

from askaround.correspondence.actions import mark_sent
from askaround.correspondence.models import Message
from askaround.correspondence.tests.make import make_message
from askaround.correspondence.tests.pages import new, typed
from askaround.people.models import Person

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)

pytestmark = pytest.mark.django_db


def test_the_first_words_typed_make_the_draft_and_further_ones_change_it(
    client: Client, sam: Person
) -> None:
    url = new(sam, "channel=email")
    first = client.post(url, typed(client, url) | {"body": "Hel", "do": "keep"}).json()
    form = {"body": "Hello", "channel": "email", "version": first["version"], "do": "keep"}
    second = client.post(first["url"], form).json()
    message = Message.plain.get()
    assert (message.body, message.own_words) == ("Hello", True)
    assert second == {"url": message.get_absolute_url(), "version": message.version}


def test_kept_twice_it_is_one_draft(client: Client, sam: Person) -> None:
    url = new(sam, "channel=email")
    form = typed(client, url) | {"body": "Hello", "do": "keep"}
    for _time in range(2):
        assert client.post(url, form).status_code == 200
    assert Message.plain.count() == 1


def test_nothing_changed_is_no_new_version(client: Client, sam: Person) -> None:
    message = make_message(person=sam, subject="", body="Hello", channel="online")
    form = {"body": "Hello", "version": "1", "do": "keep"}
    assert client.post(message.get_absolute_url(), form).json()["version"] == 1


def test_in_two_windows_the_later_one_is_shown_both_texts_and_neither_is_lost(
    client: Client, sam: Person
) -> None:
    message = make_message(person=sam, body="As it was")
    url, form = message.get_absolute_url(), {"subject": message.subject, "do": "keep"}
    client.post(url, form | {"body": "From the first window", "version": "1"})
    late = client.post(url, form | {"body": "From the second window", "version": "1"})
    assert late.status_code == 409
    for words in ("From the first window", "From the second window"):
        assert words in late.json()["stale"]
    message.refresh_from_db()
    assert message.body == "From the first window"
    assert late.json()["version"] == message.version


def test_what_was_sent_meanwhile_is_left_alone(client: Client, sam: Person) -> None:
    message = make_message(person=sam, body="As it went")
    mark_sent(message=message, at=NOW)
    client.post(message.get_absolute_url(), {"body": "Too late", "do": "keep"})
    message.refresh_from_db()
    assert message.body == "As it went"


def test_a_name_half_typed_is_not_yet_a_name(client: Client, sam: Person) -> None:
    url = new(sam)
    client.post(url, typed(client, url) | {"body": "x", "my_name": "Ne", "do": "keep"})
    sam.owner.refresh_from_db()
    assert sam.owner.name == "Nell Abara"


def test_another_seekers_draft_can_not_be_kept_over(client: Client, sam: Person) -> None:
    foreign = make_message(body="Theirs")
    form = {"body": "Mine", "do": "keep"}
    assert client.post(foreign.get_absolute_url(), form).status_code == 404
    assert client.post(new(Person(pk=uuid.uuid4())), form).status_code == 404
    foreign.refresh_from_db()
    assert foreign.body == "Theirs"
