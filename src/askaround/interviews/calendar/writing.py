"""A calendar as a file: what stands in it, escaped and folded, on the right clocks. Pure.

A moment is written on the clock of its place, with that clock's rules beside it. Of two moments that
a clock shows alike (the hour that comes twice in autumn) a calendar can name only the first so;
either is written in UTC.
"""

import datetime as dt
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Calendar
from icalendar.parser import Contentline
from icalendar.prop import vCalAddress, vDatetime, vDuration, vText

from askaround.interviews.appointments import is_shown_twice
from askaround.interviews.calendar.lines import line, moment, text_line
from askaround.interviews.calendar.zones import vtimezone

PRODUCT = "-//Askaround//Visits//EN"
REFRESHED = dt.timedelta(hours=1)
"""How often a program that keeps up with the calendar is asked to look. Convention."""

END = "END:VCALENDAR\r\n"

LONGEST = 4000
"""Characters of one text: more no calendar shows. Convention."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Somebody by name and e-mail address."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """An alarm `after` the beginning; before it, where that is negative."""

    after: dt.timedelta
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One entry of a calendar. `start` and `end` are moments, told on the clock of `zone` (IANA), or
    days, the end not counted. `stamp` is when it became what it is, `sequence` how often it changed.
    """

    uid: str
    start: dt.datetime | dt.date
    end: dt.datetime | dt.date
    stamp: dt.datetime
    summary: str
    zone: str = "UTC"
    sequence: int = 0
    description: str = ""
    place: str = ""
    url: str = ""
    is_off: bool = False
    is_busy: bool = True
    reminders: Sequence[Reminder] = field(default=())
    organizer: Mailbox | None = None
    attendee: Mailbox | None = None


def as_calendar(
    entries: Iterable[Entry], *, method: str = "", name: str = "", is_feed: bool = False
) -> bytes:
    """The calendar as a file. `method` (RFC 5546) says what is asked of whoever gets it; `name` is
    shown above it; a feed says how often to look again."""
    entries = list(entries)
    made = Calendar()
    made.add("PRODID", PRODUCT)
    made.add("VERSION", "2.0")
    made.add("CALSCALE", "GREGORIAN")
    if method:
        made.add("METHOD", method)
    if name:
        made.add("NAME", one_line(name))
        made.add("X-WR-CALNAME", one_line(name))
    if is_feed:
        made.add("REFRESH-INTERVAL", vDuration(REFRESHED), parameters={"VALUE": "DURATION"})
        made.add("X-PUBLISHED-TTL", vDuration(REFRESHED))
    for zone, first, last in _clocks(entries):
        made.add_component(vtimezone(zone, first, last))
    frame = bytes(made.to_ical(sorted=False)).decode()
    events = [f"{each}\r\n" for entry in entries for each in _event(entry)]
    return "".join([frame.removesuffix(END), *events, END]).encode()


def _event(entry: Entry) -> Iterator[str]:
    """The lines of an entry."""
    stamp = moment(entry.stamp.astimezone(dt.UTC))
    yield from ("BEGIN:VEVENT", text_line("UID", entry.uid))
    yield from (f"DTSTAMP:{stamp}", f"LAST-MODIFIED:{stamp}", f"SEQUENCE:{entry.sequence}")
    zone = entry.zone if _is_on_its_clock(entry) and not _is_utc(entry.zone) else ""
    yield _when("DTSTART", entry.start, zone)
    yield _when("DTEND", entry.end, zone)
    yield text_line("SUMMARY", one_line(entry.summary))
    if description := words(entry.description):
        yield text_line("DESCRIPTION", description)
    if place := one_line(entry.place):
        yield text_line("LOCATION", place)
    if entry.url:
        yield line(f"URL:{entry.url}")
    yield f"STATUS:{'CANCELLED' if entry.is_off else 'CONFIRMED'}"
    yield f"TRANSP:{'OPAQUE' if entry.is_busy and not entry.is_off else 'TRANSPARENT'}"
    yield from _mailboxes(entry)
    if not entry.is_off:
        for reminder in entry.reminders:
            yield from ("BEGIN:VALARM", "ACTION:DISPLAY")
            yield text_line("DESCRIPTION", one_line(reminder.words))
            yield from (f"TRIGGER:{_exactly(reminder.after)}", "END:VALARM")
    yield "END:VEVENT"


def _when(name: str, value: dt.datetime | dt.date, zone: str) -> str:
    """A day, a moment on the clock of the zone, or one in UTC."""
    if not isinstance(value, dt.datetime):
        return f"{name};VALUE=DATE:{value.year:04}{value.month:02}{value.day:02}"
    if zone:
        return line(f"{name};TZID={zone}:{moment(value.astimezone(ZoneInfo(zone)))}")
    return f"{name}:{moment(value.astimezone(dt.UTC))}"


def _mailboxes(entry: Entry) -> Iterator[str]:
    """Who asks, and who comes. They have said yes already: nothing is asked of them."""
    if entry.organizer:
        asking = _address(entry.organizer)
        yield line(Contentline.from_parts("ORGANIZER", asking.params, asking, sorted=False))
    if entry.attendee:
        guest = _address(entry.attendee)
        guest.params |= {"ROLE": vText("REQ-PARTICIPANT"), "RSVP": vText("FALSE")}
        guest.params |= {"PARTSTAT": vText("NEEDS-ACTION"), "CUTYPE": vText("INDIVIDUAL")}
        yield line(Contentline.from_parts("ATTENDEE", guest.params, guest, sorted=False))


def _exactly(after: dt.timedelta) -> str:
    """A duration in minutes: in days it would be as long as those days are, change of clock and all."""
    minutes = round(after.total_seconds() / 60)
    return f"{'-' if minutes < 0 else ''}PT{abs(minutes)}M"


def _address(mailbox: Mailbox) -> vCalAddress:
    made = vCalAddress(f"mailto:{mailbox.address}")
    name = one_line(mailbox.name).replace('"', "'").replace("^", "'")
    if name:
        made.params["CN"] = vText(name)
    return made


def _is_on_its_clock(entry: Entry) -> bool:
    """Whether the clock of the place names both ends without a doubt."""
    if entry.zone == "UTC" or not isinstance(entry.start, dt.datetime):
        return False
    ends = [each for each in (entry.start, entry.end) if isinstance(each, dt.datetime)]
    return not any(is_shown_twice(each, entry.zone) for each in ends)


@lru_cache(maxsize=256)
def _is_utc(zone: str) -> bool:
    """Whether it is UTC by another name, whose moments are written as what they are."""
    return bool(vDatetime(dt.datetime(2026, 1, 1, tzinfo=ZoneInfo(zone))).is_utc())


def _clocks(entries: Iterable[Entry]) -> list[tuple[str, int, int]]:
    """The zones that are named, each with the first and the last year."""
    years: dict[str, set[int]] = {}
    for entry in entries:
        if _is_on_its_clock(entry):
            years.setdefault(entry.zone, set()).update((entry.start.year, entry.end.year))
    return sorted((zone, min(each), max(each)) for zone, each in years.items())


def words(text: str) -> str:
    """Text as a calendar can hold it: lines end in one way, and nothing steers a screen."""
    if text.isprintable():
        return text.strip()[:LONGEST]
    lines = (
        "".join(c for c in line.replace("\t", " ") if unicodedata.category(c) not in ("Cc", "Cs"))
        for line in text.splitlines()
    )
    return "\n".join(lines).strip()[:LONGEST]


def one_line(text: str) -> str:
    """The same on one line, what stood on lines of its own set apart by commas."""
    return ", ".join(line.strip() for line in words(text).splitlines() if line.strip())
