"""Deciding about a line of work: in one's own sentence, for reasons that lead back; thinking again."""

import datetime as dt

import pytest

from askaround.accounts.bundles import undo
from askaround.careers.models import CareerField
from askaround.careers.tests.make import make_field
from askaround.findings import actions
from askaround.findings.models import Decision
from askaround.findings.tests.make import (
    DECIDED,
    make_decision,
    make_finding,
    make_passage,
    make_reason,
)
from askaround.findings.tests.visits import make_visits
from askaround.interviews.tests.pages import HOSTILE, text_of
from askaround.people.tests.make import NOW

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


def test_a_decision_rests_on_what_was_found_marked_and_felt(client, said, field):
    passage = make_passage(answer=said[0], words="share the nights", mark="puts_me_off")
    finding = make_finding(career_field=field, text="nights are shared")
    keys = [f"finding:{finding.pk}", f"passage:{passage.pk}", f"visit:{said[1].interview_id}"]

    decide(client, field, reasons=keys, own="The shop.\n\nMy back.")

    found = standing(field)
    reasons = list(found.reasons.all())
    assert [each.text for each in reasons][-2:] == ["The shop.", "My back."]
    assert {each.finding for each in reasons} == {finding, None}
    assert {each.passage for each in reasons} == {passage, None}
    assert {each.interview_id for each in reasons} == {said[1].interview_id, None}


def test_their_words_are_shown_and_never_copied(client, said, field):
    passage = make_passage(answer=said[0], words="share the nights", mark="puts_me_off")
    decide(client, field, reasons=[f"passage:{passage.pk}"])

    assert standing(field).reasons.get().text == "It puts me off"
    shown = text_of(client.get(address(field)))
    assert f"#answer-{said[0].pk}" in shown
    assert "“share the nights”" in shown


@pytest.mark.parametrize("outcome", Decision.Outcome.values)
def test_each_of_the_five_can_be_decided(client, field, outcome):
    decide(client, field, outcome=outcome, neighbour="Optics")

    assert standing(field).outcome == outcome


def test_a_neighbouring_one_becomes_a_field_in_one_step(client, field):
    decide(client, field, outcome="neighbouring_field", neighbour="Optics")

    made = CareerField.plain.get(name="Optics")
    assert standing(field).neighbour == made
    assert made.get_absolute_url() in text_of(client.get(address(field)))


def test_a_neighbouring_one_that_is_a_field_already_is_that_one(client, seeker, field):
    known = make_field(owner=seeker, name="Optics")

    decide(client, field, outcome="neighbouring_field", neighbour="optics")

    assert standing(field).neighbour == known


@pytest.mark.parametrize(
    "missing", [{"sentence": ""}, {"outcome": ""}, {"outcome": "neighbouring_field"}]
)
def test_what_is_missing_is_asked_for_and_nothing_is_lost(client, field, missing):
    response = decide(client, field, own="Because of my back", **missing)

    assert response.status_code == 422
    assert "Because of my back" in text_of(response)
    assert not Decision.plain.exists()


def test_sent_twice_it_is_decided_once(client, field):
    pk = "0198c5a0-0000-7000-8000-000000000001"

    decide(client, field, id=pk)
    decide(client, field, id=pk)

    assert Decision.plain.get().reopened_at is None


def test_thinking_again_keeps_what_was_decided(client, field):
    decide(client, field)
    client.post(f"/decisions/{standing(field).pk}/reopen/")

    shown = text_of(client.get(address(field)))

    assert 'name="outcome"' in shown
    assert "Not for me" in shown.partition('id="before"')[2]


def test_deciding_anew_reopens_what_stood(field):
    first = actions.decide(career_field=field, outcome="no", at=DECIDED)

    actions.decide(career_field=field, outcome="yes", at=LATER)

    first.refresh_from_db()
    assert first.reopened_at == LATER


def test_a_visit_written_up_since_is_pointed_out_until_it_is_said_to_stand(client, said, field):
    decision = make_decision(career_field=field)
    visit = said[0].interview
    visit.written_up_at = LATER
    visit.save()
    assert "Does it still stand?" in text_of(client.get(address(field)))
    assert "Does it still stand?" in text_of(client.get(field.get_absolute_url()))

    client.post(f"/decisions/{decision.pk}/stands/")

    assert "Does it still stand?" not in text_of(client.get(address(field)))
    assert "Does it still stand?" not in text_of(client.get(field.get_absolute_url()))


def test_nothing_reopens_by_itself(client, said, field):
    decision = make_decision(career_field=field)
    said[0].interview.written_up_at = LATER
    said[0].interview.save()

    client.get(address(field))

    decision.refresh_from_db()
    assert decision.reopened_at is None


def test_changing_it_keeps_the_reasons_that_stay(client, said, field):
    decision = make_decision(career_field=field)
    kept = make_reason(decision=decision, text="The shop.")
    make_reason(decision=decision, text="My back.")

    client.post(
        f"/decisions/{decision.pk}/",
        {"outcome": "no", "sentence": "No after all", "own": "The shop.", "version": 1},
    )

    assert list(decision.reasons.all()) == [kept]
    decision.refresh_from_db()
    assert decision.sentence == "No after all"


def test_a_stale_change_is_refused_and_shown_beside(client, field):
    decision = make_decision(career_field=field)
    actions.change_decision(decision=decision, sentence="Meanwhile")

    response = client.post(
        f"/decisions/{decision.pk}/", {"outcome": "no", "sentence": "Mine", "version": 1}
    )

    assert response.status_code == 409
    assert "Mine" in text_of(response)


def test_a_decision_deleted_comes_back_with_its_reasons(field):
    decision = make_decision(career_field=field)
    make_reason(decision=decision)
    bundle = actions.delete_decision(decision=decision, at=NOW)

    undo(bundle=bundle, at=NOW)

    assert standing(field).reasons.count() == 1


def test_its_place_on_the_page_of_the_field_is_the_last(client, field):
    make_decision(career_field=field, sentence="I will do the course first")

    shown = text_of(client.get(field.get_absolute_url()))

    assert shown.find('id="visits"') < shown.find('id="decision"')
    assert "I will do the course first" in shown.partition('id="decision"')[2]


@pytest.mark.parametrize("many", [2, 12])
def test_the_page_takes_few_queries(client, seeker, django_assert_max_num_queries, many):
    answers = make_visits(seeker, ["They share the nights."] * many)
    field = answers[0].interview.career_field
    decision = make_decision(career_field=field)
    for answer in answers:
        make_reason(decision=decision, passage=make_passage(answer=answer, mark="draws_me"))
    client.get(address(field))

    with django_assert_max_num_queries(8):
        client.get(address(field))


@pytest.mark.parametrize("many", [2, 12])
def test_the_form_takes_few_queries(client, seeker, django_assert_max_num_queries, many):
    answers = make_visits(seeker, ["They share the nights."] * many)
    field = answers[0].interview.career_field
    for answer in answers:
        passage = make_passage(answer=answer, mark="draws_me")
        make_finding(career_field=field, passages=[passage])
    client.get(address(field))

    with django_assert_max_num_queries(9):
        client.get(address(field))


def test_words_are_shown_as_words(client, said, field):
    make_passage(answer=said[0], words="nights", mark="unsure")
    make_finding(career_field=field, text=HOSTILE)
    assert HOSTILE not in text_of(client.get(address(field)))

    decide(client, field, sentence=HOSTILE, own=HOSTILE)

    assert HOSTILE not in text_of(client.get(address(field)))
    assert HOSTILE not in text_of(client.get(field.get_absolute_url()))
