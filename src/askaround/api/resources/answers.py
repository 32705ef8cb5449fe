"""`/answers`: what was said to each question, and notes that nobody planned."""

import datetime as dt
from typing import Any
from uuid import UUID

from askaround.accounts.models import User
from askaround.api import kinds
from askaround.api.bodies import Body, Shape
from askaround.api.collection import Collection, Words
from askaround.api.filters import Filters
from askaround.api.problems import NotHere
from askaround.interviews.actions.answers import edit_answer, write_answer
from askaround.interviews.actions.book import Foreign
from askaround.interviews.actions.programs import delete_answer
from askaround.interviews.models import Answer, Interview
from askaround.questions.models import Question


class AnswerOut(Shape):
    """What was said to a question, or with `question` null a note that nobody planned.

    `version` counts the edits: each is kept, those made here and those made during the visit.
    """

    interview: UUID
    question: UUID | None
    text: str
    starred_at: dt.datetime | None


class AnswerIn(Body):
    """What was said. A question has one answer in a conversation."""

    settled = frozenset({"interview", "question"})

    interview: UUID
    question: UUID | None = None
    text: kinds.Text

    starred_at: kinds.Told = None


class AnswerFilters(Filters):
    looked_at = ("text",)

    interview: UUID | None = None
    question: UUID | None = None


class Answers(Collection):
    path = "answers"
    about = "What was said, the latest written down first."
    model = Answer
    shape = AnswerOut
    body = AnswerIn
    filters = AnswerFilters
    references = {"interview": Interview, "question": Question}

    def locked(self, user: User, pk: UUID) -> Any:
        """The answer, with its conversation held: a device that writes notes holds that too."""
        held = Interview.objects.owned_by(user).select_for_update(of=("self",))
        if held.filter(answers=pk).first() is None:
            return None
        return self.mine(user).filter(pk=pk).first()

    def twin(self, user: User, words: Words) -> Answer | None:
        """The answer that the question has already, unless nothing is written there yet."""
        if words["question"] is None:
            return None
        found: Answer | None = (
            self.mine(user)
            .filter(interview=words["interview"], question=words["question"])
            .exclude(text="")
            .first()
        )
        return found

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Answer:
        try:
            return write_answer(id=id, at=at, **words)
        except Foreign:
            raise NotHere from None

    def change(self, row: Answer, words: Words, at: dt.datetime) -> None:
        edit_answer(answer=row, text=words["text"], at=at)

    def remove(self, row: Answer, at: dt.datetime) -> None:
        delete_answer(answer=row, at=at)
