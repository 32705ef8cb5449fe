"""Telling those who helped what was decided."""

import datetime as dt

import pytest

from askaround.correspondence.drafting import begin
from askaround.correspondence.models import Message
from askaround.correspondence.purpose import Written, look_over
from askaround.findings.models import Decision
from askaround.findings.telling_words import WORDS, telling_words
from askaround.findings.tests.make import (
    DECIDED,
    make_decision,
    make_passage,
    make_reason,
)
from askaround.findings.tests.visits import make_visits
from askaround.interviews.tests.pages import text_of
from askaround.people.tests.make import NOW, make_ask, make_detail, make_person, make_referral

pytestmark = pytest.mark.django_db

LATER = DECIDED + dt.timedelta(hours=2)


@pytest.fixture
def said(seeker):
    return make_visits(seeker, ["They share the nights.", "It pays badly."])


@pytest.fixture
def field(said):
    return said[0].interview.career_field


def address(field, more=""):
    return f"/fields/{field.pk}/decision/{more}"


def decide(client, field, **said):
    return client.post(address(field), {"outcome": "no", "sentence": "Not for me"} | said)


def standing(field):
    return Decision.plain.get(career_field=field, reopened_at=None)


def test_those_met_and_those_who_named_them_are_to_be_told(client, seeker, said, field):
    ben = make_person(owner=seeker, name="Ben Okoro")
    met = said[0].interview.person
    make_referral(ask=make_ask(asked=ben, career_field=field), person=met, met_at=NOW)
    make_person(owner=seeker, name="Nobody Asked")
    make_decision(career_field=field)

    shown = text_of(client.get(address(field, "tell/")))

    assert "Ben Okoro" in shown
    assert met.name in shown
    assert "Nobody Asked" not in shown


def test_each_has_a_draft_ready_with_the_words_that_weighed(client, said, field):
    decision = make_decision(career_field=field, outcome="no", sentence="Not for me")
    passage = make_passage(answer=said[0], words="share the nights", mark="puts_me_off")
    make_reason(decision=decision, passage=passage)
    person = said[0].interview.person
    make_detail(person=person, kind="email", value="p@example.org")
    there = f"/decisions/{decision.pk}/tell/people/{person.pk}/"

    client.post(there)
    client.post(there)

    letter = Message.plain.get()
    assert (letter.kind, letter.sent_at) == (Message.Kind.NEWS, None)
    assert "Not for me." in letter.body
    assert "“share the nights”" in letter.body


def test_to_tell_whoever_named_them_is_to_report_back(client, seeker, said, field):
    ben = make_person(owner=seeker, name="Ben Okoro")
    met = said[0].interview.person
    referral = make_referral(ask=make_ask(asked=ben, career_field=field), person=met, met_at=NOW)
    decision = make_decision(career_field=field)

    client.post(f"/decisions/{decision.pk}/tell/people/{ben.pk}/")

    letter = Message.plain.get()
    assert letter.kind == Message.Kind.REPORT_BACK
    assert letter.referral == referral
    assert met.name in letter.body


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "I have made up my mind about nursing: Not for me."),
        ("es", "Me he decidido sobre este trabajo (nursing): Not for me."),
    ],
)
def test_a_report_back_says_what_was_decided_since(seeker, said, field, language, words):
    ben, met = make_person(owner=seeker, name="Ben Okoro"), said[0].interview.person
    make_referral(ask=make_ask(asked=ben, career_field=field), person=met, met_at=NOW)
    decision = make_decision(career_field=field, outcome="no", sentence="Not for me")
    letter = {"owner": seeker, "person": ben, "kind": "report_back", "channel": "email"}

    told = begin(**letter, language=language).body
    decision.reopened_at = LATER
    decision.save()

    assert words in told
    assert "Not for me" not in begin(**letter, language=language).body


def test_who_had_no_part_in_it_gets_no_letter(client, seeker, field):
    decision = make_decision(career_field=field)
    stranger = make_person(owner=seeker)

    response = client.post(f"/decisions/{decision.pk}/tell/people/{stranger.pk}/")

    assert response.status_code == 404
    assert not Message.plain.exists()


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("visited", [True, False])
def test_the_letters_need_no_advice(language, visited):
    draft = telling_words(
        language=language,
        field="nursing",
        first_name="Ana",
        my_name="Maya Lind",
        decided="Not for me, for all I love about it",
        visited=visited,
        met="" if visited else "Ben Okoro",
        said="the nights are shared",
    )

    written = Written(
        subject=draft.subject, body=draft.body, kind="news", channel="email", person="Ana Ruiz",
        me="Maya Lind", field="nursing",
    )  # fmt: skip
    assert look_over(written).findings == (), draft.body
