"""What a calendar says of a visit: the seeker's own, with alarms, and the one a person is sent."""

import datetime as dt
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _, ngettext

from askaround.accounts.models import User
from askaround.interviews.calendar.writing import Entry, Mailbox, Reminder, as_calendar
from askaround.interviews.links import site_of
from askaround.interviews.models import Interview, Mode
from askaround.web import dates

EVENING_BEFORE = dt.time(18)
"""When the day before the sheet is asked for. Convention: after work, before it is late."""

EVENING = dt.time(19)
"""When, on the day itself, thanks are asked for. method.md: the same day; the hour a convention."""

AFTERWARDS = dt.timedelta(hours=1)
"""How long after a visit that ends in the evening. Convention."""

WITHOUT_A_WAY = {Mode.VISIT: dt.timedelta(minutes=30)}
BEFORE_A_CALL = dt.timedelta(minutes=10)
"""The alarm where no journey is known: half an hour before a visit, ten minutes before a call.
Convention."""


def uid_of(visit: Interview) -> str:
    """What the visit is called in every calendar, for good."""
    return f"{visit.pk}@askaround"


def entry_of(visit: Interview, *, with_names: bool = True, reminding: bool = True) -> Entry:
    """The visit in the seeker's own calendar. It has a day; person, field and owner are at hand.

    Without names it says that there is one, and how long; neither who, nor where, nor what about.
    """
    assert visit.starts_at is not None
    assert visit.ends_at is not None
    return Entry(
        uid=uid_of(visit),
        start=visit.starts_at,
        end=visit.ends_at,
        zone=visit.time_zone,
        stamp=visit.appointment_changed_at or visit.created_at,
        sequence=visit.calendar_sequence,
        summary=_summary(visit, with_names),
        description=_description(visit) if with_names else "",
        place=visit.place if with_names else "",
        url=f"{settings.ORIGIN}{visit.get_absolute_url()}",
        is_off=visit.cancelled_at is not None,
        reminders=tuple(_reminders(visit, with_names)) if reminding else (),
    )


def file_of(visit: Interview) -> bytes:
    """One visit as a file of its own, for the seeker's calendar."""
    return as_calendar([entry_of(visit)], method="PUBLISH")


def _summary(visit: Interview, with_names: bool) -> str:
    alone = {Mode.VISIT: _("Visit"), Mode.VIDEO: _("Video call"), Mode.PHONE: _("Telephone call")}
    kind = str(alone[Mode(visit.mode)])
    if not with_names:
        return kind
    return _("%(kind)s: %(name)s") % {"kind": kind, "name": visit.person.name}


def _description(visit: Interview) -> str:
    said = [
        ngettext("One minute about %(field)s.", "%(n)d minutes about %(field)s.", visit.minutes)
        % {"n": visit.minutes, "field": visit.career_field.name}
    ]
    if visit.leave_at is not None:
        clock = ZoneInfo(visit.owner.time_zone)
        said.append(_("Leave at %(time)s.") % {"time": dates.clock(visit.leave_at, clock)})
    return " ".join(said)


def _reminders(visit: Interview, with_names: bool) -> Iterable[Reminder]:
    """The sheet the evening before, leaving on time, thanks the same evening."""
    assert visit.starts_at is not None
    assert visit.ends_at is not None
    if visit.held_at is None:
        evening = _at(visit, -1, EVENING_BEFORE)
        if visit.prepared_at is None:
            yield _reminder(
                visit,
                evening,
                with_names,
                _("Tomorrow: is the sheet for %(name)s ready?"),
                _("Tomorrow: is your sheet ready?"),
            )
        way = WITHOUT_A_WAY.get(Mode(visit.mode), BEFORE_A_CALL)
        if visit.leave_at:
            yield _reminder(
                visit,
                visit.leave_at,
                with_names,
                _("Time to leave for %(name)s"),
                _("Time to leave"),
            )
        else:
            yield _reminder(
                visit, visit.starts_at - way, with_names, _("Soon: %(name)s"), _("Soon")
            )
    if visit.thanked_at is None:
        evening = max(_at(visit, 0, EVENING), visit.ends_at + AFTERWARDS)
        yield _reminder(
            visit, evening, with_names, _("Thank %(name)s today"), _("Say thank you today")
        )


def _reminder(
    visit: Interview, moment: dt.datetime, with_names: bool, named: str, plain: str
) -> Reminder:
    assert visit.starts_at is not None
    words = named % {"name": visit.person.first_name} if with_names else plain
    return Reminder(moment - visit.starts_at, words)


def _at(visit: Interview, days: int, time: dt.time) -> dt.datetime:
    """A time of day so many days from the visit's, on the seeker's own clock."""
    assert visit.starts_at is not None
    clock = ZoneInfo(visit.owner.time_zone)
    day = visit.starts_at.astimezone(clock).date() + dt.timedelta(days=days)
    return dt.datetime.combine(day, time, tzinfo=clock)


def invitation(
    visit: Interview, *, sender: str, recipient: str, language: str = "en"
) -> tuple[str, bytes]:
    """The day for the person's own calendar, and its method (RFC 5546).

    REQUEST, that nobody has to answer; CANCEL for one that is off. Where either address is missing
    a calendar could not tell whose it is: then PUBLISH, which says no more than the day. Holds no
    alarm, and of the record no more than the day.
    """
    assert visit.starts_at is not None
    assert visit.ends_at is not None
    known = bool(sender and recipient)
    owner: User = visit.owner
    off = visit.cancelled_at is not None
    method = "PUBLISH" if not known else "CANCEL" if off else "REQUEST"
    entry = Entry(
        uid=uid_of(visit),
        start=visit.starts_at,
        end=visit.ends_at,
        zone=visit.time_zone,
        stamp=visit.appointment_changed_at or visit.created_at,
        sequence=visit.calendar_sequence,
        summary=_for_them(owner, language),
        place=_place_for_them(visit),
        is_off=off,
        organizer=Mailbox(owner.name, sender) if known else None,
        attendee=Mailbox(visit.person.name, recipient) if known else None,
    )
    return method, as_calendar([entry], method=method)


def _place_for_them(visit: Interview) -> str:
    """A link to call at, and nothing else: where they work they know, and what stands in that box
    beside an address ("the side door; he is never on time") is the seeker's own business."""
    place = visit.place.strip()
    return place if visit.mode == Mode.VIDEO and site_of(place) else ""


def _for_them(owner: User, language: str) -> str:
    """What the visit is called in their calendar, in the language they are written to."""
    if language.startswith("es"):
        return f"Conversación con {owner.name}" if owner.name else "Conversación"
    return f"Conversation with {owner.name}" if owner.name else "Conversation"
