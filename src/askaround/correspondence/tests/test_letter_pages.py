"""The letter's pages: shown before anything is kept, kept by a tap, sent once, nobody else's."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from askaround.accounts.models import User
from askaround.careers.models import CareerField
from askaround.correspondence.models import Message, OutgoingMail
from askaround.correspondence.tests.mail_server import free_port
from askaround.correspondence.tests.make import make_message
from askaround.correspondence.tests.pages import asking, new, page, typed
from askaround.correspondence.tests.test_mail import point_at
from askaround.people.models import Ask, Person
from askaround.people.tests.make import (
    make_detail,
    make_mark,
    make_person,
)

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
HOSTILE = "<script>alert(1)</script>\"'&"

pytestmark = pytest.mark.django_db


def test_looking_at_a_new_letter_keeps_nothing(
    client: Client, sam: Person, field: CareerField
) -> None:
    assert "something like it" in page(client, asking(sam, field))
    assert not Message.plain.exists()


def test_a_first_ask_is_ready_to_copy_without_a_blank(
    client: Client, sam: Person, field: CareerField
) -> None:
    response = client.get(asking(sam, field))
    assert response.context["blanks"] == ()
    assert 'data-copy="#words-to-send"' in response.content.decode()


def test_marking_a_first_ask_as_sent_records_the_approach_and_the_ask(
    client: Client, sam: Person, field: CareerField
) -> None:
    url = asking(sam, field)
    client.post(url, typed(client, url) | {"do": "sent"})
    sam.refresh_from_db()
    ask = Ask.plain.get()
    assert sam.approached_at is not None
    assert (ask.asked, ask.kind, ask.career_field) == (sam, "like", field)


def test_the_same_form_sent_twice_is_one_message_and_one_ask(
    client: Client, sam: Person, field: CareerField
) -> None:
    url = asking(sam, field)
    form = typed(client, url) | {"do": "sent"}
    client.post(url, form)
    client.post(url, form)
    assert Message.plain.count() == Ask.plain.count() == 1


def test_after_one_the_next_person_named_is_offered(
    client: Client, sam: Person, field: CareerField
) -> None:
    ida = make_person(owner=field.owner, name="Ida Holm")
    make_mark(person=ida, career_field=field, purpose="might_know")
    url = asking(sam, field)
    sent = client.post(url, typed(client, url) | {"do": "sent"}, follow=True)
    assert "Write to Ida" in sent.content.decode()


def test_words_of_my_own_go_on_to_the_next_person_under_their_name(
    client: Client, sam: Person, field: CareerField
) -> None:
    ida = make_person(owner=field.owner, name="Ida Holm")
    mine = make_message(
        person=sam, body="Dear Sam,\nguess what.", own_words=True, asking="like", subject=""
    )
    body = client.get(asking(ida, field) + f"&like={mine.pk}").context["form"]["body"].value()
    assert body == "Dear Ida,\nguess what."


def test_another_way_rewrites_a_draft_nobody_touched(client: Client, sam: Person) -> None:
    url = new(sam, "channel=email")
    kept = client.post(url, typed(client, url) | {"do": "channel:phone"}, follow=True)
    assert kept.context["letter"].channel == "phone"
    assert kept.context["letter"].body.startswith("Hello, am I speaking with Sam Reed?")


def test_another_way_tapped_twice_keeps_the_words_of_that_way(client: Client, sam: Person) -> None:
    url = new(sam, "channel=email")
    form = typed(client, url) | {"do": "channel:phone"}
    client.post(url, form)
    kept = client.post(url, form, follow=True).context["letter"]
    assert kept.body.startswith("Hello, am I speaking with Sam Reed?")
    assert not kept.own_words


def test_another_way_keeps_what_was_typed(client: Client, sam: Person) -> None:
    url = new(sam, "channel=email")
    form = typed(client, url) | {"body": "My words.", "do": "channel:phone"}
    kept = client.post(url, form, follow=True).context["letter"]
    assert (kept.body, kept.channel) == ("My words.", "phone")


def test_a_choice_rewrites_an_untouched_draft(client: Client, sam: Person) -> None:
    url = new(sam, "channel=email")
    form = typed(client, url) | {"not_looking": "on", "do": "rewrite"}
    kept = client.post(url, form, follow=True).context["letter"]
    assert "not looking for a job change" in kept.body


def test_in_words_of_my_own_the_sentence_is_offered_and_added_when_asked(
    client: Client, sam: Person
) -> None:
    message = make_message(person=sam, body="Hello Sam.\n\nThanks, Nell", own_words=True)
    url = message.get_absolute_url()
    form = typed(client, url) | {"not_looking": "on", "version": "1", "do": "rewrite"}
    offered = client.post(url, form, follow=True)
    assert "Add the sentence" in offered.content.decode()
    form |= {"version": "2", "do": "sentence"}
    added = client.post(url, form, follow=True).context["letter"]
    assert "not looking for a job change" in added.body


def test_my_name_is_asked_for_once_and_put_into_the_draft(
    client: Client, sam: Person, owner: User, field: CareerField
) -> None:
    User.objects.update(first_name="", last_name="")
    url = asking(sam, field)
    form = typed(client, url) | {"my_name": "Nell van der Berg", "do": "about-me"}
    kept = client.post(url, form, follow=True).context
    owner.refresh_from_db()
    assert owner.name == "Nell van der Berg"
    assert kept["letter"].body.endswith("Nell van der Berg")
    assert kept["blanks"] == ()


def test_without_a_mail_server_the_letter_opens_in_the_mail_program(
    client: Client, sam: Person
) -> None:
    make_detail(person=sam, value="sam@example.org")
    shown = page(client, new(sam))
    assert 'href="mailto:sam@example.org?subject=' in shown
    assert 'value="send"' not in shown


def test_with_a_mail_server_the_letter_can_be_sent_from_here(
    client: Client, sam: Person, settings: Any
) -> None:
    settings.MAIL_SET_UP = True
    make_detail(person=sam, value="sam@example.org")
    assert 'value="send"' in page(client, new(sam))


@pytest.mark.django_db(transaction=True)
def test_mail_that_could_not_go_says_why_and_can_be_tried_again(
    client: Client, sam: Person, settings: Any
) -> None:
    point_at(settings, free_port())
    make_detail(person=sam, value="sam@example.org")
    url = new(sam)
    tried = client.post(url, typed(client, url) | {"do": "send"}, follow=True).content.decode()
    assert "The mail server doesn&#x27;t answer" in tried
    assert "Try again" in tried
    assert OutgoingMail.plain.get().handed_over_at is None


def test_a_letter_by_post_is_printed_with_both_addresses(client: Client, sam: Person) -> None:
    make_detail(person=sam, kind="address", value="4 Mill Lane\nLeeds")
    shown = page(client, new(sam, "kind=thank_you&channel=post"))
    assert "4 Mill Lane\nLeeds" in shown
    assert "data-print" in shown
    assert "I posted it" in shown


def test_a_phone_script_shows_the_number_to_call(client: Client, sam: Person) -> None:
    make_detail(person=sam, kind="phone", value="+44 113 496 0182")
    assert 'href="tel:%2B44%20113%20496%200182"' in page(client, new(sam, "channel=phone"))


def test_an_edit_of_an_old_copy_shows_both_texts_and_loses_neither(
    client: Client, sam: Person
) -> None:
    message = make_message(person=sam, subject="Hello", body="Kept meanwhile.", version=5)
    form = {"subject": "Hello", "body": "Mine.", "version": "4", "do": "save"}
    late = client.post(message.get_absolute_url(), form)
    assert late.status_code == 409
    for text in ("Mine.", "Kept meanwhile.", 'name="version" value="5"'):
        assert text in late.content.decode()
    message.refresh_from_db()
    assert message.body == "Kept meanwhile."


def test_the_same_edit_sent_twice_is_no_disagreement(client: Client, sam: Person) -> None:
    message = make_message(person=sam, subject="", body="Before.", channel="online")
    form = {"body": "Mine.", "channel": "online", "version": "1", "do": "sent"}
    for _click in range(2):
        assert client.post(message.get_absolute_url(), form).status_code == 302
    message.refresh_from_db()
    assert message.body == "Mine."


def test_a_subject_too_long_comes_back_with_the_words_as_typed(client: Client, sam: Person) -> None:
    message = make_message(person=sam)
    form = {"subject": "x" * 301, "body": "Mine.", "do": "save"}
    refused = client.post(message.get_absolute_url(), form)
    assert refused.status_code == 422
    assert "Mine." in refused.content.decode()


@pytest.mark.parametrize("channel", ["email", "post", "phone", "in_person", "online"])
@pytest.mark.parametrize("kind", ["introduction", "reminder", "thank_you", "report_back", "news"])
def test_every_kind_can_be_drafted_every_way_and_read_when_sent(
    client: Client, sam: Person, kind: str, channel: str
) -> None:
    url = new(sam, f"kind={kind}&channel={channel}")
    sent = client.post(url, typed(client, url) | {"do": "sent"}, follow=True)
    assert sent.status_code == 200
    assert sent.context["letter"].sent_at is not None
