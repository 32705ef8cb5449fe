"""Changing an answer from a form or a program: each change is an event too, so nothing is lost."""

import datetime as dt
import uuid

from django.db import transaction

from askaround.accounts.ids import new_id
from askaround.accounts.owned import Stale
from askaround.interviews import notes
from askaround.interviews.actions.book import Book
from askaround.interviews.actions.page import SERVER, Page
from askaround.interviews.models import Answer, Interview
from askaround.interviews.wire import writable
from askaround.questions.models import Question


@transaction.atomic
def write_answer(
    *,
    interview: Interview,
    text: str,
    question: Question | None = None,
    id: uuid.UUID | None = None,
) -> Answer:
    """Write down an answer, or an unplanned note, from a form or a program.

    A question that has an answer already gets this text in its place. Raises `book.Foreign` for an
    id or a question that is somebody else's.
    """
    pk = id or (notes.answer_id(interview.pk, question.pk) if question else new_id())
    book = _open(interview, {pk: question.pk if question else None})
    page = book.pages[pk]
    _put(page, text)
    page.changed = True
    book.save()
    return page.answer


@transaction.atomic
def edit_answer(*, answer: Answer, text: str, expected: int | None = None) -> Answer:
    """Change the text of an answer. `expected` is the version the editor saw (None: any).

    Raises `Stale`, with the answer as it stands, when something else was written in between.
    """
    book = _open(answer.interview, {answer.pk: answer.question_id})
    page = book.pages[answer.pk]
    if expected is not None and page.answer.version != expected:
        raise Stale(page.answer)
    _put(page, text)
    book.save()
    return page.answer


@transaction.atomic
def merge_strands(*, answer: Answer, at: dt.datetime, text: str | None = None) -> Answer:
    """Bring the texts of an answer together: as the seeker wrote it, or one after the other.

    The strands stay on disk with their events, and are no longer shown.
    """
    book = _open(answer.interview, {answer.pk: answer.question_id})
    page = book.pages[answer.pk]
    others = [strand for strand in page.note.others if strand.row]
    _put(page, one_after_the_other(page.note) if text is None else text)
    for strand in others:
        strand.row.merged_at = at
        strand.row.save(update_fields=["merged_at"])
    book.save()
    return page.answer


def one_after_the_other(note: notes.Note) -> str:
    """All texts of a note, leaving out those that another one holds already."""
    texts: list[str] = []
    for strand in note.strands:
        if strand.text.strip() and not any(strand.text in text for text in texts):
            texts.append(strand.text.strip("\n"))
    return "\n\n".join(texts)


def _open(interview: Interview, wanted: dict[uuid.UUID, uuid.UUID | None]) -> Book:
    """The book of an interview, locked."""
    visit = Interview.plain.select_for_update(of=("self",)).get(
        pk=interview.pk, owner_id=interview.owner_id
    )
    book = Book(visit, {})
    book.open(wanted)
    return book


def _put(page: Page, text: str) -> None:
    """Make the main text say this, by one more event on top of it."""
    text = writable(text.replace("\r\n", "\n").replace("\r", "\n"))
    main = page.note.main
    if text == main.text:
        return
    page.place(
        notes.Event(
            id=new_id(),
            device=SERVER,
            seq=page.number + 1,
            answer=page.answer.pk,
            base=main.head,
            splice=notes.diff(main.text, text),
        )
    )
