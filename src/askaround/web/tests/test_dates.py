import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from django import forms
from django.utils import timezone, translation
from django.utils.formats import date_format

from askaround.web.dates import elsewhere, in_full, spoken

UTC = dt.UTC
NOW = dt.datetime(2026, 3, 11, 12, 0, tzinfo=UTC)  # a Wednesday


def in_hours(hours: float) -> str:
    return spoken(NOW + dt.timedelta(hours=hours), NOW, UTC)


def test_a_moment_of_today_is_told_by_the_clock() -> None:
    assert in_hours(2) == "today at 2 pm"
    assert in_hours(-2.5) == "today at 9:30 am"


def test_a_moment_near_today_is_told_by_day_and_clock() -> None:
    assert in_hours(26) == "tomorrow at 2 pm"
    assert in_hours(-24) == "yesterday at noon"


def test_a_moment_of_the_coming_week_is_told_by_its_weekday() -> None:
    assert in_hours(24 * 6) == "Tuesday at noon"


def test_a_moment_a_week_away_is_told_by_its_date() -> None:
    assert in_hours(24 * 7) == "March 18 at noon"


@pytest.mark.parametrize(
    ("days", "words"), [(2, "2 days ago"), (13, "13 days ago"), (14, "February 25")]
)
def test_days_ago_are_counted_for_two_weeks_without_a_clock(days: int, words: str) -> None:
    assert in_hours(-24 * days) == words


def test_another_year_is_named() -> None:
    assert spoken(dt.date(2025, 3, 11), NOW, UTC) == "March 11, 2025"


def test_a_day_has_no_clock() -> None:
    assert spoken(dt.date(2026, 3, 12), NOW, UTC) == "tomorrow"


def test_tomorrow_begins_at_midnight_where_the_reader_is() -> None:
    late = dt.datetime(2026, 3, 11, 20, 0, tzinfo=UTC)
    assert spoken(late, NOW, ZoneInfo("Asia/Tokyo")) == "tomorrow at 5 am"


def test_the_clock_is_right_on_the_day_it_changes() -> None:
    evening = dt.datetime(2026, 3, 28, 20, 0, tzinfo=UTC)
    noon_of_the_change = dt.datetime(2026, 3, 29, 10, 0, tzinfo=UTC)
    assert spoken(noon_of_the_change, evening, ZoneInfo("Europe/Madrid")) == "tomorrow at noon"


def test_the_clock_is_written_as_the_language_writes_it() -> None:
    with translation.override("de"):
        assert spoken(NOW + dt.timedelta(hours=2), NOW, UTC).endswith("14:00")


def test_a_city_is_named_only_where_its_clock_differs_from_the_readers() -> None:
    with timezone.override("Europe/Madrid"):
        assert elsewhere(NOW, ZoneInfo("Europe/Berlin")) == ""
        assert elsewhere(NOW, ZoneInfo("America/New_York")) == "New York"
        assert elsewhere(NOW.date(), ZoneInfo("America/New_York")) == ""


def test_in_full_a_moment_has_date_and_clock() -> None:
    assert in_full(NOW, UTC) == "March 11, 2026, noon"
    assert in_full(NOW.date(), UTC) == "March 11, 2026"


def test_a_british_reader_sees_the_day_first_and_a_clock_of_24_hours() -> None:
    with translation.override("en-gb"):
        assert in_hours(2.5) == "today at 14:30"
        assert in_hours(24 * 7) == "18 March at 12:00"
        assert in_full(NOW, UTC) == "11 March 2026, 12:00"
        assert date_format(NOW, "WEEKDAY_DAY_FORMAT") == "Wednesday 11 March"


def test_other_readers_see_the_month_first_beside_a_weekday_too() -> None:
    assert date_format(NOW, "WEEKDAY_DAY_FORMAT") == "Wednesday, March 11"
    assert date_format(NOW, "WEEKDAY_DATE_FORMAT") == "Wednesday, March 11, 2026"


def test_a_date_field_of_a_browser_keeps_the_one_order_it_takes() -> None:
    with translation.override("en-gb"):
        field = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}))
        assert field.widget.format_value(NOW.date()) == "2026-03-11"
