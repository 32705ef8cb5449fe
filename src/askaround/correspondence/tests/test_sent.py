"""What follows from sending a message or hearing back, written down as dates."""

import datetime as dt

import pytest

from askaround.careers.tests.make import make_field
from askaround.correspondence.actions import draft, mark_replied, mark_sent
from askaround.correspondence.models import Message
from askaround.interviews.actions import act_on_advice, add_advice
from askaround.interviews.tests.make import make_interview
from askaround.people.models import Ask, Person
from askaround.people.tests.make import make_ask, make_person, make_referral

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(days=2)
Kind = Message.Kind

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana() -> Person:
    return make_person(name="Ana Ruiz")


def message_to(person: Person, kind: str, **more: object) -> Message:
    given = {"channel": Message.Channel.EMAIL} | more
    return draft(owner=person.owner, person=person, kind=kind, **given)  # type: ignore[arg-type]


def test_an_introduction_sent_is_an_approach(ana: Person) -> None:
    referral = make_referral(person=ana)
    mark_sent(message=message_to(ana, Kind.INTRODUCTION), at=NOW)
    ana.refresh_from_db()
    referral.refresh_from_db()
    assert ana.approached_at == referral.approached_at == NOW


def test_marked_twice_the_first_time_counts(ana: Person) -> None:
    message = message_to(ana, Kind.INTRODUCTION, asking="like")
    mark_sent(message=message, at=NOW)
    mark_sent(message=message, at=LATER)
    assert message.sent_at == NOW
    assert Ask.plain.count() == 1


@pytest.mark.parametrize("asking", ["like", "just_like"])
def test_asking_who_they_know_is_an_approach_and_an_ask_of_that_kind(
    ana: Person, asking: str
) -> None:
    field = make_field(owner=ana.owner)
    message = message_to(ana, Kind.INTRODUCTION, asking=asking, career_field=field)
    mark_sent(message=message, at=NOW)
    ask = Ask.plain.get()
    assert (ask.asked, ask.kind, ask.career_field, ask.asked_at) == (ana, asking, field, NOW)
    ana.refresh_from_db()
    assert ana.approached_at == NOW


def test_a_thank_you_sent_thanks_for_that_visit_and_no_other(ana: Person) -> None:
    before = make_interview(person=ana, held_at=NOW - dt.timedelta(days=30))
    visit = make_interview(person=ana, held_at=NOW)
    mark_sent(message=message_to(ana, Kind.THANK_YOU, interview=visit), at=LATER)
    visit.refresh_from_db()
    before.refresh_from_db()
    assert visit.thanked_at == LATER
    assert before.thanked_at is None


def test_a_report_back_sent_tells_of_that_person_and_no_other(ana: Person) -> None:
    ask = make_ask(asked=ana)
    told, owed = (
        make_referral(ask=ask, person=make_person(owner=ana.owner, name=name), met_at=NOW)
        for name in ("Lu Chen", "Dot Pryce")
    )
    mark_sent(message=message_to(ana, Kind.REPORT_BACK, referral=told), at=LATER)
    told.refresh_from_db()
    owed.refresh_from_db()
    assert told.reported_back_at == LATER
    assert owed.reported_back_at is None


def test_a_reminder_sent_keeps_the_day_i_first_asked(ana: Person) -> None:
    mark_sent(message=message_to(ana, Kind.INTRODUCTION), at=NOW)
    mark_sent(message=message_to(ana, Kind.REMINDER), at=LATER)
    ana.refresh_from_db()
    assert ana.approached_at == NOW
    assert ana.last_contact_at == LATER


def test_a_reminder_of_an_ask_is_no_second_ask(ana: Person) -> None:
    message = message_to(ana, Kind.REMINDER, asking="like")
    assert "I asked whom you know" in message.body
    mark_sent(message=message, at=NOW)
    assert not Ask.plain.exists()


def test_news_of_advice_taken_tells_of_it(ana: Person) -> None:
    visit = make_interview(person=ana, held_at=NOW)
    advice = act_on_advice(advice=add_advice(interview=visit, text="Read Turner."), at=NOW)
    message = message_to(ana, Kind.NEWS, interview=visit)
    assert "Read Turner." in message.body
    mark_sent(message=message, at=LATER)
    advice.refresh_from_db()
    assert advice.told_at == LATER


def test_a_yes_counts_as_an_answer_and_as_agreement(ana: Person) -> None:
    message = mark_sent(message=message_to(ana, Kind.INTRODUCTION), at=NOW)
    mark_replied(message=message, agreed=True, at=LATER)
    ana.refresh_from_db()
    assert message.replied_at == ana.replied_at == ana.agreed_at == LATER


def test_a_no_is_an_answer_and_lets_them_rest(ana: Person) -> None:
    message = mark_sent(message=message_to(ana, Kind.INTRODUCTION), at=NOW)
    mark_replied(message=message, agreed=False, at=LATER)
    ana.refresh_from_db()
    assert ana.agreed_at is None
    assert ana.resting_since == LATER


def test_an_answer_to_a_message_never_marked_marks_it_as_sent(ana: Person) -> None:
    message = message_to(ana, Kind.INTRODUCTION)
    mark_replied(message=message, agreed=None, at=LATER)
    assert message.sent_at == message.replied_at == LATER
