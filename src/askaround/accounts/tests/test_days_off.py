"""Which days are holidays where a seeker lives."""

import datetime as dt
import subprocess
import sys

import pytest
from django.utils import translation

from askaround.accounts.countries import guessed
from askaround.accounts.days_off import DaysOff, countries, days_off, regions
from askaround.accounts.models import User
from askaround.accounts.own_numbers import own_number

CHRISTMAS = dt.date(2026, 12, 25)


def test_holidays_are_those_of_the_country_and_its_region() -> None:
    assert CHRISTMAS in DaysOff("GB")
    assert dt.date(2026, 11, 30) in DaysOff("GB", "SCT")
    assert dt.date(2026, 11, 30) not in DaysOff("GB", "ENG")
    assert CHRISTMAS not in DaysOff("SA")


@pytest.mark.parametrize("country", ["", "XX", "Q"])
def test_nothing_is_a_holiday_in_no_country(country: str) -> None:
    assert CHRISTMAS not in DaysOff(country)


def test_a_region_that_is_not_known_leaves_the_holidays_of_the_country() -> None:
    assert CHRISTMAS in DaysOff("GB", "nowhere")


@pytest.mark.parametrize(
    ("zone", "phone", "country"),
    [
        ("Europe/London", "", "GB"),
        ("America/New_York", "+34 612 345 678", "US"),
        ("UTC", "+34 612 345 678", "ES"),
        ("UTC", "0612", ""),
        ("UTC", "", ""),
    ],
)
def test_the_country_is_guessed_from_the_clock_and_then_the_phone(
    zone: str, phone: str, country: str
) -> None:
    assert guessed(zone, phone) == country


def test_the_country_that_was_chosen_counts() -> None:
    assert days_off(User(time_zone="Europe/London", country="DE", region="BY")).region == "BY"
    assert days_off(User(time_zone="Europe/London", region="BY")) == DaysOff("GB")


def test_countries_and_regions_have_names() -> None:
    assert dict(countries())["DE"] == "Germany"
    assert dict(regions("DE"))["BY"] == "Bayern"
    assert regions("") == regions("XX") == []


@pytest.mark.parametrize(
    ("language", "some"),
    [
        ("en", ["Afghanistan", "Åland Islands", "Albania", "Germany", "United Kingdom"]),
        ("es", ["Alemania", "Arabia Saudí", "España", "Reino Unido"]),
        ("xx", ["Germany", "Spain"]),
    ],
)
def test_countries_are_called_and_ordered_as_in_the_readers_language(
    language: str, some: list[str]
) -> None:
    with translation.override(language):
        called = [name for _code, name in countries()]
    assert [name for name in called if name in some] == some


@pytest.mark.parametrize("kept", ["7", None, 2.5, True])
def test_what_is_no_number_counts_as_not_chosen(kept: object) -> None:
    assert own_number(User(own_numbers={"patience_days": kept}), "patience_days", 7) == 7


def test_the_rules_of_every_country_are_not_loaded_before_a_day_is_asked_about() -> None:
    asked = "import sys, askaround.accounts.days_off as d; d.DaysOff('GB'); print('holidays' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
