"""The numbers of what is owed, each with its source; and the counting of working days."""

import datetime as dt
from collections.abc import Collection

NO_ANSWER_DAYS = 7
"""Working days of silence before one reminder, or letting it rest. method.md, the agenda."""

AGREE_A_DAY_DAYS = 1
"""Working days after a yes to agree a day and time. method.md, the agenda."""

THANKS_WITHIN = dt.timedelta(hours=24)
"""Thanks are due the same day, and late after this. method.md, the agenda (a convention)."""

REPORT_BACK_DAYS = 3
"""Working days after meeting somebody to tell whoever named them. method.md, the agenda."""

ADVICE_DAYS = 14
"""Days after acting on advice to tell whoever gave it. method.md, the agenda."""

PROMISE_AHEAD_DAYS = 14
"""How long before its day a promise begins to show. Convention: as long as one without a day."""

ASK_AGAIN_DAYS = 14
"""Days after a visit that brought too few names to ask again, if no other day was said.

Convention: by then there is something to tell in return.
"""

ASK_AGAIN_UNTIL_DAYS = 90
"""After so many days a visit is too long ago to ask for further names. Convention."""

JUST_BEGUN = dt.timedelta(hours=1)
"""How long after its hour a visit still stands on top, for whoever opens the page at the door.

Convention.
"""

QUIET_DAYS = 10
"""Days without a step after which only one debt and one easy step are shown. look.md, Today."""

ROWS = 3
"""How many things stand on the page at once. look.md, Today."""

LATER_ROWS = 12
"""How many more stand in the fold below. Convention: what fits without scrolling for long."""

FACTS_AT_MOST = 50
"""How many rows one rule looks at. Convention: nobody does fifty of anything in a day."""


def is_working_day(day: dt.date, holidays: Collection[dt.date] = ()) -> bool:
    """Monday to Friday, but for the holidays given. No holidays are known yet."""
    return day.weekday() < 5 and day not in holidays


def working_days_after(day: dt.date, days: int, holidays: Collection[dt.date] = ()) -> dt.date:
    """The day that many working days later; from a weekend, counting begins on Monday."""
    while days > 0:
        day += dt.timedelta(days=1)
        days -= is_working_day(day, holidays)
    return day
