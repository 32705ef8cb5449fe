"""What other programs say of a conversation and no page does.

Moments that lie behind, a list of questions to bring, the ask at the close. What follows from each
follows here as it does from the pages: they go through the same actions.
"""

import datetime as dt
import uuid
from typing import Any, TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from askaround.accounts import bundles
from askaround.accounts.models import Bundle
from askaround.accounts.owned import change, hold_together
from askaround.accounts.typed import fit
from askaround.careers.models import CareerField
from askaround.interviews.actions.visit import end, hold
from askaround.interviews.actions.writing_up import write_up
from askaround.interviews.models import Answer, CloseAsk, Interview
from askaround.people import actions as people
from askaround.people.models import Ask
from askaround.questions import actions as questions
from askaround.questions.models import Guide


class Facts(TypedDict, total=False):
    """What can be said to have happened; None takes it back."""

    notes_permitted: bool | None
    prepared_at: dt.datetime | None
    confirmed_at: dt.datetime | None
    resume_packed_at: dt.datetime | None
    cancelled_at: dt.datetime | None
    held_at: dt.datetime | None
    ended_at: dt.datetime | None
    written_up_at: dt.datetime | None
    thanked_at: dt.datetime | None


@transaction.atomic
def keep_facts(*, interview: Interview, **facts: Unpack[Facts]) -> Interview:
    """Keep these facts exactly, and pass on to the person's record what follows from them.

    Raises ValidationError for an end before the beginning.
    """
    _refuse_impossible(interview, facts)
    if (held_at := facts.get("held_at")) is not None:
        hold(interview=interview, at=held_at)
    if (ended_at := facts.get("ended_at")) is not None:
        end(interview=interview, at=ended_at)
    if (written_up_at := facts.get("written_up_at")) is not None:
        write_up(interview=interview, at=written_up_at)
    if (thanked_at := facts.get("thanked_at")) is not None:
        people.mark_in_touch(person=interview.person, at=thanked_at)
    if any(getattr(interview, name) != value for name, value in facts.items()):
        change(interview, **fit(Interview, **facts), **_told_calendars(interview, facts))
    return interview


def _told_calendars(interview: Interview, facts: Facts) -> dict[str, Any]:
    """What calendars need to hear where an appointment is called off, or on again."""
    off = facts.get("cancelled_at", interview.cancelled_at)
    if (off is None) == (interview.cancelled_at is None):
        return {}
    anew = {
        "appointment_changed_at": off or interview.cancelled_at,
        "calendar_sequence": F("calendar_sequence") + 1,
    }
    return anew if off else anew | {"off_because": ""}


def _refuse_impossible(interview: Interview, facts: Facts) -> None:
    held_at = facts.get("held_at", interview.held_at)
    ended_at = facts.get("ended_at", interview.ended_at)
    if held_at is None and ended_at is not None and "held_at" in facts:
        raise ValidationError(
            {"held_at": _("It has an end, so it was held. Take the end back too.")}
        )
    if held_at is not None and ended_at is not None and ended_at < held_at:
        raise ValidationError({"ended_at": _("It can't end before it begins.")})


@transaction.atomic
def use_guide(*, interview: Interview, guide: Guide | None) -> Interview:
    """Bring this list of questions itself, or a copy of it where another conversation has it.

    What was brought before stays a list of its own.
    """
    if guide is not None:
        hold_together(interview.owner, guide)
        if Interview.plain.filter(guide=guide).exclude(pk=interview.pk).exists():
            if interview.guide is not None and _are_alike(interview.guide, guide):
                return interview
            guide = questions.copy_guide(guide=guide)
    return interview if interview.guide == guide else change(interview, guide=guide)


def _are_alike(one: Guide, other: Guide) -> bool:
    asked = [list(each.places.values_list("question_id", flat=True)) for each in (one, other)]
    return one.name == other.name and asked[0] == asked[1]


@transaction.atomic
def ask_at_close(
    *,
    interview: Interview,
    asked_at: dt.datetime,
    career_field: CareerField | None = None,
    note: str = "",
    id: uuid.UUID | None = None,
) -> Ask:
    """The ask made at a conversation's close; where there is one already, that one."""
    link = CloseAsk.plain.filter(interview=interview).select_related("ask").first()
    if link is not None:
        return link.ask
    ask = people.record_ask(
        owner=interview.owner,
        asked=interview.person,
        kind=Ask.Kind.CLOSE,
        career_field=career_field,
        asked_at=asked_at,
        note=note,
        id=id,
    )
    CloseAsk.plain.create(owner_id=interview.owner_id, interview=interview, ask=ask)
    return ask


@transaction.atomic
def delete_answer(*, answer: Answer, at: dt.datetime) -> Bundle:
    """Take an answer away, with every edit it was made of."""
    return bundles.delete(answer, title=bundles.quoted(answer.text), at=at)
