"""What others are owed: hearing how it went, a promise kept."""

import datetime as dt

import pytest
from django.test import Client

from askaround.accounts.models import User
from askaround.careers.models import CareerField
from askaround.correspondence import actions
from askaround.correspondence.drafting import begin
from askaround.correspondence.drawing_on import notes_to_draw_on
from askaround.correspondence.models import Message
from askaround.correspondence.tests.pages import new, page, typed
from askaround.interviews.models import Promise
from askaround.interviews.tests.make import make_answer, make_interview, make_promise
from askaround.people.models import Person, Referral
from askaround.people.tests.make import make_ask, make_person, make_referral

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 5, 5, 12, tzinfo=dt.UTC)
MET_ON = dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC)


@pytest.fixture
def met(sam: Person) -> Referral:
    lu = make_person(owner=sam.owner, name="Lu Chen", met_at=MET_ON)
    return make_referral(ask=make_ask(asked=sam), person=lu, met_at=MET_ON)


@pytest.fixture
def promise(sam: Person, field: CareerField) -> Promise:
    visit = make_interview(person=sam, career_field=field, held_at=NOW)
    return make_promise(interview=visit, text="send the list of workshops")


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "We met on Monday, May 4."), ("es", "Nos vimos el lunes 4 de mayo.")],
)
def test_a_report_back_names_whom_i_met_and_the_day(
    met: Referral, language: str, words: str
) -> None:
    sam = met.ask.asked

    letter = begin(
        owner=sam.owner, person=sam, kind="report_back", channel="email", language=language
    )

    assert "Lu Chen" in letter.body
    assert words in letter.body


def test_what_i_thought_stands_beside_the_report_and_not_in_it(
    met: Referral, field: CareerField
) -> None:
    visit = make_interview(
        person=met.person, career_field=field, held_at=MET_ON, impressions="Colder than I thought."
    )
    make_answer(interview=visit, text="We work in the cold.")

    letter = begin(owner=field.owner, person=met.ask.asked, kind="report_back", channel="email")

    assert "Colder" not in letter.body
    assert notes_to_draw_on(letter) == ["Colder than I thought.", "We work in the cold."]


def test_a_letter_about_a_promise_says_what_was_promised(client: Client, promise: Promise) -> None:
    sam = promise.interview.person

    shown = page(client, new(sam, f"kind=news&promise={promise.pk}"))

    assert "I promised you this: send the list of workshops." in shown
    assert "[what you did, or what you bring]" in shown


def test_to_send_it_keeps_the_promise(client: Client, promise: Promise) -> None:
    url = new(promise.interview.person, f"kind=news&promise={promise.pk}")

    client.post(url, typed(client, url) | {"do": "sent"})

    promise.refresh_from_db()
    sent = Message.plain.get()
    assert sent.promise == promise
    assert promise.kept_at == sent.sent_at


def test_a_promise_kept_before_stays_as_it_was_kept(owner: User, promise: Promise) -> None:
    promise.kept_at = NOW
    promise.save()
    letter = actions.draft(
        owner=owner, person=promise.interview.person, kind="news", channel="email", promise=promise
    )

    actions.mark_sent(message=letter, at=NOW + dt.timedelta(days=1))

    promise.refresh_from_db()
    assert promise.kept_at == NOW


def test_a_promise_to_somebody_else_is_not_there(client: Client, promise: Promise) -> None:
    other = make_person(owner=promise.owner, name="Lu Chen")

    assert client.get(new(other, f"kind=news&promise={promise.pk}")).status_code == 404
