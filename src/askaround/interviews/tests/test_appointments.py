"""Local dates and times, and the moments they stand for."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings, strategies as st

from askaround.interviews import appointments

LONDON = "Europe/London"
ZONES = st.sampled_from(
    [
        "Africa/Casablanca",
        "America/New_York",
        "America/St_Johns",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Europe/Dublin",
        LONDON,
        "Pacific/Apia",
        "Pacific/Chatham",
        "UTC",
    ]
)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1))
CHANGING = st.sampled_from(
    [
        (dt.date(2026, 3, 29), LONDON),
        (dt.date(2026, 10, 25), LONDON),
        (dt.date(2026, 3, 8), "America/New_York"),
        (dt.date(2026, 11, 1), "America/New_York"),
        (dt.date(2026, 10, 4), "Australia/Lord_Howe"),
        (dt.date(2027, 4, 4), "Australia/Lord_Howe"),
        (dt.date(2011, 12, 30), "Pacific/Apia"),
    ]
)
naive = dt.datetime.fromisoformat
TIMES = st.times().map(lambda time: time.replace(second=0, microsecond=0))


def shown(start, zone):
    """What the clock of the zone shows at a start."""
    return start.moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def test_an_ordinary_time_is_taken_by_the_clock_of_the_place():
    start = appointments.starts_at(dt.date(2026, 7, 1), dt.time(14, 30), LONDON)
    assert start.moment == dt.datetime(2026, 7, 1, 13, 30, tzinfo=dt.UTC)
    assert not start.twice


def test_a_time_the_clock_skips_is_refused_with_the_times_around_it():
    with pytest.raises(appointments.NoSuchTime) as refused:
        appointments.starts_at(dt.date(2026, 3, 29), dt.time(1, 30), LONDON)
    assert refused.value.before == naive("2026-03-29 00:59")
    assert refused.value.after == naive("2026-03-29 02:00")


def test_a_day_the_calendar_skips_is_refused_with_the_days_around_it():
    with pytest.raises(appointments.NoSuchTime) as refused:
        appointments.starts_at(dt.date(2011, 12, 30), dt.time(12, 0), "Pacific/Apia")
    assert refused.value.before == naive("2011-12-29 23:59")
    assert refused.value.after == naive("2011-12-31 00:00")


def test_of_a_time_that_comes_twice_the_first_is_taken_and_said_so():
    start = appointments.starts_at(dt.date(2026, 10, 25), dt.time(1, 30), LONDON)
    assert start.moment == dt.datetime(2026, 10, 25, 0, 30, tzinfo=dt.UTC)
    assert start.twice


def test_the_later_of_two_can_be_asked_for():
    start = appointments.starts_at(dt.date(2026, 10, 25), dt.time(1, 30), LONDON, later=True)
    assert start.moment == dt.datetime(2026, 10, 25, 1, 30, tzinfo=dt.UTC)
    assert appointments.is_shown_twice(start.moment, LONDON)


@pytest.mark.parametrize("zone", ["", "London", "../../etc/passwd", "Europe/Atlantis", "\x00"])
def test_a_zone_that_is_none_is_refused(zone):
    with pytest.raises(appointments.NotAZone):
        appointments.starts_at(dt.date(2026, 7, 1), dt.time(9, 0), zone)


@pytest.mark.parametrize("year", [1, 1899, 2201, 9999])
def test_a_year_out_of_reach_is_refused(year):
    with pytest.raises(appointments.TooFarAway):
        appointments.starts_at(dt.date(year, 1, 1), dt.time(0, 0), "Asia/Tokyo")


@settings(max_examples=200, deadline=None)
@given(st.tuples(DAYS, ZONES) | CHANGING, TIMES, st.booleans())
def test_a_moment_shows_the_time_that_was_typed_or_the_times_around_the_gap_do(place, time, later):
    day, zone = place
    typed = dt.datetime.combine(day, time)
    gap = start = None
    try:
        start = appointments.starts_at(day, time, zone, later=later)
    except appointments.NoSuchTime as skipped:
        gap = skipped
    if gap is None:
        assert shown(start, zone) == typed
        assert start.twice == appointments.is_shown_twice(start.moment, zone)
        return
    assert gap.before < typed < gap.after
    for near in (gap.before, gap.after):
        assert shown(appointments.starts_at(near.date(), near.time(), zone), zone) == near


@settings(max_examples=100, deadline=None)
@given(st.tuples(DAYS, ZONES) | CHANGING, TIMES)
def test_the_first_of_two_is_never_after_the_second(place, time):
    day, zone = place
    try:
        first = appointments.starts_at(day, time, zone)
        second = appointments.starts_at(day, time, zone, later=True)
    except appointments.NoSuchTime:
        return
    assert first.twice == (first.moment < second.moment)
    assert first.moment <= second.moment


def test_an_end_before_its_start_is_refused():
    start = dt.datetime(2026, 7, 1, 9, 0, tzinfo=dt.UTC)
    with pytest.raises(appointments.EndsBeforeItStarts):
        appointments.minutes_between(start, start)


def test_minutes_between_are_counted_in_whole_ones():
    start = dt.datetime(2026, 7, 1, 9, 0, tzinfo=dt.UTC)
    assert appointments.minutes_between(start, start + dt.timedelta(minutes=25, seconds=4)) == 25
    assert appointments.minutes_between(start, start + dt.timedelta(seconds=4)) == 1


def test_every_zone_offered_is_one():
    assert all(appointments.is_zone(zone) for zone in appointments.zones())
