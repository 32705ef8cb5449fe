"""The resume at a visit: which version was in the bag, what they said of it, what answers that."""

import datetime as dt
import uuid
from collections.abc import Collection
from typing import TypedDict, Unpack

from django.db import transaction

from askaround.accounts import bundles
from askaround.accounts.models import Bundle
from askaround.accounts.owned import change, hold_together, make_once
from askaround.accounts.typed import fit
from askaround.careers.models import Resume
from askaround.interviews.models import Interview, ResumeCriticism


class Criticism(TypedDict, total=False):
    """What can be changed of something said of a resume."""

    text: str
    resume: Resume | None
    asked_for: bool | None
    answered_by: Resume | None


@transaction.atomic
def pack_resume(
    *, interview: Interview, at: dt.datetime | None, resume: Resume | None = None
) -> Interview:
    """A resume is in the bag, to stay there until they ask for it (I6); None: it isn't.

    `resume` is the version, where it is one kept here. Raises its DoesNotExist for somebody else's.
    """
    hold_together(interview.owner, resume)
    return change(interview, resume_packed_at=at, resume=resume if at else None)


@transaction.atomic
def keep_criticism(
    *,
    interview: Interview,
    text: str,
    resume: Resume | None = None,
    asked_for: bool | None = None,
    answered_by: Resume | None = None,
    id: uuid.UUID | None = None,
) -> ResumeCriticism:
    """Something they said of a version of my resume. The same words twice at one visit are one.

    Raises DoesNotExist for somebody else's version.
    """
    hold_together(interview.owner, resume, answered_by)
    kept = fit(ResumeCriticism, text=text)
    if id is None and (found := interview.resume_criticism.filter(**kept).first()):
        return found
    made, _new = make_once(
        ResumeCriticism,
        owner=interview.owner,
        id=id,
        interview=interview,
        resume=resume,
        asked_for=asked_for,
        answered_by=answered_by,
        **kept,
    )
    return made


@transaction.atomic
def change_criticism(
    *, criticism: ResumeCriticism, expected: int | None = None, **fields: Unpack[Criticism]
) -> ResumeCriticism:
    """Change what they said, about which version, or which one answers it. Raises `Stale`."""
    hold_together(criticism.owner, fields.get("resume"), fields.get("answered_by"))
    return change(criticism, expected=expected, **fit(ResumeCriticism, **fields))


@transaction.atomic
def answer_criticism(*, resume: Resume, answers: Collection[uuid.UUID]) -> None:
    """This version answers exactly these, of all that wait for an answer or had it from this one."""
    mine = ResumeCriticism.objects.owned_by(resume.owner).select_for_update()
    for each in mine.filter(answered_by=resume).exclude(pk__in=answers):
        change(each, answered_by=None)
    for each in mine.open().filter(pk__in=answers):
        change(each, answered_by=resume)


@transaction.atomic
def delete_criticism(*, criticism: ResumeCriticism, at: dt.datetime) -> Bundle:
    """Take away something noted by mistake."""
    return bundles.delete(criticism, title=bundles.quoted(criticism.text), at=at)
