"""`/answers`: what was said to each question, and notes that nobody planned."""

import dataclasses
import datetime as dt
from collections.abc import Mapping
from typing import Any, Literal
from uuid import UUID

from askaround.accounts.models import User
from askaround.api import kinds
from askaround.api.bodies import Body, Given, Shape
from askaround.api.collection import Collection, Words
from askaround.api.filters import Filters
from askaround.api.problems import NotHere
from askaround.interviews.actions.answers import edit_answer, write_answer
from askaround.interviews.actions.book import Foreign
from askaround.interviews.actions.programs import delete_answer
from askaround.interviews.devices import PROGRAM
from askaround.interviews.figures import figures_in
from askaround.interviews.models import Answer, Interview
from askaround.questions.models import Question


class FigureOut(Given):
    """A number or a range that was given, as it was understood: `low` to `high`.

    `currency` is an ISO 4217 code, "$" where no country's was named, or empty.
    """

    kind: Literal["money", "hours", "years"]
    low: float
    high: float
    currency: str
    period: Literal["hour", "day", "week", "month", "year", ""]
    words: str


class AnswerOut(Shape):
    """What was said to a question, or with `question` null a note that nobody planned.

    `version` counts the edits: each is kept, those made here and those made during the visit.
    """

    interview: UUID
    question: UUID | None
    text: str
    starred_at: dt.datetime | None
    figures: list[FigureOut]

    @classmethod
    def beside(cls, row: Answer) -> Mapping[str, Any]:
        found = [dataclasses.asdict(each) for each in figures_in(row.text)]
        return {"figures": [FigureOut.model_validate(each) for each in found]}


class AnswerIn(Body):
    """What was said. A question has one answer in a conversation."""

    settled = frozenset({"interview", "question"})

    interview: UUID
    question: UUID | None = None
    text: kinds.Text

    starred_at: kinds.Told = None
    figures: kinds.Told = None


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
            return write_answer(id=id, at=at, device=PROGRAM, **words)
        except Foreign:
            raise NotHere from None

    def change(self, row: Answer, words: Words, at: dt.datetime) -> None:
        edit_answer(answer=row, text=words["text"], at=at, device=PROGRAM)

    def remove(self, row: Answer, at: dt.datetime) -> None:
        delete_answer(answer=row, at=at)
