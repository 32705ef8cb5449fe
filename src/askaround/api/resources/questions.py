"""`/questions`: the ones Askaround brings along, and your own."""

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Any, Literal
from uuid import UUID

from django.db.models import OuterRef, QuerySet, UUIDField, Value
from django.utils.translation import gettext as _
from pydantic import Field, StringConstraints

from askaround.accounts.models import User
from askaround.accounts.typed import several_lines
from askaround.api import kinds
from askaround.api.bodies import Body, Given, Shape
from askaround.api.collection import Collection, Words
from askaround.api.filters import Filters
from askaround.api.problems import NotYours
from askaround.interviews.queries.record import answered_about
from askaround.questions import actions, guidelines
from askaround.questions.models import Question

Group = Literal["qualifications", "training", "job", "referrals", "own"]
Parts = Annotated[list[kinds.LongLine], Field(max_length=20)]


class HintOut(Given):
    """What could be said against a question of your own, why, and a better one where there is one."""

    rule: Literal["asks_for_a_job", "too_wide", "leading", "yes_or_no", "several"]
    why: str
    instead: str


class QuestionOut(Shape):
    """A question to ask. A built-in one has the same id everywhere, and can't be changed."""

    group: Group
    text: str
    short: str
    why: str
    parts: list[str]
    minutes: int
    built_in: bool
    hint: HintOut | None

    @classmethod
    def beside(cls, row: Question) -> Mapping[str, Any]:
        if not row.built_in:
            return {"built_in": False, "hint": _hint(row)}
        spoken = {"text": _(row.text), "short": _(row.short), "why": _(row.why)}
        return {**spoken, "parts": row.spoken_parts, "built_in": True, "hint": None}


def _hint(row: Question) -> HintOut | None:
    hint = row.hint
    return HintOut(rule=hint.rule, why=_(hint.why), instead=hint.instead) if hint else None


class QuestionIn(Body):
    """A question of your own. `parts` are smaller questions inside it."""

    text: kinds.Words
    group: Group = "own"
    short: Annotated[str, StringConstraints(max_length=80)] = ""
    why: Annotated[str, StringConstraints(max_length=300)] = ""
    parts: Parts = []
    minutes: kinds.Whole = Field(guidelines.OWN_MINUTES, ge=1, le=guidelines.MOST_MINUTES)

    built_in: kinds.Told = None
    hint: kinds.Told = None


class QuestionFilters(Filters):
    looked_at = ("text", "short", "why")

    group: Group | None = None
    unanswered_in: UUID | None = Field(
        None, description="A career field: the questions nobody has answered about it yet."
    )

    def narrow(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        if self.unanswered_in is not None:
            rows = rows.exclude(answered_about(self.unanswered_in, OuterRef("reader")))
        return super().narrow(rows)

    def chosen(self) -> dict[str, Any]:
        return {name: value for name, value in super().chosen().items() if name != "unanswered_in"}


class Questions(Collection):
    path = "questions"
    about = "The questions that come with Askaround, then your own."
    model = Question
    shape = QuestionOut
    body = QuestionIn
    filters = QuestionFilters
    order = "position"

    def visible(self, user: User) -> QuerySet[Any]:
        """With who reads them beside each, for the filter that looks at answers."""
        reader = Value(user.pk, output_field=UUIDField())
        rows: QuerySet[Any] = super().visible(user).alias(reader=reader)
        return rows

    def mine(self, user: User) -> QuerySet[Any]:
        """One's own, but for those put away: they are only kept for the records that asked them."""
        return super().mine(user).filter(put_away_at=None)

    def locked(self, user: User, pk: UUID) -> Any:
        if Question.objects.built_in().filter(pk=pk).exists():
            raise NotYours
        return super().locked(user, pk)

    def twin(self, user: User, words: Words) -> Question | None:
        text = several_lines(words["text"])
        found: Question | None = self.mine(user).filter(text=text).first()
        return found

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Question:
        question = actions.add_question(owner=user, id=id, **words)
        if question.owner_id is None:
            raise NotYours
        if question.put_away_at is not None:
            actions.bring_back_question(question=question)
            actions.change_question(question=question, **words)
        return question

    def change(self, row: Question, words: Words, at: dt.datetime) -> None:
        actions.change_question(question=row, **words)

    def remove(self, row: Question, at: dt.datetime) -> None:
        actions.delete_question(question=row, at=at)
