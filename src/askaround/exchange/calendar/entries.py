"""What stands in the seeker's calendar: visits with their alarms, and days by which others wait."""

import datetime as dt
from collections.abc import Collection, Iterable
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from askaround.accounts.models import User
from askaround.careers.words import in_a_sentence
from askaround.findings.models import PlanStep
from askaround.interviews.calendar import Entry, Reminder, as_calendar
from askaround.interviews.calendar.visits import entry_of
from askaround.interviews.models import Interview
from askaround.today.items import Item
from askaround.today.queries import due

LOOKS_BACK = dt.timedelta(days=90)
"""How long a visit stays in the feed after its day. Convention: a calendar is for what comes."""

MOST_VISITS = 500
"""Visits in the feed at most. Convention: five a week for two years."""

MOST_STEPS = 300
"""Steps of plans in the feed at most. Convention: more than anybody plans."""

PLANNED = "plan_step"
"""The rule of Today that names a step when it is near; the feed has all of them itself."""

MORNING = dt.timedelta(hours=9)
"""When on its day something owed is rung for. Convention."""


def feed(owner: User, *, at: dt.datetime, with_names: bool = True) -> bytes:
    """The calendar as a phone keeps up with it: visits of the last three months and all to come,
    and what is due on a day. Two queries beside those of Today."""
    visits = list(_visits(owner).filter(starts_at__gte=at - LOOKS_BACK)[:MOST_VISITS])
    entries = [entry_of(visit, with_names=with_names) for visit in visits]
    ahead = {visit.pk for visit in visits if visit.held_at is None}
    entries += _days(due(owner, at), owner, ahead, at, with_names)
    entries += _steps(owner, at, with_names)
    return as_calendar(entries, name=_("Visits (Askaround)"), is_feed=True)


def every_visit(owner: User) -> bytes:
    """All visits there ever were with a day, as a file to take elsewhere. It rings for those to come
    that nobody has prepared or thanked for yet. One query."""
    return as_calendar(
        [entry_of(visit) for visit in _visits(owner)],
        method="PUBLISH",
        name=_("Visits (Askaround)"),
    )


def _visits(owner: User) -> QuerySet[Interview]:
    rows: QuerySet[Interview] = Interview.objects.visible_to(owner).filter(starts_at__isnull=False)
    return rows.select_related("person", "career_field", "owner").order_by("starts_at", "id")


def _days(
    items: Iterable[Item], owner: User, ahead: Collection[object], at: dt.datetime, with_names: bool
) -> Iterable[Entry]:
    """What is due on a day, as an entry of that whole day: phones show no tasks of a calendar they
    only read. What belongs to a visit that lies ahead rings with the visit itself."""
    clock = ZoneInfo(owner.time_zone)
    today = at.astimezone(clock).date()
    for item in items:
        if item.rule == PLANNED:
            continue
        day = max(item.due_at.astimezone(clock).date(), today)
        # A suggestion that only waits is due today, every day anew: it has no day of its own.
        has_day = item.owed or day > today
        if has_day and item.subject.id not in ahead:
            yield _day(item, day, with_names)


def _steps(owner: User, at: dt.datetime, with_names: bool) -> Iterable[Entry]:
    """The steps of every plan that have a day, however far ahead; on their day, too. One query."""
    today = at.astimezone(ZoneInfo(owner.time_zone)).date()
    rows = PlanStep.objects.visible_to(owner).open().filter(due_on__gte=today)
    for step in rows.select_related("career_field").order_by("due_on", "id")[:MOST_STEPS]:
        assert step.due_on is not None
        field = _("In your plan for %(field)s.") % {"field": in_a_sentence(step.career_field.name)}
        yield Entry(
            uid=f"{PLANNED}-{step.pk}@askaround",
            start=step.due_on,
            end=_day_after(step.due_on),
            stamp=step.created_at,
            summary=step.text if with_names else _("Something to do"),
            description=field if with_names else "",
            url=f"{settings.ORIGIN}{reverse('findings:plan', args=[step.career_field_id])}",
            is_busy=False,
            reminders=(),
        )


def _day(item: Item, day: dt.date, with_names: bool) -> Entry:
    words = str(item.what) if with_names else _("Somebody is waiting to hear from you")
    if not item.owed and not with_names:
        words = _("Something to do")
    return Entry(
        uid=f"{item.rule}-{item.subject.id}@askaround",
        start=day,
        end=_day_after(day),
        stamp=item.since,
        summary=words,
        description=str(item.why) if with_names else "",
        url=f"{settings.ORIGIN}{item.url}",
        is_busy=False,
        reminders=(Reminder(MORNING, words),) if item.owed else (),
    )


def _day_after(day: dt.date) -> dt.date:
    """The end of a whole day; the last one there is has none after it."""
    return day + dt.timedelta(days=1) if day < dt.date.max else day
