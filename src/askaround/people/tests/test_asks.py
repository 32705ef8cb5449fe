"""Who was asked "who do you know?", and the names that came back."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from askaround.accounts.ids import new_id
from askaround.accounts.tests.make import make_user
from askaround.careers.models import CareerField
from askaround.careers.tests.make import make_field
from askaround.people import actions
from askaround.people.models import Ask, Person, Referral
from askaround.people.tests.make import NOW, make_ask, make_person, make_referral

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)


def test_an_ask_says_whom_when_and_about_what():
    ben = make_person(name="Ben")
    cheese = make_field(owner=ben.owner)

    ask = actions.record_ask(
        owner=ben.owner, asked=ben, kind="like", career_field=cheese, asked_at=NOW
    )

    assert (ask.asked, ask.career_field, ask.asked_at) == (ben, cheese, NOW)
    assert ben.last_contact_at == NOW


def test_an_ask_sent_twice_is_one_ask():
    ben, the_id = make_person(), new_id()
    words: dict[str, Any] = {
        "owner": ben.owner,
        "asked": ben,
        "kind": "like",
        "asked_at": NOW,
        "id": the_id,
    }

    assert actions.record_ask(**words) == actions.record_ask(**words)
    assert ben.asks.count() == 1


def test_an_ask_of_no_known_kind_is_refused():
    ben = make_person()

    with pytest.raises(ValidationError):
        actions.record_ask(owner=ben.owner, asked=ben, kind="nicely", asked_at=NOW)


def test_somebody_elses_person_cannot_be_asked():
    with pytest.raises(Person.DoesNotExist):
        actions.record_ask(owner=make_user(), asked=make_person(), kind="like", asked_at=NOW)


def test_an_ask_cannot_be_about_somebody_elses_field():
    ben = make_person()

    with pytest.raises(CareerField.DoesNotExist):
        actions.record_ask(
            owner=ben.owner, asked=ben, kind="like", career_field=make_field(), asked_at=NOW
        )


def test_a_name_that_comes_back_is_a_new_person_and_who_named_them():
    ask = make_ask()

    referral = actions.add_referral(
        ask=ask, name="Ana Ruiz", title="Nurse", organisation="St Mary's", named_at=NOW
    )

    assert (referral.person.title, referral.person.found_through) == ("Nurse", "referral")
    assert (referral.ask.asked, referral.may_use_name) == (ask.asked, "not_asked")
    assert referral.person in Person.objects.owned_by(ask.owner).leads()


def test_naming_somebody_twice_is_one_referral():
    ask = make_ask()
    ana = make_person(owner=ask.owner)

    first = actions.add_referral(ask=ask, person=ana, named_at=NOW)
    again = actions.add_referral(ask=ask, person=ana, named_at=NOW + DAY)

    assert first == again


def test_a_new_name_sent_twice_makes_one_person():
    ask, the_id = make_ask(), new_id()

    first = actions.add_referral(ask=ask, name="Ana", named_at=NOW, id=the_id)
    again = actions.add_referral(ask=ask, name="Ana", named_at=NOW, id=the_id)

    assert first == again
    assert Person.objects.owned_by(ask.owner).filter(name="Ana").count() == 1


def test_nobody_names_themself():
    ask = make_ask()

    with pytest.raises(ValidationError):
        actions.add_referral(ask=ask, person=ask.asked, named_at=NOW)


def test_somebody_elses_person_cannot_be_named():
    with pytest.raises(Person.DoesNotExist):
        actions.add_referral(ask=make_ask(), person=make_person(), named_at=NOW)


def test_names_coming_back_answer_an_approach():
    ask = make_ask(asked=make_person(approached_at=NOW))

    actions.add_referral(ask=ask, name="Ana", named_at=NOW + DAY)

    ask.asked.refresh_from_db()
    assert ask.asked.replied_at == NOW + DAY


def test_names_from_somebody_never_approached_are_only_a_contact():
    ask = make_ask()

    actions.add_referral(ask=ask, name="Ana", named_at=NOW + DAY)

    ask.asked.refresh_from_db()
    assert (ask.asked.replied_at, ask.asked.last_contact_at) == (None, NOW + DAY)


def test_whether_a_name_may_be_used_can_be_changed():
    referral = make_referral()

    actions.change_referral(referral=referral, expected=1, may_use_name="yes")

    assert (referral.may_use_name, referral.version) == ("yes", 2)


def test_an_ask_can_be_changed():
    ask = make_ask()

    actions.change_ask(ask=ask, kind="just_like", note="On the bus.")

    assert (ask.kind, ask.note, ask.asked_at) == ("just_like", "On the bus.", NOW)


def test_taking_an_ask_away_keeps_the_people_it_brought():
    referral = make_referral()

    actions.delete_ask(ask=referral.ask, at=NOW)

    assert Person.objects.owned_by(referral.owner).filter(pk=referral.person_id).exists()
    assert not Ask.objects.owned_by(referral.owner).exists()


def test_taking_a_referral_away_keeps_both_people():
    referral = make_referral()

    actions.delete_referral(referral=referral, at=NOW)

    assert Person.objects.owned_by(referral.owner).count() == 2
    assert not Referral.objects.owned_by(referral.owner).exists()
