"""Everything a write-up takes in, kept in one go: all of it, or nothing."""

import datetime as dt
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Q

from askaround.careers.models import Resume
from askaround.interviews.actions.answers import edit_answer, write_answer
from askaround.interviews.actions.given import add_advice, add_promise, name_related_field
from askaround.interviews.actions.naming import name_people
from askaround.interviews.actions.reading import add_reading, reword
from askaround.interviews.actions.resumes import keep_criticism
from askaround.interviews.actions.writing_up import WriteUp, keep_write_up, write_up
from askaround.interviews.models import Answer, Interview, Reading
from askaround.people import actions as people
from askaround.people.models import Referral
from askaround.questions.models import Question


@dataclass(frozen=True, slots=True)
class PromiseMade:
    """A promise as it was typed. `sent` makes its id, so that one sent twice is one."""

    sent: uuid.UUID
    text: str
    due_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class NoteEdited:
    """A note as it was typed: of an answer there is, of a question without one, or unplanned.

    `expected` is the version of the answer that was on the page; `sent` the id of a new note.
    """

    text: str
    answer: uuid.UUID | None = None
    question: uuid.UUID | None = None
    expected: int | None = None
    sent: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class ReadingNamed:
    """Something to read or to join, as it was typed or confirmed."""

    words: str
    kind: str = Reading.Kind.BOOK
    link: str = ""


@dataclass(frozen=True, slots=True)
class Reworded:
    """A short thing kept before, in other words now (none: take it away). `more`: further columns."""

    kind: str
    row: uuid.UUID
    words: str
    expected: int | None = None
    more: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Written:
    """What one sending of the write-up holds."""

    words: WriteUp
    names: list[str] = field(default_factory=list)
    may_use_name: str = Referral.MayUseName.NOT_ASKED
    except_for: list[str] = field(default_factory=list)
    may_use: dict[uuid.UUID, str] = field(default_factory=dict)
    promises: list[PromiseMade] = field(default_factory=list)
    advice: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    readings: list[ReadingNamed] = field(default_factory=list)
    reworded: list[Reworded] = field(default_factory=list)
    set_aside: list[str] = field(default_factory=list)
    resume: uuid.UUID | None = None
    criticism: list[str] = field(default_factory=list)
    asked_for: bool | None = None
    notes: list[NoteEdited] = field(default_factory=list)


@transaction.atomic
def keep_all(
    *,
    interview: Interview,
    written: Written,
    expected: int | None = None,
    done: bool,
    at: dt.datetime,
) -> Interview:
    """Keep all of it, and with `done` call it written up. Raises `Stale` (of the interview or of
    an answer) and ValidationError; then nothing is kept."""
    versions = Resume.objects.owned_by(interview.owner)
    resume = versions.filter(pk=written.resume).first() if written.resume else None
    words: WriteUp = {**written.words, "resume": resume}
    if written.set_aside:
        words["set_aside"] = list(dict.fromkeys([*interview.set_aside, *written.set_aside]))
    if done:
        changed = write_up(interview=interview, expected=expected, at=at, **words)
    else:
        changed = keep_write_up(interview=interview, expected=expected, **words)
    for note in written.notes:
        _keep_note(changed, note, at)
    _keep_names(changed, written, at)
    for promise in written.promises:
        add_promise(
            interview=changed, text=promise.text, due_on=promise.due_on, at=at, id=promise.sent
        )
    for text in written.advice:
        add_advice(interview=changed, text=text)
    for each in written.reworded:
        reword(
            interview=changed, kind=each.kind, row=each.row, words=each.words,
            expected=each.expected, more=each.more, at=at,
        )  # fmt: skip
    for reading in written.readings:
        add_reading(interview=changed, text=reading.words, kind=reading.kind, link=reading.link)
    for name in written.related:
        name_related_field(interview=changed, name=name)
    for text in written.criticism:
        keep_criticism(interview=changed, text=text, resume=resume, asked_for=written.asked_for)
    return changed


def _keep_names(interview: Interview, written: Written, at: dt.datetime) -> None:
    if written.names:
        name_people(
            interview=interview,
            names=written.names,
            may_use_name=written.may_use_name,
            except_for=written.except_for,
            at=at,
        )
    given = Referral.plain.filter(ask__close_of__interview=interview, pk__in=written.may_use)
    for referral in given:
        if referral.may_use_name != written.may_use[referral.pk]:
            people.change_referral(referral=referral, may_use_name=written.may_use[referral.pk])


def _keep_note(interview: Interview, note: NoteEdited, at: dt.datetime) -> None:
    """Where the answer or the question is gone, or is not ours, the words are a note of their own."""
    answers = Answer.objects.owned_by(interview.owner).filter(interview=interview)
    answer = answers.filter(pk=note.answer).first() if note.answer else None
    if answer is not None:
        edit_answer(answer=answer, text=note.text, expected=note.expected, at=at)
        return
    theirs = Question.plain.filter(Q(owner=None) | Q(owner=interview.owner_id))
    question = theirs.filter(pk=note.question).first() if note.question else None
    sent = None if question else note.sent
    write_answer(interview=interview, text=note.text, question=question, at=at, id=sent)
