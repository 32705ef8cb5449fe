"""The counting of working days, and the days of patience it is used for."""

import datetime as dt
from collections.abc import Collection

PATIENCE_DAYS = 7
"""Working days of silence before one reminder, or letting it rest. method.md G6 and the agenda."""

REPORT_BACK_DAYS = 3
"""Working days after meeting somebody to tell whoever named them. method.md, the agenda."""


def is_working_day(day: dt.date, holidays: Collection[dt.date] = ()) -> bool:
    """Monday to Friday, but for the holidays given. No holidays are known yet."""
    return day.weekday() < 5 and day not in holidays


def working_days_after(day: dt.date, days: int, holidays: Collection[dt.date] = ()) -> dt.date:
    """The day that many working days later; from a weekend, counting begins on Monday."""
    while days > 0:
        day += dt.timedelta(days=1)
        days -= is_working_day(day, holidays)
    return day


def report_back_by(met: dt.date) -> dt.date:
    """The day by which whoever named them should have heard, met on that day."""
    return working_days_after(met, REPORT_BACK_DAYS)
