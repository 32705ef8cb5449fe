"""The appointment: made, changed, called off. What it says of the person is written down there."""

import datetime as dt
import uuid
from collections.abc import Mapping
from typing import Any, TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from askaround.accounts import bundles
from askaround.accounts.models import Bundle, User
from askaround.accounts.owned import change, hold_together, make_once
from askaround.accounts.typed import fit
from askaround.careers.models import CareerField
from askaround.interviews import guidelines
from askaround.interviews.appointments import is_zone
from askaround.interviews.models import Interview, Mode
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
    changed = change(
        interview,
        expected=expected,
        agreed_at=interview.agreed_at or at,
        cancelled_at=None,
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


@transaction.atomic
def call_off(*, interview: Interview, at: dt.datetime, expected: int | None = None) -> Interview:
    """It won't take place. What was prepared and noted stays. Raises `Stale`."""
    return change(interview, expected=expected, cancelled_at=interview.cancelled_at or at)


@transaction.atomic
def put_back_on(*, interview: Interview) -> Interview:
    """Undo calling off."""
    return change(interview, cancelled_at=None)


@transaction.atomic
def delete_interview(*, interview: Interview, at: dt.datetime) -> Bundle:
    """Take away the appointment and everything written down of it, its own questions too."""
    title = _("The visit with %(name)s") % {"name": interview.person.name}
    return bundles.delete(interview, title=title, at=at)
