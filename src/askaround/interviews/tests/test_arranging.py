"""Making, changing and calling off an appointment."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from askaround.accounts.ids import new_id
from askaround.accounts.owned import Stale
from askaround.accounts.tests.make import make_user
from askaround.careers.models import CareerField
from askaround.careers.tests.make import make_field
from askaround.interviews import actions
from askaround.interviews.models import Interview
from askaround.interviews.tests.make import make_answer, make_interview
from askaround.people.models import Person
from askaround.people.tests.make import NOW, make_person
from askaround.questions.models import Guide
from askaround.questions.tests.make import make_guide

pytestmark = pytest.mark.django_db
TUESDAY = dt.datetime(2026, 11, 10, 14, 0, tzinfo=dt.UTC)


def arranged(**fields):
    owner = fields.pop("owner", None) or make_user()
    values = {"person": make_person(owner=owner), "career_field": make_field(owner=owner)} | fields
    return actions.arrange(owner=owner, at=NOW, **values)


def test_arranging_writes_on_the_person_that_they_agreed():
    interview = arranged(starts_at=TUESDAY)
    assert Person.plain.get(pk=interview.person_id).agreed_at == NOW


def test_a_yes_without_a_day_is_kept():
    interview = arranged()
    assert interview.stage == "agreed"
    assert interview in Interview.objects.owned_by(interview.owner).without_a_day()


def test_an_appointment_is_twenty_minutes_at_their_place_unless_said_otherwise():
    interview = arranged()
    assert (interview.minutes, interview.mode) == (20, "visit")


def test_the_clock_is_the_persons_own_where_it_is_known():
    owner = make_user(time_zone="Europe/London")
    person = make_person(owner=owner, time_zone="America/New_York")
    assert arranged(owner=owner, person=person).time_zone == "America/New_York"


def test_arranging_twice_under_one_id_is_one_appointment():
    owner, made = make_user(), new_id()
    person, career_field = make_person(owner=owner), make_field(owner=owner)
    first = arranged(owner=owner, person=person, career_field=career_field, id=made)
    again = arranged(owner=owner, person=person, career_field=career_field, id=made)
    assert first == again
    assert Interview.plain.count() == 1


@pytest.mark.parametrize("wrong", [{"minutes": 0}, {"minutes": 481}, {"time_zone": "Nowhere"}])
def test_what_cannot_be_is_refused(wrong):
    with pytest.raises(ValidationError):
        arranged(**wrong)


def test_somebody_elses_person_or_field_counts_as_missing():
    with pytest.raises(Person.DoesNotExist):
        arranged(person=make_person())
    with pytest.raises(CareerField.DoesNotExist):
        arranged(career_field=make_field())


def test_changing_the_day_of_one_called_off_puts_it_on_again():
    interview = make_interview(cancelled_at=NOW)
    actions.change_appointment(interview=interview, starts_at=TUESDAY, at=NOW)
    assert interview.stage == "arranged"


def test_a_stale_change_of_an_appointment_is_refused():
    interview = make_interview()
    actions.change_appointment(interview=interview, place="Room 2", at=NOW)
    with pytest.raises(Stale):
        actions.change_appointment(interview=interview, expected=1, place="Room 3", at=NOW)


def test_calling_off_twice_keeps_the_first_date():
    interview = make_interview()
    actions.call_off(interview=interview, at=NOW)
    actions.call_off(interview=interview, at=TUESDAY)
    assert interview.cancelled_at == NOW


def test_calling_off_can_be_undone():
    interview = make_interview(cancelled_at=NOW)
    assert actions.put_back_on(interview=interview, at=NOW).stage == "arranged"


def test_deleting_an_interview_takes_its_own_list_along_but_no_kept_set():
    interview = make_interview()
    own = make_guide(owner=interview.owner)
    kept = make_guide(owner=interview.owner, reusable=True)
    Interview.plain.filter(pk=interview.pk).update(guide=own)
    interview.refresh_from_db()
    make_answer(interview=interview)
    actions.delete_interview(interview=interview, at=NOW)
    assert list(Guide.plain.all()) == [kept]
