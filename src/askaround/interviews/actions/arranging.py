"""The appointment: made, changed, called off. What it says of the person is written down there."""

import datetime as dt
import uuid
from typing import TypedDict, Unpack

from django.db import transaction

from askaround.accounts.models import User
from askaround.accounts.owned import change
from askaround.careers.models import CareerField
from askaround.interviews import guidelines
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

    The same id twice is one appointment. Raises `DoesNotExist` for a person or a field that is
    somebody else's.
    """
    if id is not None:
        found = Interview.objects.owned_by(owner).filter(pk=id).first()
        if found is not None:
            return found
    made = Interview(
        owner=owner,
        person=Person.objects.owned_by(owner).get(pk=person.pk),
        career_field=CareerField.objects.owned_by(owner).get(pk=career_field.pk),
        agreed_at=at,
        starts_at=starts_at,
        time_zone=time_zone or person.time_zone or owner.time_zone,
        minutes=minutes,
        mode=mode,
        place=place,
        travel_minutes=travel_minutes,
    )
    if id is not None:
        made.pk = id
    made.save(force_insert=True)
    people.mark_agreed(person=made.person, at=at)
    return made


@transaction.atomic
def change_appointment(
    *,
    interview: Interview,
    expected: int | None = None,
    at: dt.datetime,
    **fields: Unpack[Appointment],
) -> Interview:
    """Change what was agreed. One called off is on again. Raises `Stale`."""
    if "career_field" in fields:
        own = CareerField.objects.owned_by(interview.owner)
        fields["career_field"] = own.get(pk=fields["career_field"].pk)
    changed = change(
        interview,
        expected=expected,
        agreed_at=interview.agreed_at or at,
        cancelled_at=None,
        **fields,
    )
    if changed.person.agreed_at is None:
        people.mark_agreed(person=changed.person, at=at)
    return changed


@transaction.atomic
def call_off(*, interview: Interview, at: dt.datetime, expected: int | None = None) -> Interview:
    """It won't take place. What was prepared and noted stays. Raises `Stale`."""
    return change(interview, expected=expected, cancelled_at=interview.cancelled_at or at)


@transaction.atomic
def put_back_on(*, interview: Interview) -> Interview:
    """Undo calling off."""
    return change(interview, cancelled_at=None)


@transaction.atomic
def delete_interview(*, interview: Interview) -> None:
    """Erase the appointment and everything written down of it, its own list of questions too."""
    guide = interview.guide
    interview.delete()
    if guide is not None and not guide.reusable:
        guide.delete()
