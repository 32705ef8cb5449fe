"""`/guides`: chosen, ordered lists of questions."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Annotated, Any
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from pydantic import Field

from askaround.accounts.models import User
from askaround.api.bodies import Body, Shape
from askaround.api.collection import Collection, Words, nothing_under
from askaround.api.filters import Filters
from askaround.api.kinds import Flag, Name
from askaround.questions import actions
from askaround.questions.models import Guide, GuideQuestion, Question

Ids = Annotated[list[UUID], Field(max_length=500)]


class GuideOut(Shape):
    """A list of questions, in their order."""

    name: str
    questions: list[UUID]
    reusable: bool

    @classmethod
    def beside(cls, row: Guide) -> Mapping[str, Any]:
        return {"questions": [place.question_id for place in row.places.all()]}


class GuideIn(Body):
    """A list of questions. One named twice keeps its first place."""

    name: Name
    questions: Ids = Field([], description="Ids of questions, in the order to ask them.")
    reusable: Flag = Field(False, description="Whether it is kept to start other lists from.")


class GuideFilters(Filters):
    lookups = {"name": "name__icontains", "questions": "places__question"}
    looked_at = ("name",)

    name: str | None = Field(None, description="Part of the name.")
    questions: UUID | None = Field(None, description="Lists that hold this question.")
    reusable: bool | None = None


class Guides(Collection):
    path = "guides"
    about = "Lists of questions, by name."
    model = Guide
    shape = GuideOut
    body = GuideIn
    filters = GuideFilters
    order = "name"

    def with_parts(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        places = GuideQuestion.plain.only("id", "guide_id", "question_id", "position")
        return rows.prefetch_related(Prefetch("places", places))

    def resolve(self, user: User, words: Words) -> Words:
        if "questions" not in words:
            return words
        return words | {"questions": _in_order(user, words["questions"])}

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Guide:
        return actions.make_guide(owner=user, id=id, **words)

    def change(self, row: Guide, words: Words, at: dt.datetime) -> None:
        questions = words.pop("questions", None)
        if words:
            actions.change_guide(
                guide=row, name=words.get("name", row.name), reusable=words.get("reusable")
            )
        if questions is not None:
            actions.set_guide_questions(guide=row, questions=questions)

    def remove(self, row: Guide, at: dt.datetime) -> None:
        actions.delete_guide(guide=row, at=at)


def _in_order(user: User, ids: Sequence[UUID]) -> list[Question]:
    """The questions of these ids: built-in ones and the user's own, also those put away, which a
    list may still hold. Raises `NotHere`."""
    found = {question.pk: question for question in Question.objects.built_in().filter(pk__in=ids)}
    if len(found) < len(set(ids)):
        own = Question.objects.owned_by(user).filter(pk__in=ids)
        found |= {question.pk: question for question in own}
    for place, pk in enumerate(ids):
        if pk not in found:
            raise nothing_under(f"questions.{place}")
    return [found[pk] for pk in ids]
