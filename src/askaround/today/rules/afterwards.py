"""After a visit: write it up, thank them, ask again for names."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext as _, ngettext

from askaround.correspondence.models import Message
from askaround.interviews.guidelines import NAMES_HOPED_FOR
from askaround.interviews.models import Interview
from askaround.today import facts
from askaround.today.items import Item, Now, when_shown
from askaround.today.rules.links import letter, of_visit, to
from askaround.today.rules.registry import rule

HOUR = dt.timedelta(hours=1)


@rule(facts.visits_open)
def write_up(visit: Interview, now: Now) -> Item | None:
    """The visit has ended: write it up at once. method.md, I8."""
    over = over_at(visit)
    if visit.written_up_at or over is None or over > now.at:
        return None
    return Item(
        rule="write_up",
        subject=of_visit(visit),
        fact=visit.pk,
        whom=visit.person.first_name,
        what=when_shown(
            lambda: _("Write up your visit with %(name)s") % {"name": visit.person.first_name}
        ),
        why=when_shown(lambda: _how_long_ago(now.at - over)),
        since=over,
        due_at=over,
        url=to("interviews:write_up", visit),
        action=_("Write it up"),
    )


@rule(facts.visits_open)
def thank_you(visit: Interview, now: Now) -> Item | None:
    """The visit has ended: thank them the same day. method.md, I9; the hours are a convention."""
    over = over_at(visit)
    if visit.thanked_at or over is None or over > now.at:
        return None
    due_at = over + dt.timedelta(hours=now.numbers.thanks_hours)
    late = now.is_past(due_at)

    def why() -> str:
        words = ngettext(
            "%(name)s gave you %(minutes)d minute %(day)s.",
            "%(name)s gave you %(minutes)d minutes %(day)s.",
            visit.minutes,
        ) % {
            "name": visit.person.first_name,
            "minutes": visit.minutes,
            "day": now.say_day(over),
        }
        return f"{words} {_('Late thanks are welcome too.')}" if late else words

    return Item(
        rule="thank_you",
        subject=of_visit(visit),
        fact=visit.pk,
        person=visit.person_id,
        whom=visit.person.first_name,
        what=when_shown(lambda: _("Thank %(name)s") % {"name": visit.person.first_name}),
        why=when_shown(why),
        since=over,
        due_at=due_at,
        url=letter(visit.person, Message.Kind.THANK_YOU, interview=visit.pk),
        action=_("Read the draft"),
        owed=True,
        overdue=late,
        settles=True,
        instead_of=("ask_again",),
    )


@rule(facts.visits_open)
def ask_again(visit: Any, now: Now) -> Item | None:
    """Fewer than two names came: ask again, once there is something to report. method.md, I7.

    When a report back to them is owed, that letter comes first, and this waits for its day.
    """
    if not _may_be_asked_again(visit):
        return None
    wait = dt.timedelta(days=now.numbers.ask_again_days)
    day = visit.report_back_on or (now.day_of(visit.held_at) + wait)
    if now.day < day or now.day > _too_late(visit, now):
        return None

    def why() -> str:
        name = {"name": visit.person.first_name}
        if visit.names:
            return (
                _("One name came of your visit. Tell %(name)s how it goes on, and ask again.")
                % name
            )
        return _("No name came of your visit. Tell %(name)s how it goes on, and ask again.") % name

    return Item(
        rule="ask_again",
        subject=of_visit(visit),
        fact=visit.pk,
        person=visit.person_id,
        whom=visit.person.first_name,
        what=when_shown(
            lambda: _("Ask %(name)s once more for a name") % {"name": visit.person.first_name}
        ),
        why=when_shown(why),
        since=visit.held_at,
        due_at=now.not_before_today(now.end_of(day)),
        url=letter(visit.person, Message.Kind.NEWS, ask="like", interview=visit.pk),
        action=_("Read the draft"),
        waits=True,
    )


def _may_be_asked_again(visit: Any) -> bool:
    told = visit.held_at and visit.written_up_at and visit.thanked_at
    few = (visit.names or 0) < NAMES_HOPED_FOR and not visit.asked_again
    return bool(told and few and visit.person.resting_since is None)


def _too_late(visit: Any, now: Now) -> dt.date:
    until = now.day_of(visit.held_at) + dt.timedelta(days=now.numbers.ask_again_until_days)
    return max(until, visit.report_back_on or until)


def over_at(visit: Interview) -> dt.datetime | None:
    """When the visit ended; without that, when its time was up. None: it has not taken place."""
    if visit.held_at is None:
        return None
    minutes = dt.timedelta(minutes=visit.minutes + visit.extra_minutes)
    return visit.ended_at or visit.held_at + minutes


def _how_long_ago(gone: dt.timedelta) -> str:
    hours = gone // HOUR
    if hours < 1:
        return _("You have just met. Tell it before anything else gets in between.")
    if hours < 24:
        return ngettext(
            "%(n)d hour since you met. What they said is still fresh.",
            "%(n)d hours since you met. What they said is still fresh.",
            hours,
        ) % {"n": hours}
    return ngettext(
        "%(n)d day since you met. Whatever you still know is worth keeping.",
        "%(n)d days since you met. Whatever you still know is worth keeping.",
        hours // 24,
    ) % {"n": hours // 24}
