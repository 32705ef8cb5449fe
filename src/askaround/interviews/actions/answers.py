"""Changing an answer from a form or a program: each change is an event too, so nothing is lost."""

import datetime as dt
import uuid

from django.db import transaction

from askaround.accounts.ids import new_id
from askaround.accounts.owned import Stale
from askaround.interviews import notes
from askaround.interviews.actions.book import Book
from askaround.interviews.actions.page import SERVER, Page
from askaround.interviews.models import Answer, AnswerStrand, Interview
from askaround.interviews.wire import writable
from askaround.questions.models import Question


@transaction.atomic
def write_answer(
    *,
    interview: Interview,
    text: str,
    question: Question | None = None,
    at: dt.datetime,
    id: uuid.UUID | None = None,
) -> Answer:
    """Write down an answer, or an unplanned note, from a form or a program.

    A question that has an answer already gets this text in its place. Raises `book.Foreign` for an
    id or a question that is somebody else's.
    """
    pk = id or (notes.answer_id(interview.pk, question.pk) if question else new_id())
    book = _open(interview, {pk: question.pk if question else None})
    page = book.pages[pk]
    page.changed = True
    return _put(book, page, text, at)


@transaction.atomic
def edit_answer(
    *, answer: Answer, text: str, expected: int | None = None, at: dt.datetime
) -> Answer:
    """Change the text of an answer; where there were several, this is the one from now on.

    `expected` is the version the editor saw (None: any). Raises `Stale`, with the answer as it
    stands, when something else was written in between.
    """
    book = _open(answer.interview, {answer.pk: answer.question_id})
    page = book.pages[answer.pk]
    if expected is not None and page.answer.version != expected:
        raise Stale(page.answer)
    if written(text) == page.answer.text:
        return page.answer
    return _put(book, page, text, at)


@transaction.atomic
def merge_strands(*, answer: Answer, at: dt.datetime, text: str | None = None) -> Answer:
    """Make one text of several: as the seeker wrote it, or one after the other as they stand.

    The strands stay on disk with their events. A device that goes on in one of them starts another.
    """
    book = _open(answer.interview, {answer.pk: answer.question_id})
    page = book.pages[answer.pk]
    whole = notes.one_after_the_other(page.note) if text is None else text
    return _put(book, page, whole, at)


def written(text: str) -> str:
    """A text as it is kept: lines end alike, and nothing is in it that no database keeps."""
    return writable(text.replace("\r\n", "\n").replace("\r", "\n"))


def _open(interview: Interview, wanted: dict[uuid.UUID, uuid.UUID | None]) -> Book:
    """The book of an interview, locked."""
    visit = Interview.plain.select_for_update(of=("self",)).get(
        pk=interview.pk, owner_id=interview.owner_id
    )
    book = Book(visit, {})
    book.open(wanted)
    return book


def _put(book: Book, page: Page, text: str, at: dt.datetime) -> Answer:
    """Make this the answer's one text, by one more event on top of the main one."""
    main = page.note.main
    splice = notes.diff(main.text, written(text))
    if page.note.others or splice.remove or splice.insert:
        seq = page.number + 1
        answer = page.answer.pk
        page.place(notes.Event(new_id(), SERVER, seq, answer, main.head, splice))
    ended = page.make_one(at)
    book.save()
    if ended:
        AnswerStrand.plain.filter(pk__in=[row.pk for row in ended]).update(merged_at=at)
    return page.answer
