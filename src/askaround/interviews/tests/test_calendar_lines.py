"""The lines of a calendar file are those that icalendar writes, to the last byte."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings, strategies as st
from icalendar import Alarm, Calendar, Event
from icalendar.prop import vUri

from askaround.interviews import appointments
from askaround.interviews.calendar import Entry, Reminder, as_calendar
from askaround.interviews.calendar.lines import line
from askaround.interviews.calendar.writing import one_line, words
from askaround.interviews.tests.test_calendar import HOSTILE, MOMENTS, NASTY

ODD = st.sampled_from("\\^nN;,:\"'\n\r\t\x00\x0b\x85\u2028\ufeff\u00e9\u65e5\U0001f333 ")
TEXT = st.text(ODD | st.characters(exclude_categories=["Cs"]), max_size=200)


def by_icalendar(entry):
    """The file of an entry without mailboxes, written by icalendar."""
    zone: dt.tzinfo = ZoneInfo(entry.zone)
    ends = [each for each in (entry.start, entry.end) if isinstance(each, dt.datetime)]
    if any(appointments.is_shown_twice(each, entry.zone) for each in ends):
        zone = dt.UTC
    made = Event()
    made.add("UID", entry.uid)
    made.add("DTSTAMP", entry.stamp.astimezone(dt.UTC))
    made.add("LAST-MODIFIED", entry.stamp.astimezone(dt.UTC))
    made.add("SEQUENCE", entry.sequence)
    for name, value in (("DTSTART", entry.start), ("DTEND", entry.end)):
        made.add(name, value.astimezone(zone) if isinstance(value, dt.datetime) else value)
    made.add("SUMMARY", one_line(entry.summary))
    if description := words(entry.description):
        made.add("DESCRIPTION", description)
    if place := one_line(entry.place):
        made.add("LOCATION", place)
    if entry.url:
        made.add("URL", vUri(entry.url))
    made.add("STATUS", "CANCELLED" if entry.is_off else "CONFIRMED")
    made.add("TRANSP", "TRANSPARENT" if entry.is_off or not entry.is_busy else "OPAQUE")
    for reminder in () if entry.is_off else entry.reminders:
        alarm = Alarm()
        alarm.add("ACTION", "DISPLAY")
        alarm.add("DESCRIPTION", one_line(reminder.words))
        alarm["TRIGGER"] = f"{'-' * (reminder.after < dt.timedelta())}PT{minutes(reminder)}M"
        made.add_component(alarm)
    return made.to_ical(sorted=False)


def minutes(reminder):
    return abs(round(reminder.after.total_seconds() / 60))


def events_of(file):
    return file[file.index(b"BEGIN:VEVENT") :].removesuffix(b"END:VCALENDAR\r\n")


@pytest.mark.parametrize(
    "entry", [each for each in NASTY if not each.organizer], ids=lambda each: each.uid
)
def test_a_nasty_visit_is_written_as_icalendar_writes_it(entry):
    assert events_of(as_calendar([entry])) == by_icalendar(entry)


@settings(max_examples=150, deadline=None)
@given(TEXT, TEXT, st.sampled_from(appointments.zones()), MOMENTS)
@example("\ufeff", HOSTILE * 5, "Africa/Abidjan", dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
@example("x" * 66 + "\\\\;", "x" * 62 + "^^", "UTC", dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
def test_whatever_is_said_is_written_as_icalendar_writes_it(summary, place, zone, moment):
    entry = Entry(
        uid="one",
        start=moment,
        end=moment + dt.timedelta(minutes=20),
        stamp=moment,
        summary=summary,
        zone=zone,
        description=f"{place}\n{summary}",
        place=place,
        url="http://localhost/" + "visits/" * 12,
        reminders=[Reminder(dt.timedelta(hours=-2), summary)],
    )

    assert events_of(as_calendar([entry])) == by_icalendar(entry)


@settings(max_examples=150, deadline=None)
@given(TEXT)
@example("a" * 80 + "\\" * 80 + "^" * 80)
def test_a_folded_line_is_the_line_again(text):
    whole = "SUMMARY:" + "".join(text.split())

    pieces = line(whole).split("\r\n ")

    assert "".join(pieces) == whole
    assert max(len(piece.encode()) for piece in pieces) < 75


def test_a_calendar_without_entries_is_whole():
    assert Calendar.from_ical(as_calendar([], name="Visits")).events == []
