"""From a yes to being there on time."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext as _

from askaround.interviews.models import Interview, Mode
from askaround.people.models import Person
from askaround.today import facts
from askaround.today.items import Item, Now, when_shown
from askaround.today.rules.links import of_person, of_visit, to
from askaround.today.rules.registry import rule
from askaround.web import dates


@rule(facts.people_waited_for)
def agree_a_day(person: Any, now: Now) -> Item | None:
    """They said yes: agree a day and time. method.md, the agenda.

    Once times were offered it is their turn, and after some patience worth one more word.
    """
    if person.agreed_at is None or person.met_at or person.resting_since:
        return None
    if person.times_offered_at and person.times_offered_at >= person.agreed_at:
        return _ask_which_time(person, now)
    return _agree_a_day(person, person.agreed_at, to("interviews:arrange", person), now)


def _ask_which_time(person: Any, now: Now) -> Item | None:
    offered_at = max(person.times_offered_at, person.last_contact_at or person.times_offered_at)
    if now.is_holiday or now.day < now.pace.patient_until(now.day_of(offered_at)):
        return None
    name = person.first_name
    return Item(
        rule="agree_a_day",
        subject=of_person(person),
        fact=person.pk,
        person=person.pk,
        whom=name,
        what=when_shown(lambda: _("Ask %(name)s again which day suits") % {"name": name}),
        why=when_shown(
            lambda: (
                _("You offered times %(day)s, and none was taken yet.")
                % {"day": now.say_day(offered_at)}
            )
        ),
        since=offered_at,
        due_at=now.end_of(now.day),
        url=to("interviews:arrange", person),
        action=_("Pick a day"),
        waits=True,
    )


@rule(facts.visits_open)
def agree_a_day_again(visit: Interview, now: Now) -> Item | None:
    """Somebody met before said yes to another visit, which has no day."""
    if not _is_open(visit) or visit.starts_at is not None or visit.person.met_at is None:
        return None
    since = visit.agreed_at or visit.created_at
    return _agree_a_day(visit.person, since, to("interviews:interview", visit), now)


def _agree_a_day(person: Person, since: dt.datetime, url: str, now: Now) -> Item | None:
    if now.is_holiday:
        return None
    due_on = now.working_days_after(now.day_of(since), now.numbers.agree_a_day_days)
    late = now.is_past_in_working_days(due_on)

    def why() -> str:
        words = {"name": person.first_name, "day": now.say_day(since)}
        if late:
            return _("%(name)s said yes %(day)s, and is waiting for a day and a time.") % words
        return _("%(name)s said yes %(day)s. Offer a day while it is fresh.") % words

    return Item(
        rule="agree_a_day",
        subject=of_person(person),
        fact=person.pk,
        person=person.pk,
        whom=person.first_name,
        what=when_shown(lambda: _("Agree a day with %(name)s") % {"name": person.first_name}),
        why=when_shown(why),
        since=since,
        due_at=now.end_of(due_on),
        url=url,
        action=_("Pick a day"),
        owed=True,
        overdue=late,
    )


@rule(facts.visits_open)
def ask_yourself_first(visit: Any, now: Now) -> Item | None:
    """Before the very first visit: three questions to oneself. method.md, A3 and the agenda.

    On the day itself there is no time for them any more.
    """
    if visit.met_before or visit.asked_oneself or not _is_near(visit, now):
        return None
    if now.day_of(visit.starts_at) == now.day:
        return None
    return Item(
        rule="ask_yourself_first",
        subject=of_visit(visit),
        fact=visit.pk,
        whom=visit.person.first_name,
        what=_("Ask yourself three things first"),
        why=when_shown(
            lambda: (
                _("You meet %(name)s %(when)s. What you need and fear becomes a question.")
                % {"name": visit.person.first_name, "when": now.say(visit.starts_at)}
            )
        ),
        since=visit.created_at,
        due_at=_ready_by(visit, now),
        url=to("interviews:prepare", visit),
        action=_("See the three"),
    )


@rule(facts.visits_open)
def prepare(visit: Interview, now: Now) -> Item | None:
    """The day before: the sheet and what was found out are ready. method.md, the agenda."""
    if visit.prepared_at or not _is_near(visit, now):
        return None
    return Item(
        rule="prepare",
        subject=of_visit(visit),
        fact=visit.pk,
        whom=visit.person.first_name,
        what=when_shown(lambda: _("Prepare for %(name)s") % {"name": visit.person.first_name}),
        why=when_shown(
            lambda: (
                _("You meet %(when)s. Questions and what you found out fit on one sheet.")
                % {"when": now.say(_start(visit))}
            )
        ),
        since=visit.created_at,
        due_at=_ready_by(visit, now),
        url=to("interviews:prepare", visit),
        action=_("Prepare"),
        settles=True,
    )


@rule(facts.visits_open)
def leave_on_time(visit: Interview, now: Now) -> Item | None:
    """The day itself: leave on time, with the visit page open. method.md, G4."""
    if not _is_open(visit) or visit.starts_at is None or is_over(visit, now):
        return None
    start = visit.starts_at
    if now.day_of(start) != now.day:
        return None
    return Item(
        rule="leave_on_time",
        subject=of_visit(visit),
        fact=visit.pk,
        whom=visit.person.first_name,
        what=when_shown(
            lambda: (
                _("Meet %(name)s at %(time)s")
                % {"name": visit.person.first_name, "time": _clock(start, now)}
            )
        ),
        why=when_shown(lambda: _how_to_be_there(visit, now)),
        since=visit.agreed_at or visit.created_at,
        due_at=visit.leave_at or start,
        url=to("interviews:live", visit),
        action=_("Open the visit page"),
    )


@rule(facts.visits_open)
def how_did_it_go(visit: Interview, now: Now) -> Item | None:
    """The time has passed, and nothing was noted: say whether it took place. Convention."""
    if not _is_open(visit) or visit.starts_at is None or not is_over(visit, now):
        return None
    start = visit.starts_at
    name = visit.person.first_name
    return Item(
        rule="how_did_it_go",
        subject=of_visit(visit),
        fact=visit.pk,
        whom=name,
        what=when_shown(lambda: _("How did it go with %(name)s?") % {"name": name}),
        why=when_shown(
            lambda: (
                _("You were to meet %(when)s. Tell it while you remember, or say it didn't happen.")
                % {"when": now.say_day(start)}
            )
        ),
        since=start,
        due_at=visit.ends_at or start,
        url=to("interviews:write_up", visit),
        action=_("Tell it"),
    )


def is_over(visit: Interview, now: Now) -> bool:
    return visit.ends_at is not None and now.is_past(visit.ends_at)


def _is_open(visit: Interview) -> bool:
    return visit.held_at is None and visit.cancelled_at is None


def _start(visit: Interview) -> dt.datetime:
    assert visit.starts_at is not None
    return visit.starts_at


def _is_near(visit: Interview, now: Now) -> bool:
    """Agreed, not begun, and so near that it is time to get ready."""
    if not _is_open(visit) or visit.starts_at is None or now.is_past(visit.starts_at):
        return False
    return now.day >= _day_to_be_ready(visit, now)


def _day_to_be_ready(visit: Interview, now: Now) -> dt.date:
    return now.day_of(_start(visit)) - dt.timedelta(days=now.numbers.prepare_days)


def _ready_by(visit: Interview, now: Now) -> dt.datetime:
    """The end of the day before; on the day itself, the hour of the visit."""
    return min(_start(visit), now.not_before_today(now.end_of(_day_to_be_ready(visit, now))))


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
