"""The counting of working days, and the days of patience it is used for."""

import datetime as dt
from collections.abc import Container
from dataclasses import dataclass

PATIENCE_DAYS = 7
"""Working days of silence before one reminder, or letting it rest. method.md G6 and the agenda."""

SECOND_PERSON_DAYS = 3
"""Working days of silence before somebody else at the same place is suggested. method.md G6."""

REPORT_BACK_DAYS = 3
"""Working days after meeting somebody to tell whoever named them. method.md, the agenda."""


def is_working_day(day: dt.date, holidays: Container[dt.date] = ()) -> bool:
    """Monday to Friday, but for the holidays given."""
    return day.weekday() < 5 and day not in holidays


def working_days_after(day: dt.date, days: int, holidays: Container[dt.date] = ()) -> dt.date:
    """The day that many working days later; from a weekend, counting begins on Monday."""
    while days > 0:
        day += dt.timedelta(days=1)
        days -= is_working_day(day, holidays)
    return day


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How many working days a seeker gives others and takes for themself, and their holidays."""

    patience_days: int = PATIENCE_DAYS
    second_person_days: int = SECOND_PERSON_DAYS
    report_back_days: int = REPORT_BACK_DAYS
    holidays: Container[dt.date] = ()

    def patient_until(self, last: dt.date) -> dt.date:
        """The day on which a silence since `last` is long enough for a reminder."""
        return working_days_after(last, self.patience_days, self.holidays)

    def second_person_from(self, last: dt.date) -> dt.date:
        """The day from which a silence since `last` allows a second person at the same place."""
        return working_days_after(last, self.second_person_days, self.holidays)

    def report_back_by(self, met: dt.date) -> dt.date:
        """The day by which whoever named them should have heard, met on that day."""
        return working_days_after(met, self.report_back_days, self.holidays)


USUAL_PACE = Pace()
"""The defaults, on which every day from Monday to Friday is a working day."""


def report_back_by(met: dt.date) -> dt.date:
    """As `Pace.report_back_by`, at the usual pace."""
    return USUAL_PACE.report_back_by(met)
