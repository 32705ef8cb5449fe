"""A calendar as a file: what stands in it, escaped and folded, on the right clocks. Pure.

A moment is written on the clock of its place, with that clock's rules beside it. Of two moments that
a clock shows alike (the hour that comes twice in autumn) a calendar can name only the first so;
either is written in UTC.
"""

import datetime as dt
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event
from icalendar.prop import vCalAddress, vDuration, vInline, vText, vUri

from askaround.interviews.appointments import is_shown_twice
from askaround.interviews.calendar.zones import vtimezone

PRODUCT = "-//Askaround//Visits//EN"
REFRESHED = dt.timedelta(hours=1)
"""How often a program that keeps up with the calendar is asked to look. Convention."""

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
    for entry in entries:
        made.add_component(_event(entry))
    return bytes(made.to_ical(sorted=False))


def _event(entry: Entry) -> Event:
    made = Event()
    made.add("UID", entry.uid)
    made.add("DTSTAMP", entry.stamp.astimezone(dt.UTC))
    made.add("LAST-MODIFIED", entry.stamp.astimezone(dt.UTC))
    made.add("SEQUENCE", entry.sequence)
    made.add("DTSTART", _written(entry, entry.start))
    made.add("DTEND", _written(entry, entry.end))
    made.add("SUMMARY", one_line(entry.summary))
    texts = {"DESCRIPTION": words(entry.description), "LOCATION": one_line(entry.place)}
    for name, text in texts.items():
        if text:
            made.add(name, text)
    if entry.url:
        made.add("URL", vUri(entry.url))
    made.add("STATUS", "CANCELLED" if entry.is_off else "CONFIRMED")
    made.add("TRANSP", "OPAQUE" if entry.is_busy and not entry.is_off else "TRANSPARENT")
    if entry.organizer:
        made.add("ORGANIZER", _address(entry.organizer))
    if entry.attendee:
        # They have said yes already: nothing is asked of them.
        guest = _address(entry.attendee)
        guest.params |= {"ROLE": vText("REQ-PARTICIPANT"), "RSVP": vText("FALSE")}
        guest.params |= {"PARTSTAT": vText("NEEDS-ACTION"), "CUTYPE": vText("INDIVIDUAL")}
        made.add("ATTENDEE", guest)
    if not entry.is_off:
        for reminder in entry.reminders:
            made.add_component(_alarm(reminder))
    return made


def _alarm(reminder: Reminder) -> Alarm:
    made = Alarm()
    made.add("ACTION", "DISPLAY")
    made.add("DESCRIPTION", one_line(reminder.words))
    made.add("TRIGGER", vInline(_exactly(reminder.after)))
    return made


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


def _written(entry: Entry, moment: dt.datetime | dt.date) -> dt.datetime | dt.date:
    if not isinstance(moment, dt.datetime):
        return moment
    return moment.astimezone(ZoneInfo(entry.zone) if _is_on_its_clock(entry) else dt.UTC)


def _is_on_its_clock(entry: Entry) -> bool:
    """Whether the clock of the place names both ends without a doubt."""
    if entry.zone == "UTC" or not isinstance(entry.start, dt.datetime):
        return False
    ends = [each for each in (entry.start, entry.end) if isinstance(each, dt.datetime)]
    return not any(is_shown_twice(each, entry.zone) for each in ends)


def _clocks(entries: Iterable[Entry]) -> list[tuple[str, int, int]]:
    """The zones that are named, each with the first and the last year."""
    years: dict[str, set[int]] = {}
    for entry in entries:
        if _is_on_its_clock(entry):
            years.setdefault(entry.zone, set()).update((entry.start.year, entry.end.year))
    return sorted((zone, min(each), max(each)) for zone, each in years.items())


def words(text: str) -> str:
    """Text as a calendar can hold it: lines end in one way, and nothing steers a screen."""
    lines = (
        "".join(c for c in line.replace("\t", " ") if unicodedata.category(c) not in ("Cc", "Cs"))
        for line in text.splitlines()
    )
    return "\n".join(lines).strip()[:LONGEST]


def one_line(text: str) -> str:
    """The same on one line, what stood on lines of its own set apart by commas."""
    return ", ".join(line.strip() for line in words(text).splitlines() if line.strip())
