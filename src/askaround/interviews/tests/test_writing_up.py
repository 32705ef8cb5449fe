"""The write-up, and what a conversation leaves behind."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from askaround.accounts.ids import new_id
from askaround.accounts.owned import Stale
from askaround.careers.models import CareerField
from askaround.careers.tests.make import make_field
from askaround.interviews import actions
from askaround.interviews.models import Promise
from askaround.interviews.tests.make import make_interview, make_promise
from askaround.people.models import Person
from askaround.people.tests.make import NOW, make_organisation, make_person

pytestmark = pytest.mark.django_db
LATER = NOW + dt.timedelta(hours=3)


def test_what_is_half_written_is_kept_and_not_called_done():
    interview = make_interview(held_at=NOW)
    actions.keep_write_up(interview=interview, story="It began late.")
    assert interview.story == "It began late."
    assert interview.stage == "held"


def test_the_first_time_it_is_done_counts():
    interview = make_interview(held_at=NOW)
    actions.write_up(interview=interview, at=LATER)
    actions.write_up(interview=interview, at=LATER + dt.timedelta(days=1), impressions="More.")
    assert (interview.written_up_at, interview.impressions) == (LATER, "More.")


def test_writing_up_what_nobody_marked_as_held_counts_as_a_meeting():
    interview = make_interview(starts_at=NOW)
    actions.write_up(interview=interview, at=LATER)
    assert interview.held_at == NOW
    assert Person.plain.get(pk=interview.person_id).met_at == NOW


def test_a_stale_write_up_is_refused():
    interview = make_interview(held_at=NOW)
    actions.keep_write_up(interview=interview, story="One")
    with pytest.raises(Stale):
        actions.write_up(interview=interview, expected=1, at=LATER, story="Two")


def test_a_hundred_thousand_characters_are_kept():
    interview = make_interview(held_at=NOW)
    actions.keep_write_up(interview=interview, story="ä" * 100_000)
    interview.refresh_from_db()
    assert len(interview.story) == 100_000


def test_drawn_beyond_much_more_is_refused():
    with pytest.raises(ValidationError):
        actions.keep_write_up(interview=make_interview(), drawn=7)


def test_a_promise_without_a_day_falls_due_in_two_weeks_on_the_seekers_clock():
    interview = make_interview()
    interview.owner.time_zone = "Pacific/Auckland"
    interview.owner.save()
    late_evening = dt.datetime(2026, 11, 2, 23, 0, tzinfo=dt.UTC)
    promise = actions.add_promise(interview=interview, text="Send it", at=late_evening)
    assert promise.due_on == dt.date(2026, 11, 17)


def test_a_promise_sent_twice_is_one():
    interview, made = make_interview(), new_id()
    actions.add_promise(interview=interview, text="Send it", at=NOW, id=made)
    actions.add_promise(interview=interview, text="Send it", at=NOW, id=made)
    assert Promise.plain.count() == 1


def test_a_promise_kept_twice_keeps_its_first_date():
    promise = make_promise()
    actions.keep_promise(promise=promise, at=NOW)
    actions.keep_promise(promise=promise, at=LATER)
    assert promise.kept_at == NOW
    assert actions.keep_promise(promise=promise, at=None).kept_at is None


def test_the_same_advice_twice_is_one():
    interview = make_interview()
    first = actions.add_advice(interview=interview, text="Shadow a night shift.")
    assert actions.add_advice(interview=interview, text="Shadow a night shift.") == first


def test_advice_acted_on_is_told_once():
    advice = actions.add_advice(interview=make_interview(), text="Read the journal.")
    actions.act_on_advice(advice=advice, at=NOW)
    actions.tell_of_advice(advice=advice, at=LATER)
    assert (advice.acted_on_at, advice.told_at) == (NOW, LATER)


def test_a_related_field_named_twice_is_one_whatever_its_case():
    interview = make_interview()
    first = actions.name_related_field(interview=interview, name="Bridge building")
    assert actions.name_related_field(interview=interview, name=" bridge Building ") == first


def test_a_related_field_that_is_explored_already_is_linked():
    interview = make_interview()
    known = make_field(owner=interview.owner, name="Surveying")
    assert actions.name_related_field(interview=interview, name="surveying").career_field == known


def test_exploring_a_related_field_twice_makes_one_field():
    interview = make_interview()
    related = actions.name_related_field(interview=interview, name="Surveying")
    made = actions.explore_related_field(related=related)
    assert actions.explore_related_field(related=related) == made
    assert CareerField.objects.owned_by(interview.owner).named("Surveying").count() == 1


def test_names_given_at_the_close_become_people_with_who_named_them():
    interview = make_interview()
    names = ["Maria Lopez, structural engineer at Arup, maria@arup.example", "Jon Bell"]
    maria, jon = actions.name_people(interview=interview, names=names, may_use_name="yes", at=NOW)
    assert (maria.person.title, str(maria.person.organisation)) == ("structural engineer", "Arup")
    assert maria.ask.asked == jon.ask.asked == interview.person
    assert interview.close_ask.ask == maria.ask
    assert maria.may_use_name == "yes"


def test_an_exception_to_the_one_answer_is_kept_for_that_name_alone():
    maria, jon = actions.name_people(
        interview=make_interview(),
        names=["Maria Lopez", "Jon Bell"],
        may_use_name="yes",
        except_for=["jon bell"],
        at=NOW,
    )
    assert (maria.may_use_name, jon.may_use_name) == ("yes", "no")


def test_a_name_given_twice_is_given_once():
    interview = make_interview()
    actions.name_people(interview=interview, names=["Maria Lopez", "maria lopez"], at=NOW)
    actions.name_people(interview=interview, names=["Maria Lopez, Arup"], at=LATER)
    assert interview.close_ask.ask.referrals.count() == 1


def test_somebody_known_already_is_named_and_not_made_again():
    interview = make_interview()
    maria = make_person(owner=interview.owner, name="Maria Lopez")
    (referral,) = actions.name_people(interview=interview, names=["Maria Lopez"], at=NOW)
    assert referral.person == maria


def test_somebody_of_the_same_name_at_another_place_is_somebody_else():
    interview = make_interview()
    arup = make_organisation(owner=interview.owner, name="Arup")
    maria = make_person(owner=interview.owner, name="Maria Lopez", organisation=arup)
    (referral,) = actions.name_people(interview=interview, names=["Maria Lopez at BBC"], at=NOW)
    assert referral.person != maria


def test_blank_lines_name_nobody():
    assert actions.name_people(interview=make_interview(), names=["", "  ", "\t"], at=NOW) == []
