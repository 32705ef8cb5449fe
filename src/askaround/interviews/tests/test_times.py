"""Which times are offered, how they are said, whose clock it is, what stands too close."""

import datetime as dt
import uuid
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings, strategies as st

from askaround.interviews import appointments
from askaround.interviews.times import zones
from askaround.interviews.times.clashes import Stay, clashes
from askaround.interviews.times.in_words import offer_in_words, time_in_words, times_in_words
from askaround.interviews.times.offering import awkward, is_weekend, suggested

LONDON, NEW_YORK = "Europe/London", "America/New_York"
FRIDAY = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
TODAY = FRIDAY.date()


def utc(text):
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def offered(theirs=LONDON, mine=LONDON, **said):
    return suggested(now=FRIDAY, theirs=theirs, mine=mine, minutes=20, **said)


def there(moments, zone):
    return [moment.astimezone(ZoneInfo(zone)) for moment in moments]


def test_three_times_on_three_working_days_at_three_hours():
    found = there(offered(), LONDON)
    assert [each.strftime("%a %d %H:%M") for each in found] == [
        "Tue 24 10:00",
        "Thu 26 14:00",
        "Mon 30 11:30",
    ]


def test_a_holiday_is_passed_over():
    closed = {dt.date(2026, 11, 24), dt.date(2026, 11, 26)}
    found = there(offered(closed=lambda day: is_weekend(day) or day in closed), LONDON)
    assert not closed & {each.date() for each in found}


def test_what_is_arranged_already_is_kept_clear_of():
    busy = [(utc("2026-11-24T09:30"), utc("2026-11-24T10:10"))]
    assert there(offered(busy=busy), LONDON)[0].strftime("%d %H:%M") == "24 14:00"


def test_across_the_world_both_are_awake():
    for moment in offered("Pacific/Auckland"):
        assert 7 <= moment.astimezone(ZoneInfo(LONDON)).hour < 22
        assert 9 <= moment.astimezone(ZoneInfo("Pacific/Auckland")).hour < 17


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(appointments.zones()),
    st.sampled_from(appointments.zones()),
    st.datetimes(dt.datetime.fromisoformat("2024-01-01"), dt.datetime.fromisoformat("2032-01-01")),
)
def test_wherever_they_live_times_are_to_come_in_working_hours_and_plain(theirs, mine, now):
    now = now.replace(tzinfo=dt.UTC)
    found = suggested(now=now, theirs=theirs, mine=mine, minutes=20)
    assert 1 <= len(found) <= 3
    for moment in found:
        shown = moment.astimezone(ZoneInfo(theirs))
        assert moment > now
        assert 9 <= shown.hour < 17
        assert shown.weekday() < 5
        assert not appointments.is_shown_twice(moment, theirs)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-20T08:00", ["past"]),
        ("2026-11-21T11:00", ["weekend"]),
        ("2026-12-25T11:00", ["holiday"]),
        ("2026-11-24T07:00", ["early"]),
        ("2026-11-24T17:30", ["late"]),
        ("2026-11-24T11:00", []),
    ],
)
def test_what_is_awkward_about_a_time_is_said(moment, expected):
    christmas = dt.date(2026, 12, 25)
    found = awkward(
        utc(moment),
        now=FRIDAY,
        theirs=LONDON,
        mine=LONDON,
        minutes=20,
        closed=lambda day: is_weekend(day) or day == christmas,
    )
    assert found == expected


def test_a_time_in_the_middle_of_my_night_is_said():
    moment = utc("2026-11-25T02:00")
    assert awkward(moment, now=FRIDAY, theirs="Asia/Tokyo", mine=LONDON, minutes=20) == ["night"]


def said(moment, theirs=LONDON, mine=LONDON, language="en"):
    return time_in_words(utc(moment), theirs=theirs, mine=mine, language=language, today=TODAY)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (said("2026-11-24T10:00"), "Tuesday, November 24 at 10 am"),
        (said("2027-01-05T10:30"), "Tuesday, January 5, 2027 at 10:30 am"),
        (
            said("2026-11-24T15:00", NEW_YORK),
            "Tuesday, November 24 at 10 am in New York (3 pm in London)",
        ),
        (
            said("2026-11-24T22:00", "Asia/Tokyo"),
            "Wednesday, November 25 at 7 am in Tokyo (Tuesday, November 24, 10 pm in London)",
        ),
        (said("2026-10-25T01:30"), "Sunday, October 25 at 1:30 am (UTC)"),
        (said("2026-11-24T10:00", language="es"), "martes 24 de noviembre a las 10:00"),
        (said("2026-11-24T13:00", language="es-tu"), "martes 24 de noviembre a las 13:00"),
        (said("2026-11-25T01:05", language="es"), "miércoles 25 de noviembre a la 1:05"),
        (
            said("2027-01-05T15:00", NEW_YORK, language="es"),
            "martes 5 de enero de 2027 a las 10:00 en Nueva York (las 15:00 en Londres)",
        ),
    ],
)
def test_a_time_in_words(words, expected):
    assert words == expected


def test_zones_that_show_the_same_just_then_need_no_city():
    assert "in" not in said("2026-11-24T10:00", "Europe/Dublin").split()


def test_several_times_in_one_sentence_name_their_clock_once():
    moments = [utc("2026-11-24T15:00"), utc("2026-11-26T19:00")]
    said = [
        times_in_words(moments, theirs=NEW_YORK, mine=LONDON, language=each, today=TODAY)[-1]
        for each in ("en", "es")
    ]
    assert said == [
        "Thursday, November 26 at 2 pm (New York time)",
        "jueves 26 de noviembre a las 14:00 (hora de Nueva York)",
    ]


def test_the_whole_offer_has_each_time_on_a_line_of_its_own_and_a_way_out():
    moments = [utc("2026-11-24T10:00"), utc("2026-11-26T14:00")]
    words = offer_in_words(
        moments, minutes=20, theirs=LONDON, mine=LONDON, language="en", today=TODAY
    )
    assert words.splitlines() == [
        "Would one of these times suit you, for 20 minutes?",
        "- Tuesday, November 24 at 10 am",
        "- Thursday, November 26 at 2 pm",
        "If not, name any other and I'll fit in.",
    ]


@pytest.mark.parametrize(
    ("addresses", "phones", "zone"),
    [
        (["1 Praed Street\nLondon\nUnited Kingdom"], [], LONDON),
        (["5 Kent Street, Sydney NSW, Australia"], [], "Australia/Sydney"),
        ([], ["+44 20 7946 0958"], LONDON),
        ([], ["0049 30 901820"], "Europe/Berlin"),
        ([], ["+49 30 901820", "+33 1 42 68 53 00"], ""),
        (["Berlin, Deutschland"], ["+1 212 555 0123"], "Europe/Berlin"),
        ([], ["+1 212 555 0123"], ""),
        ([], ["+34 91 123 45 67"], ""),
        ([], ["020 7946 0958", "not a number", "+"], ""),
        (["somewhere", ""], [], ""),
    ],
)
def test_a_clock_is_taken_for_sure_only_where_it_is(addresses, phones, zone):
    assert zones.guessed(addresses=addresses, phones=phones).zone == zone


def test_where_a_country_has_several_clocks_that_is_said():
    found = zones.guessed(phones=["+1 212 555 0123"])
    assert found.country == "United States"
    assert NEW_YORK in found.several


def stay(start, minutes=20, way=0, name="Ben"):
    begins = utc(f"2026-11-24T{start}")
    return Stay(uuid.uuid4(), name, begins, begins + dt.timedelta(minutes=minutes), way)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (stay("10:00"), stay("10:10"), "overlap"),
        (stay("10:00", minutes=120), stay("11:00"), "overlap"),
        (stay("10:00"), stay("10:20"), "close"),
        (stay("10:00"), stay("10:35"), None),
        (stay("10:00"), stay("11:00", way=30), "close"),
        (stay("11:00", way=30), stay("10:00"), "close"),
        (stay("10:00", way=30), stay("11:20", way=10), None),
    ],
)
def test_appointments_that_overlap_or_leave_no_time_for_the_way_are_found(one, other, kind):
    assert [each.kind for each in clashes(one, [other])] == ([kind] if kind else [])


def test_an_appointment_is_not_in_its_own_way():
    one = stay("10:00")
    assert clashes(one, [one]) == []
