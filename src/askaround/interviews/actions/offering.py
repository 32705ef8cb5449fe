"""Times offered to somebody: kept, changed, and one of them taken."""

import datetime as dt
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from askaround.accounts.ids import new_id
from askaround.accounts.models import User
from askaround.accounts.owned import change, hold_together
from askaround.interviews import guidelines
from askaround.interviews.appointments import is_zone
from askaround.interviews.models import Interview, OfferedTime
from askaround.people.models import Person

MOST_OFFERED = 3
"""Times in one offer: more is a burden to choose from. method.md: two or three."""


@transaction.atomic
def offer_times(
    *,
    owner: User,
    person: Person,
    moments: Sequence[dt.datetime],
    time_zone: str,
    minutes: int = guidelines.MINUTES,
    at: dt.datetime,
) -> list[OfferedTime]:
    """Offer these times instead of any offered before and not taken; none takes the offer back.

    They belong to the visit that waits for a day, or for another one, where there is one. A time
    offered before stays the row it was. Raises ValidationError for more than three, or a zone that isn't one.
    """
    hold_together(owner, person)
    wanted = sorted(set(moments))
    _refuse_impossible(wanted, time_zone, minutes)
    # Whoever changes the person's offer waits here for whoever came first.
    Person.plain.select_for_update().get(pk=person.pk)
    known = {
        each.starts_at: each
        for each in OfferedTime.objects.owned_by(owner).filter(person=person, taken_at=None)
    }
    OfferedTime.plain.filter(
        pk__in=[each.pk for start, each in known.items() if start not in wanted]
    ).delete()
    pending = Interview.plain.filter(person=person, held_at=None, cancelled_at=None)
    waiting = pending.order_by(F("starts_at").asc(nulls_first=True)).first()
    rows = [
        OfferedTime(
            id=known[start].pk if start in known else new_id(),
            owner=owner,
            person=person,
            interview=waiting,
            starts_at=start,
            time_zone=time_zone,
            minutes=minutes,
            offered_at=at,
        )
        for start in wanted
    ]
    OfferedTime.plain.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=["interview", "time_zone", "minutes", "offered_at"],
    )
    return rows


def _refuse_impossible(moments: Sequence[dt.datetime], time_zone: str, minutes: int) -> None:
    wrong: dict[str, str] = {}
    if len(moments) > MOST_OFFERED:
        wrong["moments"] = _("Two or three times are easier to choose from than more.")
    if not 1 <= minutes <= guidelines.MOST_MINUTES:
        wrong["minutes"] = _("A conversation takes between one minute and eight hours.")
    if not is_zone(time_zone):
        wrong["time_zone"] = _("We don't know that time zone. One is written like Europe/London.")
    if wrong:
        raise ValidationError(wrong)


def join_offers(interview: Interview) -> None:
    """Times offered before they said yes belong to the visit it became."""
    OfferedTime.plain.filter(person=interview.person_id, interview=None, taken_at=None).update(
        interview=interview
    )


@transaction.atomic
def mark_taken(*, offered: OfferedTime, interview: Interview, at: dt.datetime) -> OfferedTime:
    """This is the time they took: it became the appointment. Said of another, that one counts."""
    hold_together(offered.owner, interview)
    others = OfferedTime.plain.filter(person=offered.person_id, taken_at__isnull=False)
    others.filter(starts_at__gt=at).exclude(pk=offered.pk).update(taken_at=None)
    return change(offered, interview=interview, taken_at=offered.taken_at or at)
