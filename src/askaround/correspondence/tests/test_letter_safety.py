"""The letter's pages against hostile words, other owners, wrong addresses and many rows."""

import datetime as dt
import html
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from askaround.accounts.models import User
from askaround.careers.models import CareerField
from askaround.careers.tests.make import make_field
from askaround.correspondence.models import Message
from askaround.correspondence.tests.make import make_message
from askaround.correspondence.tests.pages import asking, new, page
from askaround.interviews.tests.make import make_answer, make_interview, make_promise
from askaround.people.models import Person
from askaround.people.tests.make import (
    make_ask,
    make_detail,
    make_mark,
    make_organisation,
    make_person,
    make_referral,
)

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
HOSTILE = "<script>alert(1)</script>\"'&"

pytestmark = pytest.mark.django_db


def test_hostile_names_and_words_are_shown_as_words(client: Client, sam: Person) -> None:
    Person.plain.update(name=HOSTILE)
    make_detail(person=sam, value="sam@example.org?bcc=x@example.org")
    message = make_message(person=sam, subject=HOSTILE, body=f"{HOSTILE} [{HOSTILE}]")
    for url in (new(sam), message.get_absolute_url()):
        shown = page(client, url)
        assert "<script>alert" not in shown
        assert html.escape(HOSTILE) in shown
        assert "bcc=" not in shown.partition('href="mailto:')[2].partition('"')[0]


@pytest.mark.parametrize(
    "query", ["kind=love", "ask=why", "channel=pigeon", "field=1", f"interview={'0' * 32}"]
)
def test_an_address_that_names_nothing_there_is_answers_404(
    client: Client, sam: Person, query: str
) -> None:
    assert client.get(new(sam, query)).status_code == 404


def test_nobody_else_can_read_or_change_a_letter(client: Client, owner: User, sam: Person) -> None:
    theirs = make_message(sent_at=NOW)
    draft = make_message(person=theirs.person)
    form = {"subject": "Mine", "body": "Mine", "do": "sent", "said": "yes"}
    for name, row in (
        ("start", theirs.person),
        ("message", draft),
        ("answer", theirs),
        ("discard", draft),
    ):
        url = reverse(f"correspondence:{name}", args=[row.pk])
        assert client.get(url).status_code in (404, 405)
        assert client.post(url, form).status_code == 404
    assert list(Message.plain.values_list("body", "version").distinct()) == [(draft.body, 1)]
    assert not Message.plain.exclude(replied_at=None).exists()


@pytest.mark.parametrize("name", ["interview", "field", "referral", "like"])
def test_nothing_of_somebody_else_gets_into_a_letter(
    client: Client, sam: Person, name: str
) -> None:
    theirs: dict[str, Any] = {
        "interview": make_interview,
        "field": make_field,
        "referral": make_referral,
        "like": make_message,
    }
    assert client.get(new(sam, f"{name}={theirs[name]().pk}")).status_code == 404


def test_the_pages_need_at_most_eight_queries(
    client: Client, sam: Person, field: CareerField, django_assert_max_num_queries: Any
) -> None:
    sam.organisation = make_organisation(owner=sam.owner)
    sam.save()
    make_detail(person=sam)
    visit = make_interview(person=sam, career_field=field, held_at=NOW)
    make_promise(interview=visit)
    met = make_person(owner=sam.owner, name="Lu Chen")
    make_answer(interview=make_interview(person=met, career_field=field, held_at=NOW))
    owed = make_referral(ask=make_ask(asked=sam), person=met, met_at=NOW)
    other_owed = make_referral(ask=make_ask(asked=sam, career_field=field), person=met, met_at=NOW)
    for number in range(6):
        make_answer(interview=visit)
        make_message(person=sam, sent_at=NOW)
        other = make_person(owner=sam.owner, name=f"Person {number}")
        make_mark(person=other, career_field=field, purpose="might_know")
        make_referral(ask=make_ask(asked=other, career_field=field), person=sam)
    client.get(asking(sam, field))
    for url in (
        asking(sam, field),
        new(sam, f"kind=introduction&field={field.pk}"),
        new(sam, f"kind=thank_you&interview={visit.pk}"),
        new(sam, f"kind=report_back&referral={owed.pk}"),
        new(sam, f"kind=report_back&referral={other_owed.pk}"),
        new(sam, "kind=reminder"),
        make_message(person=sam, interview=visit, kind="thank_you").get_absolute_url(),
        make_message(person=sam, career_field=field, asking="like").get_absolute_url(),
    ):
        with django_assert_max_num_queries(8):
            assert client.get(url).status_code == 200
