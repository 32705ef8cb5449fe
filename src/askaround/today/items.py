"""What Today is made of: one thing to do, why, by when, and where. Pure."""

import datetime as dt
import uuid
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from askaround.web import dates


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
    waits for it; nothing else can be late. `whom` is the person or field it is about, as they are
    called; `what` is a link to `url`; `action` names its button.
    `rest` is the address that lets it rest in one tap, `done` the one that says it is done.
    """

    rule: str
    subject: Subject
    whom: str
    what: str
    why: str
    since: dt.datetime
    due_at: dt.datetime
    url: str
    action: str
    owed: bool = False
    overdue: bool = False
    rest: str = ""
    done: str = ""

    @property
    def key(self) -> tuple[str, uuid.UUID]:
        """An item is there once for each rule and subject."""
        return self.rule, self.subject.id


@dataclass(frozen=True)
class Now:
    """The moment a list is made for, and the clock of whoever reads it."""

    at: dt.datetime
    zone: ZoneInfo

    @property
    def day(self) -> dt.date:
        return self.day_of(self.at)

    def day_of(self, moment: dt.datetime) -> dt.date:
        """The calendar day a moment falls on, on this clock."""
        return moment.astimezone(self.zone).date()

    def end_of(self, day: dt.date) -> dt.datetime:
        """The last second of a day, on this clock."""
        return dt.datetime.combine(day, dt.time(23, 59, 59), tzinfo=self.zone)

    def is_past(self, moment: dt.datetime) -> bool:
        return self.at > moment

    def say(self, moment: dt.datetime | dt.date) -> str:
        """The moment in words: "tomorrow at 14:00"."""
        return dates.spoken(moment, self.at, self.zone)

    def say_day(self, moment: dt.datetime) -> str:
        """The day something happened, as a sentence ends with it: "yesterday", "on May 4"."""
        day = self.day_of(moment)
        words = dates.spoken(day, self.at, self.zone)
        if (self.day - day).days <= dates.DAYS_COUNTED:
            return words
        return _("on %(day)s") % {"day": words}

    def not_before_today(self, moment: dt.datetime) -> dt.datetime:
        """When a suggestion is due that came up then: at the earliest today, since it only waits."""
        return max(moment, self.end_of(self.day))


def in_order(items: list[Item]) -> list[Item]:
    """What is owed to people first, then by due date; each rule and subject once."""
    once = {item.key: item for item in sorted(items, key=_place, reverse=True)}
    return sorted(once.values(), key=_place)


def _place(item: Item) -> tuple[bool, dt.datetime, dt.datetime, str, str]:
    return not item.owed, item.due_at, item.since, item.rule, str(item.subject.id)
