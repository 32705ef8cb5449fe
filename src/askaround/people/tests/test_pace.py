"""How many working days a seeker gives others: their own numbers, their country's holidays."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from askaround.accounts.tests.make import make_user
from askaround.people.guidelines import Dates, Pace, Part, Standing, is_working_day, standing
from askaround.people.guidelines.working_days import working_days_after
from askaround.people.pace import pace_of

MAUNDY_THURSDAY = dt.date(2026, 4, 2)
DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2035, 12, 31))


@pytest.mark.django_db
def test_the_days_around_easter_are_nobodys_in_great_britain() -> None:
    at_home = pace_of(make_user(time_zone="Europe/London", country="GB", region="ENG"))
    nowhere = pace_of(make_user(time_zone="UTC"))
    assert at_home.report_back_by(MAUNDY_THURSDAY) == dt.date(2026, 4, 9)
    assert nowhere.report_back_by(MAUNDY_THURSDAY) == dt.date(2026, 4, 7)


@pytest.mark.django_db
def test_a_seekers_own_patience_is_taken() -> None:
    pace = pace_of(make_user(time_zone="UTC", own_numbers={"patience_days": 2}))
    assert pace.patient_until(dt.date(2026, 11, 2)) == dt.date(2026, 11, 4)


def test_a_silence_over_holidays_is_no_silence_yet() -> None:
    asked = dt.datetime(2026, 12, 18, 9, tzinfo=dt.UTC)
    dates = Dates(approached_at=asked, last_contact_at=asked)
    christmas = {dt.date(2026, 12, day) for day in (25, 28)}
    day = dt.date(2026, 12, 29)
    assert standing(dates, Part(), today=day) == Standing.SILENT
    assert standing(dates, Part(), today=day, pace=Pace(holidays=christmas)) == Standing.WAITING


@given(DAYS, st.integers(1, 40), st.sets(DAYS, max_size=5))
def test_the_day_counted_to_is_a_working_day_with_just_so_many_between(
    day: dt.date, days: int, holidays: set[dt.date]
) -> None:
    end = working_days_after(day, days, holidays)
    after = (day + dt.timedelta(days=n) for n in range(1, (end - day).days + 1))
    assert is_working_day(end, holidays)
    assert sum(is_working_day(each, holidays) for each in after) == days
