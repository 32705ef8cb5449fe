"""What Today is made of: one thing to do, why, by when, and where. Pure."""

import datetime as dt
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, cast
from zoneinfo import ZoneInfo

from django.utils.functional import lazy
from django.utils.translation import gettext as _

from askaround.people.guidelines import USUAL_PACE, Pace
from askaround.people.guidelines.working_days import working_days_after
from askaround.today.numbers import USUAL, Numbers
from askaround.web import dates


def _say(words: Callable[[], str]) -> str:
    return words()


_called: Any = lazy(_say, str)


def when_shown(words: Callable[[], str]) -> str:
    """Words that are put together only where somebody reads them: of forty items three are shown."""
    return cast(str, _called(words))


@dataclass(frozen=True)
class Subject:
    """Whom or what an item is about: `type` is the name of its kind in the API, in the singular."""

    type: str
    id: uuid.UUID
    name: str


@dataclass(frozen=True, kw_only=True)
class Item:
    """One thing to do.

    `since` is when it came up, `due_at` when it should be done. `owed` says that somebody else
    waits for it; nothing else can be late. `waits` says that any day will do as well as today.
    `whom` is the person or field it is about, as they are called; `what` is a link to `url`;
    `action` names its button. `person` is who hears of it, and `fact` the row it follows from.
    `rest` is the address that lets it rest in one tap; `settles` says that it can be said to be
    done. `instead_of` are rules that ask for a letter to the same person, for which this leaves
    no room.
    """

    rule: str
    subject: Subject
    fact: uuid.UUID
    whom: str
    what: str
    why: str
    since: dt.datetime
    due_at: dt.datetime
    url: str
    action: str
    person: uuid.UUID | None = None
    owed: bool = False
    overdue: bool = False
    waits: bool = False
    rest: str = ""
    settles: bool = False
    instead_of: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, uuid.UUID]:
        """An item is there once for each rule and subject."""
        return self.rule, self.subject.id


@dataclass(frozen=True)
class Now:
    """The moment a list is made for, the clock of whoever reads it, and their own numbers."""

    at: dt.datetime
    zone: ZoneInfo
    pace: Pace = field(default=USUAL_PACE, compare=False)
    numbers: Numbers = USUAL

    @cached_property
    def day(self) -> dt.date:
        return self.day_of(self.at)

    @cached_property
    def is_holiday(self) -> bool:
        """A public holiday: nothing that is counted in working days is asked of anybody."""
        return self.day in self.pace.holidays

    def day_of(self, moment: dt.datetime) -> dt.date:
        """The calendar day a moment falls on, on this clock."""
        return moment.astimezone(self.zone).date()

    def end_of(self, day: dt.date) -> dt.datetime:
        """The last second of a day, on this clock."""
        return dt.datetime.combine(day, dt.time(23, 59, 59), tzinfo=self.zone)

    def is_past(self, moment: dt.datetime) -> bool:
        return self.at > moment

    def working_days_after(self, day: dt.date, days: int) -> dt.date:
        return working_days_after(day, days, self.pace.holidays)

    def is_past_in_working_days(self, due_on: dt.date) -> bool:
        """Whether a working day has begun after that day: nothing grows late over a weekend."""
        return self.day > due_on and self.day >= self.working_days_after(due_on, 1)

    def say(self, moment: dt.datetime | dt.date) -> str:
        """The moment in words: "tomorrow at 14:00"."""
        return dates.spoken(moment, self.at, self.zone)

    def say_day(self, moment: dt.datetime | dt.date) -> str:
        """The day something happened, as a sentence ends with it: "yesterday", "on May 4"."""
        day = self.day_of(moment) if isinstance(moment, dt.datetime) else moment
        words = dates.spoken(day, self.at, self.zone)
        if (self.day - day).days <= dates.DAYS_COUNTED:
            return words
        return _("on %(day)s") % {"day": words}

    def not_before_today(self, moment: dt.datetime) -> dt.datetime:
        """When a suggestion is due that came up then: at the earliest today, since it only waits."""
        return max(moment, self.end_of(self.day))


def in_order(items: list[Item]) -> list[Item]:
    """What is owed to people first, then by due date; each rule and subject once.

    Of what only waits the newest comes first: what nobody took up for weeks is not kept on top.
    """
    once = {item.key: item for item in sorted(items, key=_place, reverse=True)}
    return sorted(once.values(), key=_place)


def _place(item: Item) -> tuple[Any, ...]:
    since = item.since.timestamp()
    age = -since if item.waits else since
    return not item.owed, item.due_at, item.waits, age, item.rule, str(item.subject.id)


def one_letter_each(items: list[Item]) -> list[Item]:
    """Without a second letter to somebody whom another thing on the list asks to be written to."""
    spared = {
        (rule, item.person) for item in items if item.person is not None for rule in item.instead_of
    }
    return [item for item in items if (item.rule, item.person) not in spared]
