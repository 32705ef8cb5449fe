"""A fact told through the API leads to what it leads to from the pages."""

import datetime as dt

import pytest

from askaround.api.tests.make import read
from askaround.interviews.tests.make import make_interview
from askaround.people.tests.make import make_ask, make_person, make_referral

pytestmark = pytest.mark.django_db

HELD, ENDED = "2026-11-04T09:00:00Z", "2026-11-04T09:25:00Z"


def moment(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def test_a_conversation_held_means_the_person_was_met(api):
    interview = make_interview(owner=api.user)

    told = api.patch(f"interviews/{interview.pk}", {"held_at": HELD, "ended_at": ENDED})

    assert read(told)["held_at"] == HELD
    interview.person.refresh_from_db()
    assert interview.person.met_at is not None


def test_whoever_named_them_is_owed_a_word_once_they_were_met(api):
    referral = make_referral(person=make_person(owner=api.user))
    interview = make_interview(owner=api.user, person=referral.person)

    api.patch(f"interviews/{interview.pk}", {"held_at": HELD})

    assert read(api.get(f"referrals/{referral.pk}"))["met_at"] == HELD


def test_an_end_alone_says_that_it_was_held(api):
    interview = make_interview(owner=api.user)

    told = read(api.patch(f"interviews/{interview.pk}", {"ended_at": ENDED}))

    assert (told["held_at"], told["ended_at"]) == (ENDED, ENDED)


def test_an_end_before_the_beginning_is_refused(api):
    interview = make_interview(owner=api.user)

    told = api.patch(f"interviews/{interview.pk}", {"held_at": ENDED, "ended_at": HELD})

    assert told.status_code == 422
    assert read(told)["errors"][0]["field"] == "ended_at"


def test_a_write_up_says_that_it_was_held_too(api):
    interview = make_interview(owner=api.user, starts_at=moment(HELD))

    told = read(
        api.patch(
            f"interviews/{interview.pk}", {"written_up_at": ENDED, "impressions": "Kind people."}
        )
    )

    assert (told["written_up_at"], told["held_at"]) == (ENDED, HELD)
    assert told["impressions"] == "Kind people."


def test_thanks_are_a_contact(api):
    interview = make_interview(owner=api.user, held_at=moment(HELD))

    api.patch(f"interviews/{interview.pk}", {"thanked_at": "2026-11-05T08:00:00Z"})

    person = read(api.get(f"people/{interview.person_id}"))
    assert person["last_contact_at"] == "2026-11-05T08:00:00Z"


def test_facts_left_out_of_a_put_stay(api):
    interview = make_interview(owner=api.user, held_at=moment(HELD), notes_permitted=True)
    body = {"person": str(interview.person_id), "career_field": str(interview.career_field_id)}

    put = read(api.put(f"interviews/{interview.pk}", body))

    assert (put["held_at"], put["notes_permitted"], put["starts_at"]) == (HELD, True, None)


def test_a_fact_can_be_taken_back(api):
    interview = make_interview(owner=api.user, notes_permitted=True, held_at=moment(HELD))

    told = read(api.patch(f"interviews/{interview.pk}", {"notes_permitted": None, "held_at": None}))

    assert (told["notes_permitted"], told["held_at"]) == (None, None)


def test_a_conversation_can_be_told_whole_in_one_call(api):
    person = make_person(owner=api.user)
    field = api.made("career-fields", {"name": "Nursing"})
    body = {
        "person": str(person.pk),
        "career_field": field["id"],
        "starts_at": HELD,
        "held_at": HELD,
        "ended_at": ENDED,
        "notes_permitted": False,
        "observations": "A quiet ward.",
    }

    interview = api.made("interviews", body)

    assert {name: interview[name] for name in body} == body
    person.refresh_from_db()
    assert person.agreed_at == moment(HELD)
    assert person.met_at is not None


def test_an_introduction_sent_is_an_approach_and_an_answer_is_an_answer(api):
    person = make_person(owner=api.user)
    message = api.made(
        "messages",
        {"person": str(person.pk), "kind": "introduction", "channel": "email", "body": "Hello"},
    )
    address = f"messages/{message['id']}"

    api.patch(address, {"sent_at": "2026-11-02T08:00:00Z"})
    api.patch(address, {"replied_at": "2026-11-03T08:00:00Z"})

    told = read(api.get(f"people/{person.pk}"))
    assert told["approached_at"] == "2026-11-02T08:00:00Z"
    assert told["replied_at"] == "2026-11-03T08:00:00Z"


def test_when_a_message_was_sent_is_said_once(api):
    person = make_person(owner=api.user)
    body = {"person": str(person.pk), "kind": "news", "channel": "email", "body": "Hello"}
    message = api.made("messages", body | {"sent_at": "2026-11-02T08:00:00Z"})
    address = f"messages/{message['id']}"

    same = api.patch(address, {"sent_at": "2026-11-02T09:00:00+01:00"})
    other = api.patch(address, {"sent_at": None})

    assert (same.status_code, other.status_code) == (200, 422)


def test_a_thank_you_sent_thanks_for_the_conversation(api):
    interview = make_interview(owner=api.user, held_at=moment(HELD))
    body = {
        "person": str(interview.person_id),
        "interview": str(interview.pk),
        "kind": "thank_you",
        "channel": "post",
        "sent_at": "2026-11-05T08:00:00Z",
    }

    api.made("messages", body)

    assert read(api.get(f"interviews/{interview.pk}"))["thanked_at"] == "2026-11-05T08:00:00Z"


def test_reporting_back_on_a_referral_tells_whoever_named_them(api):
    ben = make_person(owner=api.user, name="Ben")
    referral = make_referral(ask=make_ask(asked=ben), person=make_person(owner=api.user))

    told = read(api.patch(f"referrals/{referral.pk}", {"reported_back_at": "2026-11-06T08:00:00Z"}))

    assert told["reported_back_at"] == "2026-11-06T08:00:00Z"
    assert read(api.get(f"people/{ben.pk}"))["reported_back_at"] == "2026-11-06T08:00:00Z"


def test_an_ask_is_a_contact(api):
    person = make_person(owner=api.user)

    api.made("asks", {"asked": str(person.pk), "kind": "like", "asked_at": "2026-11-01T08:00:00Z"})

    assert read(api.get(f"people/{person.pk}"))["last_contact_at"] == "2026-11-01T08:00:00Z"
