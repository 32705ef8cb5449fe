"""Changing an answer from a form or a program: each change is an event too, so nothing is lost."""

import datetime as dt
import uuid

from django.db import transaction

from askaround.accounts.ids import new_id
from askaround.accounts.owned import Stale
from askaround.interviews import notes
from askaround.interviews.actions.book import Book
from askaround.interviews.actions.page import Page
from askaround.interviews.devices import SERVER
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
    device: str = SERVER,
) -> Answer:
    """Write down an answer, or an unplanned note, from a form or a program.

    A question that has an answer already gets this text in its place. `device` says in the history
    where it came from (`page.BY_HAND`). Raises `book.Foreign` for an
    id or a question that is somebody else's.
    """
    pk = id or (notes.answer_id(interview.pk, question.pk) if question else new_id())
    book = _open(interview, {pk: question.pk if question else None})
    page = book.pages[pk]
    page.changed = True
    return put(book, page, text, at, device)


@transaction.atomic
def edit_answer(
    *,
    answer: Answer,
    text: str,
    expected: int | None = None,
    at: dt.datetime,
    device: str = SERVER,
) -> Answer:
    """Change the text of an answer; where there were several, this is the one from now on.

    `expected` is the version the editor saw (None: any). Raises `Stale`, with the answer as it
    stands, when something else was written in between.
    """
    book, page = opened(answer)
    if expected is not None and page.answer.version != expected:
        raise Stale(page.answer)
    if written(text) == page.answer.text:
        return page.answer
    return put(book, page, text, at, device)


@transaction.atomic
def merge_strands(*, answer: Answer, at: dt.datetime, text: str | None = None) -> Answer:
    """Make one text of several: as the seeker wrote it, or one after the other as they stand.

    The strands stay on disk with their events. A device that goes on in one of them starts another.
    """
    book, page = opened(answer)
    whole = notes.one_after_the_other(page.note) if text is None else text
    return put(book, page, whole, at)


def written(text: str) -> str:
    """A text as it is kept: lines end alike, and nothing is in it that no database keeps."""
    return writable(text.replace("\r\n", "\n").replace("\r", "\n"))


def opened(answer: Answer) -> tuple[Book, Page]:
    """One answer's page, its interview locked."""
    book = _open(answer.interview, {answer.pk: answer.question_id})
    return book, book.pages[answer.pk]


def _open(interview: Interview, wanted: dict[uuid.UUID, uuid.UUID | None]) -> Book:
    """The book of an interview, locked."""
    visit = Interview.plain.select_for_update(of=("self",)).get(
        pk=interview.pk, owner_id=interview.owner_id
    )
    book = Book(visit, {})
    book.open(wanted)
    return book


def put(book: Book, page: Page, text: str, at: dt.datetime, device: str = SERVER) -> Answer:
    """Make this the answer's one text, by an event on top of the main one.

    Where there were several, all of them together come first, so that this can be undone.
    """
    whole, others = written(text), bool(page.note.others)
    if others and whole != page.answer.text:
        _place(page, page.answer.text, SERVER)
    if others or whole != page.note.main.text:
        _place(page, whole, device)
    ended = page.make_one(at)
    book.save(at)
    if ended:
        AnswerStrand.plain.filter(pk__in=[row.pk for row in ended]).update(merged_at=at)
    return page.answer


def _place(page: Page, text: str, device: str) -> None:
    main = page.note.main
    splice = notes.diff(main.text, text)
    answer, seq = page.answer.pk, page.number + 1
    page.place(notes.Event(new_id(), device, seq, answer, main.head, splice))
