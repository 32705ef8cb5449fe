"""The dated facts of a person: first dates stay first, last dates last; referrals hear too."""

import datetime as dt

import pytest

from askaround.people import actions
from askaround.people.tests.make import NOW, make_ask, make_person, make_referral

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)


def test_the_first_approach_stays_the_first():
    ana = make_person()

    actions.mark_approached(person=ana, at=NOW)
    actions.mark_approached(person=ana, at=NOW + DAY)

    ana.refresh_from_db()
    assert (ana.approached_at, ana.last_contact_at) == (NOW, NOW + DAY)


def test_an_earlier_approach_told_later_counts_as_the_first():
    ana = make_person(approached_at=NOW, last_contact_at=NOW)

    actions.mark_approached(person=ana, at=NOW - DAY)

    assert (ana.approached_at, ana.last_contact_at) == (NOW - DAY, NOW)


def test_a_fact_told_from_an_old_copy_of_the_row_is_settled_with_what_is_kept():
    ana = make_person()
    old_copy = type(ana).plain.get(pk=ana.pk)
    actions.mark_approached(person=ana, at=NOW - DAY)

    actions.mark_approached(person=old_copy, at=NOW)

    assert old_copy.approached_at == NOW - DAY


def test_saying_yes_makes_somebody_agreed():
    ana = make_person()

    actions.mark_agreed(person=ana, at=NOW)

    assert (ana.stage, ana.approached_at) == ("agreed", NOW)


def test_having_met_counts_as_having_approached():
    ana = make_person()

    actions.mark_met(person=ana, at=NOW)

    assert (ana.stage, ana.approached_at, ana.replied_at) == ("met", NOW, None)


def test_an_open_referral_hears_of_approach_and_meeting():
    referral = make_referral()

    actions.mark_approached(person=referral.person, at=NOW)
    actions.mark_met(person=referral.person, at=NOW + DAY)

    referral.refresh_from_db()
    assert (referral.approached_at, referral.met_at) == (NOW, NOW + DAY)
    assert referral.last_contact_at == NOW + DAY


def test_a_referral_already_reported_on_stays_as_it_was():
    referral = make_referral(met_at=NOW, reported_back_at=NOW)

    actions.mark_in_touch(person=referral.person, at=NOW + DAY)

    referral.refresh_from_db()
    assert referral.last_contact_at is None


def test_reporting_back_on_one_person_leaves_the_others_owed():
    ask = make_ask()
    told = make_referral(ask=ask, met_at=NOW)
    owed = make_referral(ask=ask, met_at=NOW)

    actions.mark_reported_back(person=ask.asked, referral=told, at=NOW + DAY)

    owed.refresh_from_db()
    assert (told.reported_back_at, owed.reported_back_at) == (NOW + DAY, None)
    assert ask.asked.reported_back_at == NOW + DAY


def test_reporting_back_in_general_covers_everyone_met_and_no_one_else():
    ask = make_ask()
    met = make_referral(ask=ask, met_at=NOW)
    not_met = make_referral(ask=ask)

    actions.mark_reported_back(person=ask.asked, at=NOW + DAY)

    met.refresh_from_db()
    not_met.refresh_from_db()
    assert (met.reported_back_at, not_met.reported_back_at) == (NOW + DAY, None)


def test_one_let_rest_is_woken_by_any_later_contact():
    ana = make_person()
    actions.let_rest(person=ana, at=NOW)

    actions.mark_replied(person=ana, at=NOW + DAY)

    assert ana.resting_since is None


def test_a_contact_from_before_the_rest_does_not_wake_them():
    ana = make_person()
    actions.let_rest(person=ana, at=NOW)

    actions.mark_approached(person=ana, at=NOW - DAY)

    assert ana.resting_since == NOW


def test_one_let_rest_can_be_woken():
    ana = make_person(resting_since=NOW)

    actions.wake(person=ana)

    ana.refresh_from_db()
    assert ana.resting_since is None


def test_a_fact_of_somebody_taken_away_is_refused():
    ana = make_person()
    type(ana).plain.filter(pk=ana.pk).delete()

    with pytest.raises(type(ana).DoesNotExist):
        actions.mark_approached(person=ana, at=NOW)


def test_a_fact_is_no_edit_and_leaves_the_version():
    ana = make_person()

    actions.mark_met(person=ana, at=NOW)

    ana.refresh_from_db()
    assert ana.version == 1
