"""Dates and times as people agree on them, on the clock of a place. Pure; no Django, no clock.

A clock that goes forward skips some times of day, and one that goes back shows some twice. Neither
is guessed away: a skipped time is refused with the times around it, and of a time that comes twice
the first is taken and the caller told.
"""

import datetime as dt
from dataclasses import dataclass
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

FIRST_YEAR = 1900
LAST_YEAR = 2200
"""Years an appointment can be in; what lies outside is a slip of the finger. Convention."""
MINUTE = dt.timedelta(minutes=1)


class NotAZone(ValueError):
    """No IANA time zone of this name."""


class NoSuchTime(ValueError):
    """The clocks go forward past this time. `before` is the last minute before the gap and `after`
    the first after it, both as that clock shows them (naive)."""

    def __init__(self, before: dt.datetime, after: dt.datetime) -> None:
        super().__init__("skipped by the clock")
        self.before = before
        self.after = after


class TooFarAway(ValueError):
    """A year no calendar of ours reaches."""


class EndsBeforeItStarts(ValueError):
    """The end is not after the start."""


@dataclass(frozen=True, slots=True)
class Start:
    """A moment in UTC. `twice`: the clock shows this time twice that day, and this is the first
    of the two, unless the later was asked for."""

    moment: dt.datetime
    twice: bool = False


@cache
def zones() -> tuple[str, ...]:
    """Every IANA zone with a place in its name, in order, and UTC."""
    return ("UTC", *sorted(name for name in available_timezones() if "/" in name))


@cache
def _known() -> frozenset[str]:
    return frozenset(available_timezones())


def is_zone(name: str) -> bool:
    """Whether there is an IANA zone of this name."""
    return name in _known()


def starts_at(day: dt.date, time: dt.time, zone: str, *, later: bool = False) -> Start:
    """The moment at which a clock in `zone` shows this day and time.

    `later` asks for the second of two, where there are two. Raises `NotAZone`, `TooFarAway`
    and `NoSuchTime`.
    """
    if not is_zone(zone):
        raise NotAZone(zone)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise TooFarAway(day.year)
    clock = ZoneInfo(zone)
    shown = dt.datetime.combine(day, time.replace(tzinfo=None))
    first, second = (shown.replace(tzinfo=clock, fold=fold) for fold in (0, 1))
    if not _is_shown(first):
        raise _skipped(shown, clock)
    twice = first.utcoffset() != second.utcoffset()
    return Start((second if twice and later else first).astimezone(dt.UTC), twice)


def minutes_between(start: dt.datetime, end: dt.datetime) -> int:
    """Whole minutes from one moment to a later one. Raises `EndsBeforeItStarts`."""
    if end <= start:
        raise EndsBeforeItStarts
    return max(1, round((end - start).total_seconds() / 60))


def is_shown_twice(moment: dt.datetime, zone: str) -> bool:
    """Whether the clock in `zone` shows this moment's time at another moment of that day, too."""
    there = moment.astimezone(ZoneInfo(zone))
    return there.replace(fold=0).utcoffset() != there.replace(fold=1).utcoffset()


def _is_shown(moment: dt.datetime) -> bool:
    """Whether the clock ever shows it: there and back again is the same."""
    clock = moment.tzinfo
    back = moment.astimezone(dt.UTC).astimezone(clock)
    return back.replace(tzinfo=None) == moment.replace(tzinfo=None)


def _skipped(shown: dt.datetime, clock: ZoneInfo) -> NoSuchTime:
    """The times around the gap a skipped time lies in."""
    # Before the change the first reading counts, after it the second; between them lies the gap.
    old = shown.replace(tzinfo=clock, fold=0).utcoffset()
    new = shown.replace(tzinfo=clock, fold=1).utcoffset()
    assert old is not None
    assert new is not None
    low, high = (shown - new).replace(tzinfo=dt.UTC), (shown - old).replace(tzinfo=dt.UTC)
    # Halve until the second of the change is found.
    while high - low > dt.timedelta(seconds=1):
        middle = low + dt.timedelta(seconds=(high - low) // dt.timedelta(seconds=1) // 2)
        if middle.astimezone(clock).utcoffset() == old:
            low = middle
        else:
            high = middle
    after = high.astimezone(clock).replace(tzinfo=None)
    before = (high - MINUTE).astimezone(clock).replace(tzinfo=None)
    return NoSuchTime(before, after)
