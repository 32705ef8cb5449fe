"""The notes of one interview, opened for writing: what a batch touches, read and written at once.

Whoever opens a book holds the lock on its interview, so that no other device writes beside it.
The statements grow with the answers touched, not with the events, but for what fits one insert.
"""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from django.db.models import Q, QuerySet

from askaround.accounts.bulk import insert_many
from askaround.accounts.statements import put_together_once
from askaround.interviews.actions.page import Page
from askaround.interviews.models import Answer, AnswerStrand, Interview, NoteEvent
from askaround.interviews.rewriting import Rewritten, tell
from askaround.questions.models import Question

Wanted = dict[uuid.UUID, uuid.UUID | None]
"""Answers to open, each with the question it answers (None: an unplanned note)."""


class Foreign(Exception):
    """These ids belong to somebody else, or to another interview: as good as not there."""

    def __init__(self, ids: Iterable[uuid.UUID]) -> None:
        super().__init__("not here")
        self.ids = set(ids)


class Book:
    """The pages of one interview that are being written."""

    def __init__(self, interview: Interview, known: Mapping[uuid.UUID, NoteEvent]) -> None:
        self.interview = interview
        self.known = known
        self.pages: dict[uuid.UUID, Page] = {}
        self._before: dict[uuid.UUID, str] = {}

    def open(self, wanted: Wanted) -> None:
        """Open these answers, and make those that are not there yet.

        A question that was already answered under another id is found under both ids.
        Raises `Foreign` for an answer of another interview, or a question of another owner.
        """
        rows = self._find(wanted)
        by_question = {row.question_id: pk for pk, row in rows.items() if row.question_id}
        missing = {pk: asked for pk, asked in wanted.items() if pk not in rows}
        asked = self._usable({q for q in missing.values() if q and q not in by_question})
        for pk, question in missing.items():
            if question in by_question:
                self.pages[pk] = self.pages[by_question[question]]
                continue
            # A question that is gone leaves an unplanned note: the words outlive it.
            kept = question if question in asked else None
            self.pages[pk] = Page(self._new(pk, kept))
            if kept:
                by_question[kept] = pk

    def _find(self, wanted: Wanted) -> dict[uuid.UUID, Answer]:
        questions = [question for question in wanted.values() if question]
        found = (
            _called_or_answering(list(wanted), self.interview, questions)
            if questions
            else _called(list(wanted))
        )
        rows = {answer.pk: answer for answer in found}
        foreign = {pk for pk, row in rows.items() if row.interview_id != self.interview.pk}
        if foreign:
            raise Foreign(foreign)
        strands = defaultdict(list)
        for strand in _strands_of(list(rows)):
            strands[strand.answer_id].append(strand)
        self._before |= {pk: row.text for pk, row in rows.items()}
        for pk, row in rows.items():
            head = self.known.get(row.head) if row.head else None
            # Where there never was a second text, the head is the last event there is.
            number = head.number if head and not strands[pk] else None
            still_apart = [strand for strand in strands[pk] if strand.merged_at is None]
            self.pages[pk] = Page(row, still_apart, number)
        return rows

    def _usable(self, questions: set[uuid.UUID]) -> set[uuid.UUID]:
        """Which of these questions are still there. Raises `Foreign` for another owner's."""
        if not questions:
            return set()
        found = dict(Question.plain.filter(pk__in=questions).values_list("pk", "owner_id"))
        allowed = (None, self.interview.owner_id)
        foreign = {pk for pk, owner in found.items() if owner not in allowed}
        if foreign:
            raise Foreign(foreign)
        return set(found)

    def _new(self, pk: uuid.UUID, question: uuid.UUID | None) -> Answer:
        return Answer(
            pk=pk,
            owner_id=self.interview.owner_id,
            interview=self.interview,
            question_id=question,
            version=0,
        )

    def save(self, at: dt.datetime) -> None:
        """Write every page that changed, and tell whatever stands on its words."""
        pages = {id(page): page for page in self.pages.values() if page.changed}.values()
        answers = [page.answer for page in pages]
        new = [answer for answer in answers if answer._state.adding]
        old = [answer for answer in answers if not answer._state.adding]
        strands = [row for page in pages for row in page.finish()]
        insert_many(Answer, new)
        for answer in old:
            Answer.plain.filter(pk=answer.pk).update(
                text=answer.text,
                head=answer.head,
                version=answer.version,
                starred_at=answer.starred_at,
            )
        if strands:
            AnswerStrand.plain.bulk_create(
                strands,
                update_conflicts=True,
                unique_fields=["id"],
                update_fields=["head", "text"],
            )
        insert_many(NoteEvent, [event for page in pages for event in page.written])
        tell({row.pk: self._rewritten(row) for row in old if self._has_other_words(row)}, at)

    def _has_other_words(self, answer: Answer) -> bool:
        before = self._before[answer.pk]
        return bool(before) and before != answer.text

    def _rewritten(self, answer: Answer) -> Rewritten:
        return Rewritten(self._before[answer.pk], answer.text)


@put_together_once
def _called(pks: Sequence[uuid.UUID]) -> QuerySet[Answer]:
    return Answer.plain.filter(pk__in=pks).order_by("created_at", "id")


@put_together_once
def _called_or_answering(
    pks: Sequence[uuid.UUID], interview: Interview, questions: Sequence[uuid.UUID]
) -> QuerySet[Answer]:
    answering = Q(interview=interview.pk, question__in=questions)
    return Answer.plain.filter(Q(pk__in=pks) | answering).order_by("created_at", "id")


@put_together_once
def _strands_of(answers: Sequence[uuid.UUID]) -> QuerySet[AnswerStrand]:
    return AnswerStrand.plain.filter(answer__in=answers).order_by("created_at", "id")
