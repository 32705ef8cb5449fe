"""Fitting a list of questions to its minutes, and putting it in order."""

import uuid

from hypothesis import given, settings, strategies as st

from askaround.questions import guidelines
from askaround.questions.guidelines import Place
from askaround.questions.starters import STARTER_GUIDES

IDS = [uuid.UUID(int=number) for number in range(12)]
LISTS = st.lists(st.integers(1, 12), max_size=10).flatmap(
    lambda minutes: st.integers(0, len(minutes)).map(
        lambda kept: [Place(IDS[n], each, n == kept) for n, each in enumerate(minutes)]
    )
)


def test_a_list_that_fits_is_left_alone():
    places = [Place(IDS[0], 8), Place(IDS[1], 10)]
    fitted = guidelines.fitted(places, 20)
    assert [place.minutes for place in fitted.places] == [8, 10]
    assert (fitted.shortened, fitted.waiting) == ((), ())


def test_the_longest_answers_get_less_time_first():
    places = [Place(IDS[0], 9), Place(IDS[1], 3), Place(IDS[2], 8)]
    fitted = guidelines.fitted(places, 20)
    assert [place.minutes for place in fitted.places] == [8, 3, 7]
    assert fitted.waiting == ()


def test_a_question_waits_rather_than_all_be_rushed():
    places = [Place(IDS[n], 3, usually=5) for n in range(4)]
    fitted = guidelines.fitted([*places, Place(IDS[5], 9)], 20)
    assert [place.minutes for place in fitted.places] == [3, 3, 3, 3]
    assert fitted.waiting == (IDS[5],)


def test_when_shorter_answers_cannot_do_the_last_questions_wait():
    places = [Place(IDS[n], 3, kept=n == 5) for n in range(6)]
    fitted = guidelines.fitted(places, 10)
    assert [place.question for place in fitted.places] == [IDS[0], IDS[1], IDS[2], IDS[5]]
    assert fitted.waiting == (IDS[3], IDS[4])


@settings(max_examples=100, deadline=None)
@given(LISTS, st.integers(1, 60))
def test_fitting_keeps_the_order_and_what_must_stay_and_adds_nothing(places, minutes):
    fitted = guidelines.fitted(places, minutes)
    ids = [place.question for place in places]
    staying = [place.question for place in fitted.places]
    assert staying == [each for each in ids if each in staying]
    assert {*staying, *fitted.waiting} == set(ids)
    assert {place.question for place in places if place.kept} <= set(staying)
    before = {place.question: place.minutes for place in places}
    assert all(1 <= place.minutes <= before[place.question] for place in fitted.places)


@settings(max_examples=100, deadline=None)
@given(LISTS, st.integers(6, 60))
def test_a_fitted_list_fits_and_fitting_again_changes_nothing(places, minutes):
    fitted = guidelines.fitted(places, minutes)
    assert guidelines.total(fitted.places) <= guidelines.for_questions(minutes)
    assert guidelines.fitted(fitted.places, minutes).places == fitted.places


def test_the_ready_made_lists_fit_their_own_minutes():
    for guide in STARTER_GUIDES:
        assert guide.minutes_of_questions <= guidelines.for_questions(guide.minutes)


@settings(max_examples=100, deadline=None)
@given(st.permutations(IDS), st.sampled_from(IDS), st.integers(-20, 20))
def test_moving_loses_none_and_leaves_the_others_in_order(ids, one, steps):
    moved = guidelines.moved(ids, one, steps)
    assert [each for each in moved if each != one] == [each for each in ids if each != one]
    assert moved.index(one) == min(max(ids.index(one) + steps, 0), len(ids) - 1)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(IDS), unique=True), st.lists(st.sampled_from(IDS)))
def test_reordering_loses_none_and_adds_none(ids, wanted):
    assert sorted(guidelines.reordered(ids, wanted)) == sorted(ids)
