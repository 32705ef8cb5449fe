"""From a yes to being there on time."""

import datetime as dt

from django.utils.translation import gettext as _

from askaround.interviews.models import Interview, Mode
from askaround.people.guidelines import working_days_after
from askaround.people.models import Person
from askaround.today import facts
from askaround.today.guidelines import AGREE_A_DAY_DAYS
from askaround.today.items import Item, Now
from askaround.today.rules.links import of_person, of_visit, to
from askaround.today.rules.registry import rule
from askaround.web import dates


@rule(facts.people_without_a_day)
def agree_a_day(person: Person, now: Now) -> Item | None:
    """They said yes: agree a day and time."""
    assert person.agreed_at is not None
    return _agree_a_day(person, person.agreed_at, to("interviews:arrange", person), now)


@rule(facts.visits_ahead)
def agree_a_day_again(visit: Interview, now: Now) -> Item | None:
    """Somebody met before said yes to another visit, which has no day."""
    if visit.starts_at is not None or visit.person.met_at is None:
        return None
    since = visit.agreed_at or visit.created_at
    return _agree_a_day(visit.person, since, to("interviews:interview", visit), now)


def _agree_a_day(person: Person, since: dt.datetime, url: str, now: Now) -> Item:
    due_at = now.end_of(working_days_after(now.day_of(since), AGREE_A_DAY_DAYS))
    words = {"name": person.first_name, "day": now.say_day(since)}
    late = now.is_past(due_at)
    return Item(
        rule="agree_a_day",
        subject=of_person(person),
        whom=person.first_name,
        what=_("Agree a day with %(name)s") % words,
        why=_("%(name)s said yes %(day)s, and is waiting for a day and a time.") % words
        if late
        else _("%(name)s said yes %(day)s. Offer a day while it is fresh.") % words,
        since=since,
        due_at=due_at,
        url=url,
        action=_("Pick a day"),
        owed=True,
        overdue=late,
    )


@rule(facts.visits_ahead)
def prepare(visit: Interview, now: Now) -> Item | None:
    """The day before: the sheet and what was found out are ready."""
    if visit.starts_at is None or visit.prepared_at or now.is_past(visit.starts_at):
        return None
    day_before = now.day_of(visit.starts_at) - dt.timedelta(days=1)
    if now.day < day_before:
        return None
    return Item(
        rule="prepare",
        subject=of_visit(visit),
        whom=visit.person.first_name,
        what=_("Prepare for %(name)s") % {"name": visit.person.first_name},
        why=_("You meet %(when)s. Questions and what you found out fit on one sheet.")
        % {"when": now.say(visit.starts_at)},
        since=visit.created_at,
        due_at=now.end_of(day_before),
        url=to("interviews:prepare", visit),
        action=_("Prepare"),
    )


@rule(facts.visits_ahead)
def leave_on_time(visit: Interview, now: Now) -> Item | None:
    """The day itself: leave on time, with the visit page open."""
    if visit.starts_at is None or now.day_of(visit.starts_at) != now.day or _is_over(visit, now):
        return None
    return Item(
        rule="leave_on_time",
        subject=of_visit(visit),
        whom=visit.person.first_name,
        what=_("Meet %(name)s at %(time)s")
        % {"name": visit.person.first_name, "time": _clock(visit.starts_at, now)},
        why=_how_to_be_there(visit, now),
        since=visit.agreed_at or visit.created_at,
        due_at=visit.leave_at or visit.starts_at,
        url=to("interviews:live", visit),
        action=_("Open the visit page"),
    )


@rule(facts.visits_ahead)
def how_did_it_go(visit: Interview, now: Now) -> Item | None:
    """The time has passed, and nothing was noted: say whether it took place."""
    if visit.starts_at is None or not _is_over(visit, now):
        return None
    return Item(
        rule="how_did_it_go",
        subject=of_visit(visit),
        whom=visit.person.first_name,
        what=_("How did it go with %(name)s?") % {"name": visit.person.first_name},
        why=_("You were to meet %(when)s. Tell it while you remember, or say it didn't happen.")
        % {"when": now.say_day(visit.starts_at)},
        since=visit.starts_at,
        due_at=visit.ends_at or visit.starts_at,
        url=to("interviews:write_up", visit),
        action=_("Tell it"),
    )


def _is_over(visit: Interview, now: Now) -> bool:
    return visit.ends_at is not None and now.is_past(visit.ends_at)


def _how_to_be_there(visit: Interview, now: Now) -> str:
    if visit.leave_at is not None:
        return _("Leave at %(time)s to be there ten minutes early.") % {
            "time": _clock(visit.leave_at, now)
        }
    if visit.mode == Mode.VISIT:
        place = " ".join(visit.place.split())
        return _("At %(place)s.") % {"place": place} if place else _("At their place.")
    return _("By video.") if visit.mode == Mode.VIDEO else _("By telephone.")


def _clock(moment: dt.datetime, now: Now) -> str:
    return dates.clock(moment, now.zone)
