"""Numbers people gave, read out of what was typed in a hurry."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from askaround.interviews.figures import SIGNS, figures_in
from askaround.interviews.words import figure_in_words


def read(text):
    return [
        (each.kind, each.low, each.high, each.currency, each.period) for each in figures_in(text)
    ]


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "period"),
    [
        ("£28-32k a year", 28000, 32000, "GBP", "year"),
        ("starts at £28,000", 28000, 28000, "GBP", ""),
        ("between $60,000 and $80,000 per year", 60000, 80000, "$", "year"),
        ("28 to 32 thousand pounds", 28000, 32000, "GBP", ""),
        ("45k–60k USD", 45000, 60000, "USD", ""),
        ("EUR 2.800 a month", 2800, 2800, "EUR", "month"),
        ("2 800 € per month", 2800, 2800, "EUR", "month"),
        ("€15.50/h", Decimal("15.50"), Decimal("15.50"), "EUR", "hour"),
        ("12,50 euros an hour", Decimal("12.50"), Decimal("12.50"), "EUR", "hour"),
        ("US$ 95k p.a.", 95000, 95000, "USD", "year"),
        ("45-60k a year", 45000, 60000, "", "year"),
        ("CHF 90'000", 90000, 90000, "CHF", ""),
        ("a bonus of 1.2 million yen", 1200000, 1200000, "JPY", ""),
        ("£45k to £38k", 38000, 45000, "GBP", ""),
        ("£30k yearly", 30000, 30000, "GBP", "year"),
        ("US$60k to $80k", 60000, 80000, "USD", ""),
        ("₹12 lakh per annum", 1200000, 1200000, "INR", "year"),
        ("₹12,00,000 a year", 1200000, 1200000, "INR", "year"),
    ],
)
def test_pay_is_read_with_its_currency_and_period(text, low, high, currency, period):
    assert read(text) == [("money", Decimal(low), Decimal(high), currency, period)]


@pytest.mark.parametrize(
    ("text", "kind", "low", "high", "period"),
    [
        ("50 hours a week", "hours", 50, 50, "week"),
        ("works 37.5 hrs per week", "hours", Decimal("37.5"), Decimal("37.5"), "week"),
        ("3 to 5 years to get in", "years", 3, 5, ""),
        ("a 12-hour shift", "hours", 12, 12, ""),
    ],
)
def test_hours_and_years_are_read_too(text, kind, low, high, period):
    assert read(text) == [(kind, Decimal(low), Decimal(high), "", period)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no numbers here",
        "room 214",
        "in 2019 she moved",
        "ward 3, 24 beds",
        "call 020 7946 0000",
        "twelve people",
        "30 years ago",
        "she is 45 years old",
        "5k run on Sundays",
        "version 2.0",
        "10-12 people",
        "£1.2345",
        "¥300万",
        "£1" + ",1" * 2000,
    ],
)
def test_other_numbers_are_left_alone(text):
    assert read(text) == []


def test_several_figures_keep_their_order_and_their_words():
    found = figures_in("2 years unpaid, then £24k a year; now about 60 hours a week")

    assert [each.words for each in found] == ["2 years", "£24k a year", "60 hours a week"]


def test_the_words_stand_where_they_are_said_to():
    text = "After 2 years: about  £24,000."

    assert all(text[each.start :].startswith(each.words) for each in figures_in(text))


def test_a_range_over_two_currencies_is_two_amounts():
    found = figures_in("They pay £28,000 or €32k a year")

    assert [(int(each.low), int(each.high), each.currency, str(each.period)) for each in found] == [
        (28_000, 28_000, "GBP", "year"),
        (32_000, 32_000, "EUR", "year"),
    ]
    assert [each.words for each in found] == ["£28,000", "€32k a year"]
    assert all("They pay £28,000 or €32k a year".startswith(e.words, e.start) for e in found)


@given(
    sign=st.sampled_from(sorted(SIGNS)),
    low=st.integers(1, 900),
    more=st.integers(1, 90),
    dash=st.sampled_from(["-", "–", " to ", " - "]),
)
def test_any_range_in_thousands_is_read_back(sign, low, more, dash):
    found = figures_in(f"about {sign}{low}{dash}{low + more}k a year")

    assert [(each.low, each.high, each.currency) for each in found] == [
        (low * 1000, (low + more) * 1000, SIGNS[sign])
    ]


@given(st.text(max_size=400))
def test_any_text_gives_ordered_figures_and_never_a_fault(text):
    found = figures_in(text)

    assert all(each.low <= each.high for each in found)
    assert [each.start for each in found] == sorted(each.start for each in found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("£28-32k a year", "£28,000 to £32,000 a year"),
        ("€15.5 per hour", "€15.50 an hour"),
        ("90k CHF", "CHF\u00a090,000"),
        ("45-60k a year", "45,000 to 60,000 a year"),
        ("37.5 hours a week", "37.5 hours a week"),
        ("1 year", "1 year"),
        ("3 to 5 years", "3 to 5 years"),
    ],
)
def test_what_was_understood_is_told_in_words(text, words):
    assert [figure_in_words(each) for each in figures_in(text)] == [words]
