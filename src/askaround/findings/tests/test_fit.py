"""Signed gaps, worked out by hand."""

from fractions import Fraction

import pytest

from askaround.findings.fit import Gap, Wish, gaps


def gap(importance, *levels, more=True):
    return Gap(Wish("outdoors", importance, more), [(level, "Ana") for level in levels])


@pytest.mark.parametrize(
    ("importance", "more", "level"),
    [(5, True, 2), (3, True, 1), (1, True, 0), (4, False, Fraction(-3, 2)), (1, False, 0)],
)
def test_what_matters_more_is_wanted_more(importance, more, level):
    assert Wish("outdoors", importance, more).level == level


def test_a_work_that_gives_less_than_is_wanted_has_a_gap_below_nought():
    found = gap(5, 1, -1)  # wanted 2; the middle of 1 and -1 is 0

    assert (found.middle, found.gap, found.against) == (0, -2, 2)


def test_a_work_that_gives_more_than_is_wanted_misses_nothing():
    found = gap(3, 2, 2, 1)  # wanted 1; the middle is 2

    assert (found.gap, found.against) == (1, 0)


def test_what_one_wants_to_be_spared_misses_by_how_much_there_is_of_it():
    found = gap(4, 0, 1, more=False)  # wanted -1.5; the middle of 0 and 1 is 0.5

    assert (found.gap, found.against) == (2, 2)


def test_what_one_is_spared_of_more_than_asked_misses_nothing():
    found = gap(2, -2, more=False)  # wanted -0.5

    assert (found.gap, found.against) == (Fraction(-3, 2), 0)


def test_one_extreme_word_does_not_move_the_middle_but_shows_in_the_range():
    found = gap(5, 2, 2, -2)

    assert (found.middle, found.range, found.they_differ) == (2, (-2, 2), True)


@pytest.mark.parametrize("levels", [(0, 2), (-2, 0), (1, 2), (1,)])
def test_people_differ_only_where_one_says_yes_and_one_no(levels):
    assert not gap(5, *levels).they_differ


def test_what_nobody_spoke_to_has_no_gap():
    found = gap(5)

    assert (found.heard, found.middle, found.range, found.gap, found.against) == (
        False,
        None,
        None,
        None,
        0,
    )


def test_what_misses_most_comes_first_and_what_nobody_spoke_to_last():
    wishes = [Wish("pay", 5), Wish("quiet", 3), Wish("people", 5), Wish("nights", 4, more=False)]
    told = {"pay": [(1, "Ana")], "nights": [(2, "Ana")], "quiet": [(0, "Ben")]}

    found = [each.wish.trait for each in gaps(wishes, told)]

    assert found == ["nights", "pay", "quiet", "people"]  # against: 3.5, 1 (matters 5), 1 (3)
