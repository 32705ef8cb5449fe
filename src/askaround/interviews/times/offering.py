"""Which two or three times to offer, and what is awkward about one somebody chose. Pure."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Literal
from zoneinfo import ZoneInfo

from askaround.interviews import appointments

OFFERED = 3
"""How many times to offer: two or three. method.md, arranging."""

FIRST_DAY = 2
"""Working days from now to the first time offered, so that there is time to answer. Convention."""

HOURS = (dt.time(10), dt.time(14), dt.time(11, 30), dt.time(15, 30), dt.time(9), dt.time(16, 30))
"""Times of day offered at their place, the likeliest first. Convention: not the first thing in the
morning, not lunch, not the way home."""

OPENS, CLOSES = dt.time(8, 30), dt.time(17, 30)
"""Business hours at their place: no visit before or beyond them unless they wish it. Convention."""

I_RISE, I_REST = dt.time(7), dt.time(22)
"""Hours of the seeker's own day in which a call across the world may lie. Convention."""

APART = dt.timedelta(minutes=60)
"""How far an offered time stays from what the seeker has arranged already. Convention."""

LOOKED_AHEAD = 30
"""Days looked at for times to offer. Convention."""

Closed = Callable[[dt.date], bool]
Span = tuple[dt.datetime, dt.datetime]
Awkward = Literal["past", "weekend", "holiday", "early", "late", "night"]


def is_weekend(day: dt.date) -> bool:
    return day.weekday() >= 5


def suggested(
    *,
    now: dt.datetime,
    theirs: str,
    mine: str,
    minutes: int,
    busy: Sequence[Span] = (),
    closed: Closed = is_weekend,
) -> list[dt.datetime]:
    """Up to three moments (UTC) on three days: in business hours at their place (`theirs`, IANA), by
    day on the seeker's clock (`mine`), clear of what is arranged. `closed` says of a day that nobody
    works on it. Where no hour suits both clocks, theirs counts.
    """
    for awake in (True, False):
        found = list(_found(now, theirs, mine if awake else "", minutes, busy, closed))
        if found:
            return found
    return []


def _found(
    now: dt.datetime, theirs: str, mine: str, minutes: int, busy: Sequence[Span], closed: Closed
) -> Iterator[dt.datetime]:
    days = _days(now.astimezone(ZoneInfo(theirs)).date(), closed)
    count = 0
    for day in days:
        # Another time of day each: who is never free in the mornings finds one all the same.
        hours = HOURS[count % len(HOURS) :] + HOURS[: count % len(HOURS)]
        moments = (_moment(day, hour, theirs) for hour in hours)
        free = (m for m in moments if m and _suits(m, mine, minutes, busy))
        if (moment := next(free, None)) is None:
            continue
        yield moment
        count += 1
        if count == OFFERED:
            return
        next(days, None)


def _days(today: dt.date, closed: Closed) -> Iterator[dt.date]:
    """The working days from the first that is offered on."""
    open_days = (
        day for ahead in range(1, LOOKED_AHEAD) if not closed(day := today + dt.timedelta(ahead))
    )
    for number, day in enumerate(open_days, 1):
        if number >= FIRST_DAY:
            yield day


def _moment(day: dt.date, hour: dt.time, zone: str) -> dt.datetime | None:
    """The moment, where the clock shows it once."""
    try:
        start = appointments.starts_at(day, hour, zone)
    except appointments.NoSuchTime:
        return None
    return None if start.twice else start.moment


def _suits(moment: dt.datetime, mine: str, minutes: int, busy: Sequence[Span]) -> bool:
    end = moment + dt.timedelta(minutes=minutes)
    if any(moment < to + APART and start - APART < end for start, to in busy):
        return False
    return not mine or not _at_night(moment, minutes, mine)


def _at_night(moment: dt.datetime, minutes: int, zone: str) -> bool:
    clock = ZoneInfo(zone)
    start = moment.astimezone(clock)
    end = (moment + dt.timedelta(minutes=minutes)).astimezone(clock)
    return start.time() < I_RISE or end.time() > I_REST or end.date() != start.date()


def awkward(
    moment: dt.datetime,
    *,
    now: dt.datetime,
    theirs: str,
    mine: str,
    minutes: int,
    closed: Closed = is_weekend,
) -> list[Awkward]:
    """What speaks against a time: it has gone by, nobody works then, or one of the two sleeps."""
    if moment <= now:
        return ["past"]
    there = moment.astimezone(ZoneInfo(theirs))
    end = (moment + dt.timedelta(minutes=minutes)).astimezone(ZoneInfo(theirs))
    found: list[Awkward] = []
    if is_weekend(there.date()):
        found.append("weekend")
    elif closed(there.date()):
        found.append("holiday")
    if there.time() < OPENS:
        found.append("early")
    elif end.time() > CLOSES or end.date() != there.date():
        found.append("late")
    if theirs != mine and _at_night(moment, minutes, mine):
        found.append("night")
    return found
