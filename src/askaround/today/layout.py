"""What of the list stands on the page, and the sentence above it. Pure."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from askaround.interviews.models import Interview
from askaround.today.guidelines import DEBTS_AHEAD_DAYS, LATER_ROWS
from askaround.today.items import Item, Now


@dataclass(frozen=True)
class Page:
    """`rows` stand open, `later` in the fold; `let_go` is what one tap lets go."""

    greeting: str
    rows: Sequence[Item]
    later: Sequence[Item]
    let_go: Sequence[Item] = ()
    next_visit: Interview | None = None
    visit_today: Interview | None = None


def lay_out(
    items: Sequence[Item], now: Now, *, next_visit: Interview | None, last_step: dt.datetime | None
) -> Page:
    """The page for these items, in the order they came in.

    What has come due goes before what is only coming. After a long silence (`last_step` is the
    last thing the seeker did) one debt and one easy step are left standing.
    """
    visit = next_visit if _is_today(next_visit, now) else None
    if not items:
        return Page(_nothing(next_visit), (), (), next_visit=next_visit)
    come = [item for item in items if _has_come(item, now)]
    order = come + [item for item in items if not _has_come(item, now)]
    if _quiet(last_step, now) and len(order) > 2 and visit is None:
        return _after_a_silence(order)
    shown = now.numbers.rows
    rows, later = order[:shown], order[shown : shown + LATER_ROWS]
    greeting = _meeting(visit, now) if visit else _greeting(rows, order[shown:])
    return Page(greeting, rows, later, visit_today=visit)


def _is_today(visit: Interview | None, now: Now) -> bool:
    return bool(visit and visit.starts_at and now.day_of(visit.starts_at) == now.day)


def _has_come(item: Item, now: Now) -> bool:
    ahead = dt.timedelta(days=DEBTS_AHEAD_DAYS if item.owed else 0)
    return now.day_of(item.due_at) <= now.day + ahead


def _quiet(last_step: dt.datetime | None, now: Now) -> bool:
    return last_step is not None and now.at - last_step >= dt.timedelta(days=now.numbers.quiet_days)


def _after_a_silence(order: Sequence[Item]) -> Page:
    debt = next((item for item in order if item.owed), None)
    easy = next((item for item in order if not item.owed), None)
    rows = [item for item in (debt, easy) if item is not None]
    rest = [item for item in order if item not in rows]
    if debt is None:
        greeting = _("Good to see you. Nobody is waiting; here is one easy step.")
    else:
        greeting = _("Good to see you. %(name)s is waiting; everything else can wait.") % {
            "name": debt.whom
        }
    return Page(greeting, rows, rest[:LATER_ROWS], let_go=rest)


def _greeting(rows: Sequence[Item], later: Sequence[Item]) -> str:
    late = next((item for item in rows if item.overdue), None)
    if late is not None:
        return _("%(name)s is waiting to hear from you; the rest can wait.") % {"name": late.whom}
    if any(item.owed for item in rows):
        return _("People who helped you come first.")
    if any(item.owed for item in later):
        return _("Nothing presses today. Any of these would take you a step further.")
    return _("Nobody is waiting on you. Any of these would take you a step further.")


def _meeting(visit: Interview, now: Now) -> str:
    assert visit.starts_at is not None
    words = {"name": visit.person.first_name, "when": now.say(visit.starts_at)}
    if visit.leave_at is None or now.is_past(visit.leave_at):
        return _("You meet %(name)s %(when)s.") % words
    leave = now.say(visit.leave_at)
    return _("You meet %(name)s %(when)s. Leave %(leave)s.") % (words | {"leave": leave})


def _nothing(next_visit: Interview | None) -> str:
    if next_visit is None:
        return _("Nothing is waiting for you, and nobody is waiting on you.")
    return _("Nothing is waiting for you today.")
