"""Whom to ask next: those known best first, nobody pestered."""

import datetime as dt

import pytest
from hypothesis import given, settings, strategies as st

from askaround.careers.tests.make import make_field
from askaround.people import actions
from askaround.people.guidelines import (
    REST_DAYS,
    Acquaintance,
    Step,
    closeness,
    step_for,
    tie,
)
from askaround.people.models import FieldMark
from askaround.people.queries import asks_about, tallies, whom_to_ask, whom_to_ask_first
from askaround.people.tests.make import NOW, make_ask, make_mark, make_person, make_referral
from askaround.people.why_them import in_words, why

TODAY = NOW.date()
DAY = dt.timedelta(days=1)
MIGHT_KNOW = FieldMark.Purpose.MIGHT_KNOW

ACQUAINTANCES = st.builds(
    Acquaintance,
    found_through=st.sampled_from(["", "friend", "coworker", "society", "directory", "referral"]),
    last_asked=st.none() | st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
)


@pytest.mark.parametrize(
    ("facts", "step"),
    [
        ({}, Step.LIKE),
        ({"thought_of": True}, Step.LIKE),
        ({"asked_like": True}, None),
        ({"resting": True}, None),
        ({"awaited": True}, None),
        ({"visit_ahead": True, "in_the_work": True, "named_near": True}, None),
        ({"last_asked": TODAY - (REST_DAYS - 1) * DAY}, None),
        ({"last_asked": TODAY - REST_DAYS * DAY}, Step.LIKE),
        ({"named_near": True, "in_the_work": True}, Step.JUST_LIKE),
        ({"in_the_work": True}, None),
        ({"in_the_work": True, "met": True}, Step.JUST_LIKE),
        ({"in_the_work": True, "replied": True}, Step.JUST_LIKE),
        ({"in_the_work": True, "met": True, "asked_just_like": True}, None),
    ],
)
def test_each_of_the_two_questions_goes_to_whom_it_fits(facts, step):
    assert step_for(Acquaintance(**facts), today=TODAY) == step


def test_those_known_best_come_first():
    order = [
        Acquaintance(thought_of=True, found_through="friend", met=True),
        Acquaintance(thought_of=True),
        Acquaintance(found_through="friend", met=True),
        Acquaintance(found_through="coworker"),
        Acquaintance(met=True, replied=True),
        Acquaintance(met=True),
        Acquaintance(replied=True, in_touch=True),
        Acquaintance(in_touch=True),
        Acquaintance(found_through="society"),
        Acquaintance(found_through="directory"),
    ]

    shuffled = list(order)
    shuffled.reverse()

    assert sorted(shuffled, key=closeness) == order


@settings(deadline=None)
@given(ACQUAINTANCES)
def test_nobody_is_asked_who_rests_or_still_owes_an_answer(who):
    if who.resting or who.awaited or who.visit_ahead:
        assert step_for(who, today=TODAY) is None


@settings(deadline=None)
@given(st.lists(ACQUAINTANCES, max_size=8))
def test_a_closer_tie_never_stands_below_a_looser_one(several):
    ties = [list(type(tie(each))).index(tie(each)) for each in sorted(several, key=closeness)]

    assert ties == sorted(ties)


@pytest.fixture
def field(db):
    return make_field(name="Tree care")


def named(people):
    return [each.person.name for each in people]


def test_people_are_found_by_what_ties_us(field):
    owner = field.owner
    make_person(owner=owner, name="Zoe")
    make_person(owner=owner, name="Friend", found_through="friend")
    make_person(owner=owner, name="Seen", met_at=NOW, last_contact_at=NOW)
    thought = make_person(owner=owner, name="Thought")
    make_mark(person=thought, career_field=field, purpose=MIGHT_KNOW)
    make_person(name="Somebody else's")

    found = whom_to_ask(field, at=NOW)

    assert named(found[Step.LIKE]) == ["Thought", "Friend", "Seen", "Zoe"]
    assert found[Step.JUST_LIKE] == []


def test_whom_the_first_step_named_is_asked_for_just_this(field):
    ben = make_person(owner=field.owner, name="Ben Okafor")
    ask = make_ask(asked=ben, career_field=field, asked_at=NOW - 90 * DAY)
    make_referral(ask=ask, person=make_person(owner=field.owner, name="Chidi"))

    found = whom_to_ask(field, at=NOW)

    assert named(found[Step.JUST_LIKE]) == ["Chidi"]
    assert why(found[Step.JUST_LIKE][0]) == (
        "Ben Okafor named Chidi when you asked for something like it."
    )
    assert found[Step.LIKE] == []


def test_somebody_asked_lately_about_anything_is_left_in_peace(field):
    ben = make_person(owner=field.owner, name="Ben")
    other = make_field(owner=field.owner, name="Cheese")
    make_ask(asked=ben, career_field=other, asked_at=NOW - 10 * DAY)

    assert whom_to_ask_first(field, at=NOW) == []
    assert named(whom_to_ask_first(field, at=NOW + 21 * DAY)) == ["Ben"]


def test_a_large_address_book_hides_nobody_i_know(field):
    for number in range(40):
        make_person(owner=field.owner, name=f"A {number:02}")
    make_person(owner=field.owner, name="Zoe", found_through="friend")

    found = whom_to_ask(field, at=NOW)[Step.LIKE]

    assert found[0].person.name == "Zoe"
    assert len(found) == 8


def test_whom_to_ask_takes_one_query(field, django_assert_num_queries):
    for number in range(30):
        person = make_person(owner=field.owner, name=f"A {number}", found_through="friend")
        make_mark(person=person, career_field=field, purpose=MIGHT_KNOW)

    with django_assert_num_queries(1):
        for each in whom_to_ask_first(field, at=NOW):
            why(each)


def test_what_each_ask_brought_is_told_newest_first(field):
    ben = make_person(owner=field.owner, name="Ben")
    earlier = make_ask(asked=ben, career_field=field, asked_at=NOW - DAY)
    make_ask(asked=ben, career_field=field, kind="just_like", nobody_at=NOW)
    ana = make_person(owner=field.owner, name="Ana", met_at=NOW)
    make_referral(ask=earlier, person=ana, met_at=NOW)

    asks = asks_about(field)

    assert [(each.kind, [one.stage for one in each.named]) for each in asks] == [
        ("just_like", []),
        ("like", ["met"]),
    ]
    assert [in_words(each) for each in tallies(field)] == [
        "For something like it: asked once, one name came back, one of them met.",
        "For just this: asked once, and no name has come back yet.",
    ]


def test_asking_somebody_is_approaching_them(field):
    ben = make_person(owner=field.owner)

    actions.record_ask(owner=field.owner, asked=ben, kind="like", asked_at=NOW)

    ben.refresh_from_db()
    assert (ben.stage, ben.approached_at) == ("asked", NOW)


def test_asking_at_the_close_of_a_visit_is_only_a_contact(field):
    ben = make_person(owner=field.owner)

    actions.record_ask(owner=field.owner, asked=ben, kind="close", asked_at=NOW)

    assert (ben.approached_at, ben.last_contact_at) == (None, NOW)


def test_that_nobody_comes_to_mind_is_an_answer(field):
    ben = make_person(owner=field.owner)
    ask = actions.record_ask(owner=field.owner, asked=ben, kind="like", asked_at=NOW)

    actions.change_ask(ask=ask, nobody_at=NOW + DAY)

    ben.refresh_from_db()
    assert (ask.nobody_at, ben.replied_at) == (NOW + DAY, NOW + DAY)


def test_that_nobody_comes_to_mind_can_be_kept_with_the_ask(field):
    ben = make_person(owner=field.owner)

    actions.record_ask(owner=field.owner, asked=ben, kind="like", asked_at=NOW, nobody_at=NOW)

    assert ben.replied_at == NOW
