"""When the story takes place: working days and hours, counted from the moment it is loaded."""

import datetime as dt
from zoneinfo import ZoneInfo

HALF_HOUR = dt.timedelta(minutes=30)
SATURDAY = 5
SOON = "soon"
LATELY = "lately"


class Days:
    """Turns the story's words for time into moments on the seeker's own clock.

    "-33 12:30" is half past twelve, 33 working days ago; "+2 16:00" in two; "soon" is two hours
    from now, "lately" two hours ago, both within the hours people are at work.
    """

    def __init__(self, *, at: dt.datetime, zone: str) -> None:
        self.at = at
        self.zone = ZoneInfo(zone)
        self.today = at.astimezone(self.zone).date()

    def moment(self, words: str) -> dt.datetime:
        """A moment, with its zone."""
        if words == SOON:
            return self._soon()
        if words == LATELY:
            return self._lately()
        days, clock = words.split()
        return self._on(self.day(days), dt.time.fromisoformat(clock))

    def day(self, words: str) -> dt.date:
        """The day that many working days from today; different numbers give different days."""
        left, day = int(words), self.today
        step = dt.timedelta(days=1 if left > 0 else -1)
        while left:
            day += step
            if day.weekday() < SATURDAY:
                left -= 1 if left > 0 else -1
        return day

    def _on(self, day: dt.date, time: dt.time) -> dt.datetime:
        return dt.datetime.combine(day, time, tzinfo=self.zone)

    def _soon(self) -> dt.datetime:
        earliest, latest = self._hours(self.today, dt.time(9, 0), dt.time(21, 30))
        whole = _on_the_half_hour(self.at.astimezone(self.zone)) + 5 * HALF_HOUR
        return min(max(whole, earliest), latest)

    def _lately(self) -> dt.datetime:
        earliest, latest = self._hours(self.today, dt.time(8, 0), dt.time(18, 0))
        whole = _on_the_half_hour(self.at.astimezone(self.zone)) - 4 * HALF_HOUR
        if whole < earliest:
            return self._on(self.today - dt.timedelta(days=1), dt.time(16, 30))
        return min(whole, latest)

    def _hours(
        self, day: dt.date, first: dt.time, last: dt.time
    ) -> tuple[dt.datetime, dt.datetime]:
        return self._on(day, first), self._on(day, last)


def _on_the_half_hour(moment: dt.datetime) -> dt.datetime:
    return moment.replace(minute=30 if moment.minute >= 30 else 0, second=0, microsecond=0)
