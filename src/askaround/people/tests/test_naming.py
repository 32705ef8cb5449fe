"""Names as they come in find who is already here, and make the rest."""

import datetime as dt

import pytest

from askaround.accounts.ids import new_id
from askaround.accounts.tests.make import make_user
from askaround.careers.tests.make import make_field
from askaround.people import actions
from askaround.people.models import Ask, Person
from askaround.people.one_line import read, read_all
from askaround.people.tests.make import NOW, make_ask, make_detail, make_organisation, make_person

pytestmark = pytest.mark.django_db


def people_of(owner):
    return list(Person.objects.owned_by(owner).by_name().values_list("name", flat=True))


def test_the_people_thought_of_are_marked_for_the_field():
    cheese = make_field()

    thought_of = actions.think_of(
        owner=cheese.owner, lines=read_all("Ben, baker\nAna"), career_field=cheese
    )

    assert [person.name for person in thought_of] == ["Ben", "Ana"]
    assert thought_of[0].marks.get().purpose == "might_know"
    assert thought_of[0].found_through == "friend"


def test_a_name_typed_twice_is_one_person():
    cheese = make_field()

    thought_of = actions.think_of(
        owner=cheese.owner, lines=read_all("Ana Ruiz\nana ruiz"), career_field=cheese
    )

    assert [person.name for person in thought_of] == ["Ana Ruiz"]
    assert people_of(cheese.owner) == ["Ana Ruiz"]


def test_somebody_already_here_is_found_and_what_is_new_is_added():
    ana = make_person(title="Nurse")
    make_detail(person=ana, value="ana@example.org")
    line = read("Ana Ruiz, doctor at St Mary's, ana@work.example")

    (found,) = actions.think_of(
        owner=ana.owner, lines=[line], career_field=make_field(owner=ana.owner)
    )

    found.refresh_from_db()
    assert (found, found.title, found.organisation.name) == (ana, "Nurse", "St Mary's")
    assert [each.value for each in found.details.all()] == ["ana@example.org", "ana@work.example"]


def test_the_same_name_at_another_place_is_somebody_else():
    there = make_organisation(name="Dairy")
    make_person(owner=there.owner, organisation=there)
    ask = make_ask(asked=make_person(owner=there.owner, name="Ben"))

    actions.add_named(ask=ask, line=read("Ana Ruiz, St Mary's Hospital"), named_at=NOW)

    assert people_of(there.owner) == ["Ana Ruiz", "Ana Ruiz", "Ben"]


def test_somebody_elses_person_of_that_name_is_not_found():
    make_person()
    cheese = make_field()

    actions.think_of(owner=cheese.owner, lines=[read("Ana Ruiz")], career_field=cheese)

    assert people_of(cheese.owner) == ["Ana Ruiz"]


def test_a_line_of_a_name_given_loses_nothing():
    ask = make_ask()

    referral = actions.add_named(
        ask=ask, line=read("Ana Ruiz, nurse, Leeds (from Chidi), she/her, met in May"), named_at=NOW
    )

    assert referral.person.notes == "she/her\nmet in May\n(Chidi)"


def heard_of(giver, **more):
    words = {"owner": giver.owner, "id": new_id(), "name": "Ana Ruiz", "named_by": giver, "at": NOW}
    return actions.add_heard_of(**(words | more))


def test_who_named_them_is_recorded_as_an_ask_and_its_referral():
    ben = make_person(name="Ben")
    cheese = make_field(owner=ben.owner)

    ana = heard_of(ben, career_field=cheese, purpose="does_it")

    referral = ana.referrals.get()
    assert (referral.ask.asked, referral.ask.kind, referral.ask.career_field) == (
        ben,
        "like",
        cheese,
    )
    assert (ana.found_through, ana.marks.get().purpose) == ("referral", "does_it")


def test_several_names_from_one_person_on_a_day_are_one_ask():
    ben = make_person(name="Ben")

    heard_of(ben)
    heard_of(ben, name="Chidi", at=NOW + dt.timedelta(hours=1))

    assert Ask.objects.owned_by(ben.owner).get().referrals.count() == 2


def test_a_giver_not_here_yet_is_added():
    owner = make_user()

    ana = actions.add_heard_of(owner=owner, id=new_id(), name="Ana", named_by="Ben", at=NOW)

    assert ana.referrals.get().ask.asked.name == "Ben"


def test_somebody_heard_of_and_sent_twice_is_made_once_with_everything():
    ben, the_id = make_person(name="Ben"), new_id()

    assert heard_of(ben, id=the_id) == heard_of(ben, id=the_id)
    assert people_of(ben.owner) == ["Ana Ruiz", "Ben"]
    assert Ask.objects.owned_by(ben.owner).get().referrals.count() == 1
