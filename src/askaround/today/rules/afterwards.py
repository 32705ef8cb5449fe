"""After a visit: write it up, thank them, ask again for names."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext as _, ngettext

from askaround.correspondence.models import Message
from askaround.interviews.models import Interview
from askaround.today import facts
from askaround.today.guidelines import ASK_AGAIN_DAYS, THANKS_WITHIN
from askaround.today.items import Item, Now
from askaround.today.rules.links import letter, of_visit, to
from askaround.today.rules.registry import rule

HOUR = dt.timedelta(hours=1)


@rule(facts.visits_to_write_up)
def write_up(visit: Interview, now: Now) -> Item | None:
    """The visit has ended: write it up at once."""
    over = over_at(visit)
    if visit.written_up_at or over is None or over > now.at:
        return None
    return Item(
        rule="write_up",
        subject=of_visit(visit),
        whom=visit.person.first_name,
        what=_("Write up your visit with %(name)s") % {"name": visit.person.first_name},
        why=_how_long_ago(now.at - over),
        since=over,
        due_at=over,
        url=to("interviews:write_up", visit),
        action=_("Write it up"),
    )


@rule(facts.visits_to_thank_for)
def thank_you(visit: Interview, now: Now) -> Item | None:
    """The visit has ended: thank them the same day."""
    over = over_at(visit)
    if visit.thanked_at or over is None or over > now.at:
        return None
    name, due_at = visit.person.first_name, over + THANKS_WITHIN
    late = now.is_past(due_at)
    why = ngettext(
        "%(name)s gave you %(minutes)d minute %(day)s.",
        "%(name)s gave you %(minutes)d minutes %(day)s.",
        visit.minutes,
    ) % {"name": name, "minutes": visit.minutes, "day": now.say_day(over)}
    return Item(
        rule="thank_you",
        subject=of_visit(visit),
        whom=name,
        what=_("Thank %(name)s") % {"name": name},
        why=f"{why} {_('Late thanks are welcome too.')}" if late else why,
        since=over,
        due_at=due_at,
        url=letter(visit.person, Message.Kind.THANK_YOU, interview=visit.pk),
        action=_("Read the draft"),
        owed=True,
        overdue=late,
    )


@rule(facts.visits_with_few_names)
def ask_again(visit: Any, now: Now) -> Item | None:
    """Fewer than two names came: ask again, when there is something to report."""
    day = visit.report_back_on or (now.day_of(visit.held_at) + dt.timedelta(days=ASK_AGAIN_DAYS))
    if now.day < day and not visit.owed_report:
        return None
    name = visit.person.first_name
    return Item(
        rule="ask_again",
        subject=of_visit(visit),
        whom=visit.person.first_name,
        what=_("Ask %(name)s once more for a name") % {"name": name},
        why=_("One name came of your visit. Tell %(name)s how it goes on, and ask again.")
        % {"name": name}
        if visit.names
        else _("No name came of your visit. Tell %(name)s how it goes on, and ask again.")
        % {"name": name},
        since=visit.held_at,
        due_at=now.not_before_today(now.end_of(day)),
        url=letter(visit.person, Message.Kind.NEWS, ask="like", interview=visit.pk),
        action=_("Read the draft"),
    )


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
