"""Numbers people gave, grouped and in the middle: worked by hand, and whatever comes."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from askaround.findings.numbers import (
    Band,
    Given,
    Key,
    Range,
    a_year,
    about,
    band,
    grouped,
    median,
)
from askaround.findings.ranges_drawn import drawn, scale
from askaround.interviews.figures import figures_in

POUNDS = Key("pay", "GBP", "year")
HOURLY = Key("pay", "GBP", "hour")

amounts = st.decimals(min_value=0, max_value=10**7, places=2)
ranges = st.tuples(amounts, amounts).map(lambda ends: Range("a", min(ends), max(ends)))


def of(*pairs):
    return [Range(str(n), Decimal(low), Decimal(high)) for n, (low, high) in enumerate(pairs)]


def test_the_median_is_the_middle_or_halfway_between_the_two_in_the_middle():
    assert median([Decimal(30), Decimal(24), Decimal(27)]) == 27
    assert median([Decimal(30), Decimal(24), Decimal(27), Decimal(28)]) == Decimal("27.5")


def test_the_band_runs_from_the_median_beginning_to_the_median_end():
    # Beginnings 24, 26, 30 → 26; ends 28, 40, 34 → 34.
    assert band(of((24, 28), (30, 40), (26, 34))) == Band(Decimal(26), Decimal(34))


def test_two_visits_have_no_middle():
    assert band(of((24, 28), (30, 40))) is None


def test_one_visit_is_one_range_however_many_numbers_it_brought():
    numbers = [
        Given("ana", POUNDS, Decimal(24), Decimal(28)),
        Given("ben", POUNDS, Decimal(30), Decimal(30)),
        Given("ana", POUNDS, Decimal(40), Decimal(45)),
    ]

    assert grouped(numbers) == {
        POUNDS: [Range("ana", Decimal(24), Decimal(45)), Range("ben", Decimal(30), Decimal(30))]
    }


def test_currencies_and_periods_are_never_mixed():
    keys = [POUNDS, HOURLY, Key("pay", "EUR", "year"), Key("hours", "", "week")]

    assert list(grouped(Given("ana", key, Decimal(1), Decimal(2)) for key in keys)) == keys


def test_an_hours_pay_comes_to_forty_hours_and_fifty_two_weeks_of_it():
    assert a_year(Given("ana", HOURLY, Decimal(15), Decimal(20))) == Given(
        "ana", POUNDS, Decimal(31_200), Decimal(41_600)
    )
    monthly = Given("ana", Key("pay", "EUR", "month"), Decimal(2000), Decimal(2500))
    assert a_year(monthly) == Given(
        "ana", Key("pay", "EUR", "year"), Decimal(24_000), Decimal(30_000)
    )


def test_pay_without_a_period_is_not_worked_out():
    assert a_year(Given("ana", Key("pay", "GBP", ""), Decimal(15), Decimal(20))) is None


def told(text, question):
    return about(figures_in(text)[0], question, text)


def test_years_are_years_to_get_in_only_where_that_was_asked():
    assert told("It took 3 years.", "how-you-got-in") == "way_in"
    assert told("I have been here 20 years.", "typical-day") == "other"


@pytest.mark.parametrize(
    "text",
    [
        "Baker for 14 years",
        "baker for over 14 years",
        "I have been a baker for 14 years, after 3 years of training.",
        "I’ve done this for 14 years",
        "He's been at it 14 years",
        "14 years here",
        "14 years now; trained in Leeds",
        "14 years as a baker",
        "14 years in the trade",
        "The last 14 years I ran it",
        "She has 14 years of experience",
    ],
)
def test_how_long_somebody_has_done_it_is_not_years_to_get_in(text):
    assert told(text, "how-you-got-in") == "other"


@pytest.mark.parametrize(
    "text",
    [
        "3 years",
        "It took 3 years.",
        "I trained for 3 years.",
        "Apprentice for 3 years, then a baker",
        "Worked as a helper for 3 years before they let me near the oven",
        "I was a clerk for 3 years, then got in",
        "3 years in the trade, before you may apply",
        "You need 3 years of experience",
        "3 years as an apprentice",
        "College for 3 years",
        "3 to 5 years to get in",
    ],
)
def test_years_of_training_and_waiting_are_years_to_get_in(text):
    assert told(text, "how-you-got-in") == "way_in"


@given(
    st.sampled_from(["Baker", "A nurse", "Head of sales", "joiner and fitter"]), st.integers(1, 60)
)
def test_whatever_the_work_years_of_doing_it_are_not_of_getting_in(work, years):
    assert told(f"{work} for {years} years", "how-you-got-in") == "other"
    assert told(f"It took {years} years. {work} for 40 years", "how-you-got-in") == "way_in"


def test_money_is_pay_with_a_period_or_when_pay_was_asked():
    assert told("£30k a year", "typical-day") == "pay"
    assert told("From £30k", "pay") == "pay"
    assert told("The course costs £3,000.", "formal-training") == "other"


def test_hours_count_for_a_day_or_longer():
    assert told("50 hours a week", "typical-day") == "hours"
    assert told("The meeting took 3 hours.", "typical-day") == "other"


@given(st.lists(ranges, min_size=3, max_size=12), st.randoms())
def test_the_band_does_not_depend_on_the_order_and_lies_within(some, chance):
    mixed = list(some)
    chance.shuffle(mixed)

    middle = band(some)

    assert middle == band(mixed)
    assert min(each.low for each in some) <= middle.low <= middle.high
    assert middle.high <= max(each.high for each in some)


@given(st.lists(ranges, min_size=1, max_size=12))
def test_every_bar_stands_within_the_picture(some):
    drawing = drawn(some, band(some))

    assert len(drawing.bars) == len(some)
    assert all(bar.x >= 0 and bar.x + bar.width <= 100.05 for bar in drawing.bars)
    assert 2 <= len(drawing.ticks) <= 8


def test_a_scale_is_of_round_numbers_around_the_numbers():
    assert scale(Decimal(26_000), Decimal(45_000)) == [
        25_000, 30_000, 35_000, 40_000, 45_000,
    ]  # fmt: skip
    assert scale(Decimal(3), Decimal(3))[0] <= 3 < scale(Decimal(3), Decimal(3))[-1]
