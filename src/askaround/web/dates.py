"""Dates as people say them: "tomorrow at 2 p.m.", "3 days ago"."""

import datetime as dt
from functools import lru_cache
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.translation import get_language, gettext as _, ngettext

Moment = dt.datetime | dt.date
DAYS_COUNTED = 13
"""Beyond this many days ago the date says more than the count (convention)."""
WEEK = 6
"""A weekday alone names a day of the coming six."""


def spoken(moment: Moment, now: dt.datetime, zone: dt.tzinfo) -> str:
    """The moment as someone in `zone` would say it at `now` (aware); a date has no time of day."""
    day = _day(moment, zone)
    away = (day - now.astimezone(zone).date()).days
    words = _day_in_words(day, away, now.astimezone(zone).date())
    if not isinstance(moment, dt.datetime) or away < -1:
        return words
    return _("%(day)s at %(time)s") % {"day": words, "time": clock(moment, zone)}


def clock(moment: dt.datetime, zone: dt.tzinfo) -> str:
    """The time of day on the clock of a zone: "2:30 pm", "14:30"."""
    return time_of_day(moment.astimezone(zone).time())


def time_of_day(time: dt.time) -> str:
    """The same, of a time that stands on no clock yet."""
    # English writes "2 p.m.", whose last point would meet the one that ends a sentence.
    return _clocked(time, get_language())


@lru_cache(maxsize=1440)
def _clocked(time: dt.time, language: str | None) -> str:
    return time_format(time, "TIME_FORMAT").replace("a.m.", "am").replace("p.m.", "pm")


def in_full(moment: Moment, zone: dt.tzinfo) -> str:
    """The same, complete: for a title and for paper."""
    if isinstance(moment, dt.datetime):
        # Told by the clock of that zone: of two zones the same moment is two texts.
        there = moment.astimezone(zone).replace(tzinfo=None)
        return _formatted(there, "DATETIME_FORMAT", get_language())
    return _formatted(moment, "DATE_FORMAT", get_language())


@lru_cache(maxsize=4096)
def _formatted(moment: Moment, form: str, language: str | None) -> str:
    """A page tells the same few days over and over, and Django takes each form apart every time."""
    return date_format(moment, form)


def elsewhere(moment: Moment, zone: ZoneInfo | None) -> str:
    """The city whose clock is meant, where it differs from the reader's just then; else empty."""
    if zone is None or not isinstance(moment, dt.datetime):
        return ""
    reader = timezone.get_current_timezone()
    if moment.astimezone(zone).utcoffset() == moment.astimezone(reader).utcoffset():
        return ""
    return zone.key.rpartition("/")[2].replace("_", " ")


def _day(moment: Moment, zone: dt.tzinfo) -> dt.date:
    return moment.astimezone(zone).date() if isinstance(moment, dt.datetime) else moment


def _day_in_words(day: dt.date, away: int, today: dt.date) -> str:
    if away == 0:
        return _("today")
    if abs(away) == 1:
        return _("tomorrow") if away > 0 else _("yesterday")
    if 1 < away <= WEEK:
        return _formatted(day, "l", get_language())
    if -DAYS_COUNTED <= away < -1:
        return ngettext("%(days)d day ago", "%(days)d days ago", -away) % {"days": -away}
    if day.year == today.year:
        return _formatted(day, "MONTH_DAY_FORMAT", get_language())
    return _formatted(day, "DATE_FORMAT", get_language())
