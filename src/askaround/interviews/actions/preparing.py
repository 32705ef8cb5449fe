"""Getting ready: what was found out beforehand, and the questions to bring."""

import datetime as dt
import uuid
from typing import TypedDict, Unpack

from django.db import transaction

from askaround.accounts import bundles
from askaround.accounts.models import Bundle
from askaround.accounts.owned import change, hold_together, make_once
from askaround.accounts.typed import fit
from askaround.interviews.models import Interview, ResearchNote
from askaround.questions import actions as questions
from askaround.questions.models import Guide
from askaround.questions.starters import FIRST_CONVERSATION, BankGuide


class Research(TypedDict, total=False):
    """What can be changed of a research note. `link` is an address, as typed."""

    text: str
    source: str
    link: str


@transaction.atomic
def add_research_note(
    *,
    interview: Interview,
    text: str,
    source: str = "",
    link: str = "",
    id: uuid.UUID | None = None,
) -> ResearchNote:
    """Something found out before the conversation. Sent twice under one `id`, it is one note."""
    kept = fit(ResearchNote, text=text, source=source, link=link)
    note, _new = make_once(ResearchNote, owner=interview.owner, id=id, interview=interview, **kept)
    return note


@transaction.atomic
def change_research_note(
    *, note: ResearchNote, expected: int | None = None, **fields: Unpack[Research]
) -> ResearchNote:
    """Change a research note. Raises `Stale`."""
    return change(note, expected=expected, **fit(ResearchNote, **fields))


@transaction.atomic
def delete_research_note(*, note: ResearchNote, at: dt.datetime) -> Bundle:
    """Take a research note away."""
    return bundles.delete(note, title=bundles.quoted(note.text), at=at)


@transaction.atomic
def choose_guide(*, interview: Interview, guide: Guide | None) -> Interview:
    """Bring these questions. A guide that is kept, or serves another visit, is copied first.

    What was chosen before goes, unless it is kept for more visits. Raises `DoesNotExist` for
    somebody else's.
    """
    before = interview.guide
    if guide is not None:
        hold_together(interview.owner, guide)
        taken = Interview.plain.filter(guide=guide).exclude(pk=interview.pk).exists()
        if guide.reusable or taken:
            guide = questions.copy_guide(guide=guide)
    if before == guide:
        return interview
    changed = change(interview, guide=guide)
    if before is not None and not before.reusable:
        before.delete()
    return changed


@transaction.atomic
def start_from(*, interview: Interview, starter: BankGuide = FIRST_CONVERSATION) -> Guide:
    """Bring one of the ready-made lists, as a list of this visit's own."""
    guide = questions.make_starter_guide(owner=interview.owner, starter=starter)
    choose_guide(interview=interview, guide=guide)
    return guide


@transaction.atomic
def own_guide(*, interview: Interview) -> Guide:
    """The list of this visit to change: its guide, or the first ready-made one where it has none.

    A kept set that an import or a program chose is copied, so that changing it here leaves it.
    """
    if interview.guide is None:
        return start_from(interview=interview)
    if interview.guide.reusable:
        copy = questions.copy_guide(guide=interview.guide)
        change(interview, guide=copy)
        return copy
    return interview.guide


@transaction.atomic
def confirm(*, interview: Interview, at: dt.datetime | None) -> Interview:
    """They said again that the day holds (or, with None, they have yet to). A new day undoes it."""
    return change(interview, confirmed_at=at)


@transaction.atomic
def mark_ready(*, interview: Interview, at: dt.datetime | None) -> Interview:
    """The sheet is ready (or, with None, not yet after all). Said again, the first date stays."""
    if at and interview.prepared_at:
        return interview
    return change(interview, prepared_at=at)
