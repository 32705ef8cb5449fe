"""A zone's changes of clock, as calendars carry them along (VTIMEZONE, RFC 5545, 3.6.5).

Found in the time zone database for the years that matter, and exact there. Where the changes of
those years follow one rule ("the last Sunday of October"), the rule is written, which every program
knows; otherwise each change stands by itself.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vRecur

DAY = dt.timedelta(days=1)
SECOND = dt.timedelta(seconds=1)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Change:
    """One change of the clock: `onset` is what the old clock shows as it happens (naive)."""

    onset: dt.datetime
    before: dt.timedelta
    after: dt.timedelta
    name: str
    is_summer: bool

    @property
    def kind(self) -> tuple[dt.timedelta, dt.timedelta, str, bool]:
        return self.before, self.after, self.name, self.is_summer


@lru_cache(maxsize=256)
def vtimezone(zone: str, first_year: int, last_year: int) -> Timezone:
    """The zone's clock, right for every moment of these years. Not to be changed: it is kept."""
    # A year earlier, so that a change lies before whatever the calendar holds.
    changes = list(_changes(zone, first_year - 1, last_year + 1))
    made = Timezone()
    made.add("TZID", zone)
    rules = [_rule(group) for group in _groups(changes)]
    whole_rule = len(rules) == 2 and all(rules)
    if not whole_rule:
        made.add_component(_observance(_at_first(zone, first_year - 1)))
    for group, rule in zip(_groups(changes), rules, strict=True):
        if whole_rule:
            made.add_component(_observance(group[0], rule))
            continue
        for change in group:
            made.add_component(_observance(change))
    return made


def _changes(zone: str, first_year: int, last_year: int) -> Iterator[Change]:
    """Each change from the beginning of one year to the end of another."""
    clock = ZoneInfo(zone)
    moment = dt.datetime(first_year, 1, 1, tzinfo=dt.UTC)
    end = dt.datetime(last_year + 1, 1, 1, tzinfo=dt.UTC)
    while moment < end:
        following = moment + DAY
        if _offset(moment, clock) != _offset(following, clock):
            yield _change_between(moment, following, clock)
        moment = following


def _change_between(low: dt.datetime, high: dt.datetime, clock: ZoneInfo) -> Change:
    """The change in this day; halved down to its second."""
    before = _offset(low, clock)
    while high - low > SECOND:
        middle = low + dt.timedelta(seconds=(high - low) // SECOND // 2)
        if _offset(middle, clock) == before:
            low = middle
        else:
            high = middle
    there = high.astimezone(clock)
    onset = (high + before).replace(tzinfo=None)
    return Change(onset, before, _offset(high, clock), there.tzname() or "", bool(there.dst()))


def _at_first(zone: str, year: int) -> Change:
    """The clock as the year begins, as if it had always been so."""
    there = dt.datetime(year, 1, 1, tzinfo=dt.UTC).astimezone(ZoneInfo(zone))
    offset = there.utcoffset() or dt.timedelta()
    onset = dt.datetime(year - 1, 1, 1)  # noqa: DTZ001  # on no clock but the zone's own
    return Change(onset, offset, offset, there.tzname() or "", is_summer=False)


def _offset(moment: dt.datetime, clock: ZoneInfo) -> dt.timedelta:
    return moment.astimezone(clock).utcoffset() or dt.timedelta()


def _groups(changes: list[Change]) -> list[list[Change]]:
    """The changes of one kind together, in the order of the first of each."""
    found: dict[object, list[Change]] = {}
    for change in changes:
        found.setdefault(change.kind, []).append(change)
    return list(found.values())


def _rule(group: list[Change]) -> vRecur | None:
    """The yearly rule all of these follow, one in each year without a gap; else None."""
    first = group[0].onset
    years = [change.onset.year for change in group]
    if years != list(range(first.year, first.year + len(group))) or len(group) < 3:
        return None
    if len({(each.onset.month, each.onset.weekday(), each.onset.time()) for each in group}) > 1:
        return None
    if all((change.onset + 7 * DAY).month != first.month for change in group):
        nth = -1
    else:
        counted = {(change.onset.day - 1) // 7 + 1 for change in group}
        if len(counted) > 1:
            return None
        nth = counted.pop()
    day = f"{nth}{WEEKDAYS[first.weekday()]}"
    return vRecur({"FREQ": "YEARLY", "BYMONTH": first.month, "BYDAY": day})


def _observance(change: Change, rule: vRecur | None = None) -> TimezoneStandard | TimezoneDaylight:
    made = TimezoneDaylight() if change.is_summer else TimezoneStandard()
    made.add("DTSTART", change.onset)
    made.add("TZOFFSETFROM", change.before)
    made.add("TZOFFSETTO", change.after)
    made.add("TZNAME", change.name)
    if rule:
        made.add("RRULE", rule)
    return made
