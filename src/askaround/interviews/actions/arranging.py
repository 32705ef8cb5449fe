"""The appointment: made, changed, called off. What it says of the person is written down there."""

import datetime as dt
import uuid
from collections.abc import Mapping
from typing import Any, TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from askaround.accounts import bundles
from askaround.accounts.models import Bundle, User
from askaround.accounts.owned import change, hold_together, make_once
from askaround.accounts.typed import fit
from askaround.careers.models import CareerField
from askaround.interviews import guidelines
from askaround.interviews.actions.offering import join_offers
from askaround.interviews.appointments import is_zone
from askaround.interviews.models import Interview, Mode, OffBecause
from askaround.people import actions as people
from askaround.people.models import Person


class Appointment(TypedDict, total=False):
    """What can be changed of an appointment. `starts_at` is a moment, or None for no day yet."""

    career_field: CareerField
    starts_at: dt.datetime | None
    time_zone: str
    minutes: int
    mode: str
    place: str
    travel_minutes: int | None


def fitting(**fields: Any) -> dict[str, Any]:
    """The words of an appointment as they can be kept; ValidationError where they can't."""
    kept = fit(Interview, **fields)
    wrong: dict[str, str] = {}
    if not 1 <= kept.get("minutes", 1) <= guidelines.MOST_MINUTES:
        wrong["minutes"] = _("A conversation takes between one minute and eight hours.")
    if not is_zone(kept.get("time_zone", "UTC")):
        wrong["time_zone"] = _("We don't know that time zone. One is written like Europe/London.")
    if wrong:
        raise ValidationError(wrong)
    return kept


@transaction.atomic
def arrange(
    *,
    owner: User,
    person: Person,
    career_field: CareerField,
    starts_at: dt.datetime | None = None,
    time_zone: str = "",
    minutes: int = guidelines.MINUTES,
    mode: str = Mode.VISIT,
    place: str = "",
    travel_minutes: int | None = None,
    at: dt.datetime,
    id: uuid.UUID | None = None,
) -> Interview:
    """They said yes at `at`: an appointment, or without `starts_at` the wish for one.

    Sent twice under one `id`, it is made once. Raises ValidationError with a sentence for what
    can't be (no minutes, a zone that isn't one).
    """
    hold_together(owner, person, career_field)
    kept = fitting(
        starts_at=starts_at,
        time_zone=time_zone or person.time_zone or owner.time_zone,
        minutes=minutes,
        mode=mode,
        place=place,
        travel_minutes=travel_minutes,
    )
    interview, new = make_once(
        Interview,
        owner=owner,
        id=id,
        person=person,
        career_field=career_field,
        agreed_at=at,
        **kept,
    )
    if new:
        people.mark_agreed(person=person, at=at)
        join_offers(interview)
    return interview


@transaction.atomic
def change_appointment(
    *,
    interview: Interview,
    expected: int | None = None,
    at: dt.datetime,
    **fields: Unpack[Appointment],
) -> Interview:
    """Change what was agreed. One called off is on again. Raises `Stale`."""
    hold_together(interview.owner, fields.get("career_field"))
    agreed = fitting(**fields)
    was_off = interview.cancelled_at is not None
    if was_off or not _stays_in_calendars(interview, agreed):
        agreed |= _anew(at)
    changed = change(
        interview,
        expected=expected,
        agreed_at=interview.agreed_at or at,
        cancelled_at=None,
        off_because="",
        confirmed_at=interview.confirmed_at if _is_same_day(interview, agreed) else None,
        **agreed,
    )
    if changed.person.agreed_at is None:
        people.mark_agreed(person=changed.person, at=at)
    return changed


def _is_same_day(interview: Interview, agreed: Mapping[str, Any]) -> bool:
    """Whether the hour and the place stay, so that what was confirmed still holds."""
    told = ("starts_at", "mode", "place")
    return all(agreed.get(name, now) == now for name in told for now in [getattr(interview, name)])


def _stays_in_calendars(interview: Interview, agreed: Mapping[str, Any]) -> bool:
    """Whether nothing changes of what a calendar shows."""
    told = ("starts_at", "time_zone", "minutes", "mode", "place", "travel_minutes")
    return all(agreed.get(name, now) == now for name in told for now in [getattr(interview, name)])


def _anew(at: dt.datetime) -> dict[str, Any]:
    """What is written so that calendars take this state of the appointment for the newest."""
    return {"appointment_changed_at": at, "calendar_sequence": F("calendar_sequence") + 1}


@transaction.atomic
def call_off(
    *,
    interview: Interview,
    because: str = OffBecause.I_CANCELLED,
    at: dt.datetime,
    expected: int | None = None,
) -> Interview:
    """It came to nothing: called off beforehand, or somebody wasn't there (`OffBecause`).

    What was prepared and noted stays. Said again with another reason, the first date counts and
    the last reason. Raises `Stale`.
    """
    anew = {} if interview.cancelled_at else _anew(at)
    off = interview.cancelled_at or at
    return change(interview, expected=expected, cancelled_at=off, off_because=because, **anew)


@transaction.atomic
def put_back_on(*, interview: Interview, at: dt.datetime) -> Interview:
    """Undo calling off."""
    anew = _anew(at) if interview.cancelled_at else {}
    return change(interview, cancelled_at=None, off_because="", **anew)


@transaction.atomic
def mark_invited(*, interview: Interview, at: dt.datetime) -> Interview:
    """The day went along to the person's own calendar with a mail. The first time counts."""
    rows = Interview.plain.filter(pk=interview.pk, invited_at=None)
    rows.update(invited_at=at)
    interview.refresh_from_db(fields=["invited_at"])
    return interview


@transaction.atomic
def want_invitation(*, interview: Interview, wanted: bool) -> Interview:
    """Whether mails about this visit take its day along for their calendar."""
    return change(interview, invitation_wanted=wanted)


@transaction.atomic
def delete_interview(*, interview: Interview, at: dt.datetime) -> Bundle:
    """Take away the appointment and everything written down of it, its own questions too."""
    title = _("The visit with %(name)s") % {"name": interview.person.name}
    return bundles.delete(interview, title=title, at=at)
