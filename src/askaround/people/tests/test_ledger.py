"""The ledger of referrals: each on its path, whoever waits longest first."""

import datetime as dt
import uuid
from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from askaround.accounts.tests.make import make_user
from askaround.careers.tests.make import make_field
from askaround.people import actions
from askaround.people.guidelines import (
    NextStep,
    Path,
    keeps_waiting,
    next_step,
    owed_since,
)
from askaround.people.models import Referral
from askaround.people.paths import steps
from askaround.people.queries.ledger import STEPS, entry, ledger
from askaround.people.tests.make import NOW, make_ask, make_person, make_referral

DAY = dt.timedelta(days=1)
TODAY = NOW.date()


@pytest.mark.parametrize(
    ("facts", "step", "since"),
    [
        ({}, NextStep.ASK_PERMISSION, NOW),
        ({"asked_permission": True}, NextStep.APPROACH, NOW),
        ({"approached_at": NOW + DAY}, NextStep.MEET, NOW + DAY),
        ({"approached": True}, NextStep.MEET, NOW),
        ({"approached_at": NOW, "resting": True}, NextStep.RESTING, None),
        ({"met_before": True}, NextStep.KNOWN_ALREADY, None),
        ({"met_at": NOW + DAY, "met_before": True}, NextStep.REPORT_BACK, NOW + DAY),
        ({"met_at": NOW, "reported_back_at": NOW}, NextStep.DONE, None),
    ],
)
def test_each_referral_has_one_next_step(facts, step, since):
    path = Path(named_at=NOW, **facts)

    assert (next_step(path), owed_since(path)) == (step, since)


@pytest.mark.parametrize(
    ("today", "late"),
    [(dt.date(2026, 11, 5), False), (dt.date(2026, 11, 6), True)],
)
def test_a_report_is_late_after_three_working_days(today, late):
    assert keeps_waiting(dt.date(2026, 11, 2), today=today) is late


@settings(deadline=None)
@given(st.builds(Path, named_at=st.just(NOW)), st.sampled_from(Referral.MayUseName.values))
def test_a_path_begins_with_being_named_and_has_one_furthest_step(path, may_use_name):
    marks = steps(path, may_use_name=may_use_name)

    assert len(marks) == 5
    assert marks[0].taken
    assert [mark.furthest for mark in marks].count(True) == 1


@pytest.fixture
def seeker(db):
    return make_user()


def named(owner, name, *, field=None, person=None, **facts):
    ask = make_ask(asked=make_person(owner=owner, name="Ben"), career_field=field)
    somebody = make_person(owner=owner, name=name, **(person or {}))
    return make_referral(ask=ask, person=somebody, **facts)


def listed(seeker, **more):
    return [each.referral.person.name for each in ledger(seeker, today=TODAY, **more).entries]


def test_reports_owed_come_first_then_permission_then_messages_then_the_rest(seeker):
    named(seeker, "Told", met_at=NOW, reported_back_at=NOW, named_at=NOW - DAY)
    named(seeker, "Asked", approached_at=NOW, named_at=NOW + DAY)
    named(seeker, "To write to", may_use_name="no")
    named(seeker, "No answer on the name", named_at=NOW - DAY)
    named(seeker, "Met lately", met_at=NOW)
    named(seeker, "Met long ago", met_at=NOW - 10 * DAY)

    assert listed(seeker) == [
        "Met long ago",
        "Met lately",
        "No answer on the name",
        "To write to",
        "Asked",
        "Told",
    ]


def test_only_reports_beyond_their_days_are_late(seeker):
    named(seeker, "Long", met_at=NOW - 10 * DAY)
    named(seeker, "Short", met_at=NOW - DAY)

    assert [each.late for each in ledger(seeker, today=TODAY).entries] == [True, False]


def test_the_list_holds_one_field_or_one_step(seeker):
    field = make_field(owner=seeker)
    named(seeker, "Here", field=field)
    named(seeker, "Elsewhere")
    named(seeker, "Met", field=field, met_at=NOW)

    assert listed(seeker, career_field=field.pk) == ["Met", "Here"]
    assert listed(seeker, career_field=field.pk, step="report_back") == ["Met"]
    assert listed(seeker, step="ask_permission") == ["Here", "Elsewhere"]


def test_nobody_elses_referrals_are_listed(seeker):
    make_referral()

    assert listed(seeker) == []


A_REFERRAL = st.fixed_dictionaries(
    {
        "may_use_name": st.sampled_from(Referral.MayUseName.values),
        "approached_at": st.sampled_from([None, NOW]),
        "met_at": st.sampled_from([None, NOW, NOW + DAY]),
        "reported_back_at": st.sampled_from([None, NOW + DAY]),
        "named_at": st.sampled_from([NOW, NOW + DAY]),
    }
)
A_PERSON = st.fixed_dictionaries(
    {name: st.sampled_from([None, NOW]) for name in ("approached_at", "agreed_at", "met_at")}
    | {"resting_since": st.sampled_from([None, NOW])}
)


@pytest.mark.django_db
@settings(deadline=None, max_examples=15)
@given(st.lists(st.tuples(A_REFERRAL, A_PERSON), max_size=12), st.integers(1, 5))
def test_every_referral_stands_once_whatever_the_pages_and_at_the_step_it_is_at(rows, size):
    seeker = make_user()
    for number, (facts, person) in enumerate(rows):
        named(seeker, f"N {number}", person=person, **facts)

    found, after = [], "begin"
    while after:
        page = ledger(seeker, today=TODAY, after=after, page=size)
        found += page.entries
        after = page.after

    whole = ledger(seeker, today=TODAY, page=100).entries
    assert [each.referral.pk for each in found] == [each.referral.pk for each in whole]
    assert len({each.referral.pk for each in found}) == len(rows)
    for step in STEPS:
        there = {one.referral.pk for one in ledger(seeker, today=TODAY, step=step).entries}
        assert there == {each.referral.pk for each in whole if each.step == step}
    order = [NextStep.REPORT_BACK, NextStep.ASK_PERMISSION, NextStep.APPROACH]
    places = [order.index(each.step) if each.step in order else 3 for each in whole]
    assert all(one <= other for one, other in pairwise(places))


@pytest.mark.parametrize(
    "nonsense", ["x", "9|x|y", "0||", "0|2026-01-01|", f"7|x|{uuid.UUID(int=1)}"]
)
def test_a_place_that_cannot_be_read_is_the_beginning(seeker, nonsense):
    named(seeker, "Ana")

    assert listed(seeker, after=nonsense) == ["Ana"]


def test_a_page_takes_two_queries_at_ten_and_at_a_thousand_rows(seeker, django_assert_num_queries):
    ask = make_ask(asked=make_person(owner=seeker, name="Ben"))
    for number in range(60):
        make_referral(ask=ask, person=make_person(owner=seeker, name=f"N {number}"), met_at=NOW)

    with django_assert_num_queries(2):
        for each in ledger(seeker, today=TODAY).entries:
            steps(Path(named_at=NOW), may_use_name=each.referral.may_use_name)
            assert each.referral.ask.asked.name == "Ben"


@pytest.mark.django_db
def test_that_they_heard_can_be_taken_back():
    referral = make_referral(met_at=NOW)
    giver = referral.ask.asked
    actions.mark_reported_back(person=giver, referral=referral, at=NOW + DAY)

    actions.take_back_report(referral=referral)

    referral.refresh_from_db()
    giver.refresh_from_db()
    assert (referral.reported_back_at, giver.reported_back_at) == (None, None)
    assert entry(referral, today=TODAY).step == NextStep.REPORT_BACK


@pytest.mark.django_db
def test_taking_one_report_back_keeps_what_they_heard_of_others():
    one = make_referral(met_at=NOW)
    giver = one.ask.asked
    other = make_referral(ask=one.ask, person=make_person(owner=giver.owner), met_at=NOW)
    actions.mark_reported_back(person=giver, referral=other, at=NOW)
    actions.mark_reported_back(person=giver, referral=one, at=NOW + DAY)
    one.refresh_from_db()

    actions.take_back_report(referral=one)

    giver.refresh_from_db()
    assert giver.reported_back_at == NOW
