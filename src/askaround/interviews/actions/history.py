"""Earlier texts of an answer brought back, and its star: each by one more event, none taken away."""

import datetime as dt
import uuid

from django.db import transaction

from askaround.accounts.ids import new_id
from askaround.interviews.actions.answers import opened, put
from askaround.interviews.devices import BROUGHT_BACK, SERVER
from askaround.interviews.models import Answer, NoteEvent, VisitFact
from askaround.interviews.notes import start_id


@transaction.atomic
def bring_back(*, answer: Answer, event: uuid.UUID, at: dt.datetime) -> Answer:
    """Make the text as it stood after this event the answer's one text again.

    What stood there meanwhile stays among the events, and can be brought back in its turn. Raises
    `NoteEvent.DoesNotExist` for an event that isn't one of this answer's.
    """
    book, page = opened(answer)
    text = page.text_after(event)
    if text is None and page.answer.head is None and event == start_id(answer.pk):
        text = page.answer.text
    if text is None:
        raise NoteEvent.DoesNotExist
    return put(book, page, text, at, BROUGHT_BACK)


@transaction.atomic
def star_answer(*, answer: Answer, starred: bool, at: dt.datetime) -> Answer:
    """Mark an answer as one that matters, or take the mark away; said twice, once is noted."""
    book, page = opened(answer)
    if (page.answer.starred_at is not None) == starred:
        return page.answer
    question = str(answer.question_id) if answer.question_id else None
    VisitFact.plain.create(
        pk=new_id(),
        owner_id=answer.owner_id,
        interview_id=answer.interview_id,
        device=SERVER,
        seq=page.answer.version,
        kind=VisitFact.Kind.STAR if starred else VisitFact.Kind.UNSTAR,
        value={"answer": str(answer.pk), "question": question},
        said_at=at,
    )
    page.star(at if starred else None)
    book.save(at)
    return page.answer
