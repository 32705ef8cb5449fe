"""`/findings` and `/plan-steps`: what they agree and differ on, and what to do next."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from pydantic import Field

from askaround.accounts.models import User
from askaround.api import kinds
from askaround.api.bodies import Body, Shape
from askaround.api.collection import Collection, Words, nothing_under
from askaround.api.filters import Filters
from askaround.careers.models import CareerField
from askaround.findings import actions
from askaround.findings.models import Finding, FindingPassage, Passage, PlanStep
from askaround.interviews.models import Interview
from askaround.questions.models import Question

Kind = Literal["similarity", "difference"]
Ids = Annotated[list[UUID], Field(max_length=500)]


class FindingOut(Shape):
    """What they agree or differ on, in your words, and the passages that show it."""

    career_field: UUID
    question: UUID | None
    kind: Kind
    text: str
    passages: list[UUID]

    @classmethod
    def beside(cls, row: Finding) -> Mapping[str, Any]:
        return {"passages": [link.passage_id for link in row.links.all()]}


class FindingIn(Body):
    """A similarity or a difference."""

    settled = frozenset({"career_field"})

    career_field: UUID
    question: UUID | None = Field(None, description="The one it was seen at.")
    kind: Kind
    text: kinds.Words
    passages: Ids = Field([], description="The words that show it.")


class FindingFilters(Filters):
    lookups = {"passages": "links__passage"}
    looked_at = ("text",)

    career_field: UUID | None = None
    question: UUID | None = None
    kind: Kind | None = None
    passages: UUID | None = Field(None, description="Those that this passage shows.")


class Findings(Collection):
    path = "findings"
    about = "What they agree and differ on, the latest first."
    model = Finding
    shape = FindingOut
    body = FindingIn
    filters = FindingFilters
    references = {"career_field": CareerField, "question": Question}

    def with_parts(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        links = FindingPassage.plain.only("id", "finding_id", "passage_id").order_by("pk")
        return rows.prefetch_related(Prefetch("links", links))

    def resolve(self, user: User, words: Words) -> Words:
        words = super().resolve(user, words)
        if "passages" in words:
            words["passages"] = _passages(user, words["passages"])
        return words

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Finding:
        return actions.add_finding(id=id, **words)

    def change(self, row: Finding, words: Words, at: dt.datetime) -> None:
        actions.change_finding(finding=row, **words)

    def remove(self, row: Finding, at: dt.datetime) -> None:
        actions.delete_finding(finding=row, at=at)


def _passages(user: User, ids: Sequence[UUID]) -> list[Passage]:
    """The user's own passages of these ids. Raises `NotHere`."""
    found = {passage.pk: passage for passage in Passage.objects.owned_by(user).filter(pk__in=ids)}
    for place, pk in enumerate(ids):
        if pk not in found:
            raise nothing_under(f"passages.{place}")
    return [found[pk] for pk in ids]


class PlanStepOut(Shape):
    """One thing to do next, and what taught you that: a finding, a passage or a conversation."""

    career_field: UUID
    text: str
    due_on: dt.date | None
    done_at: dt.datetime | None
    finding: UUID | None
    passage: UUID | None
    interview: UUID | None
    place: int = Field(description="Where it stands in an order of your own; 0: by its day.")


class PlanStepIn(Body):
    """A step of the plan."""

    settled = frozenset({"career_field"})
    stays = frozenset({"done_at"})

    career_field: UUID
    text: kinds.Words
    due_on: kinds.Day | None = None
    done_at: kinds.Moment | None = None
    finding: UUID | None = None
    passage: UUID | None = None
    interview: UUID | None = None
    place: Annotated[kinds.Whole, Field(ge=0, le=10_000)] = 0


class PlanStepFilters(Filters):
    looked_at = ("text",)

    career_field: UUID | None = None
    finding: UUID | None = None
    passage: UUID | None = None
    interview: UUID | None = None


class PlanSteps(Collection):
    path = "plan-steps"
    about = "What you will do next, the latest written down first."
    model = PlanStep
    shape = PlanStepOut
    body = PlanStepIn
    filters = PlanStepFilters
    references = {
        "career_field": CareerField,
        "finding": Finding,
        "passage": Passage,
        "interview": Interview,
    }

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> PlanStep:
        return actions.add_plan_step(id=id, **words)

    def change(self, row: PlanStep, words: Words, at: dt.datetime) -> None:
        actions.change_plan_step(step=row, **words)

    def remove(self, row: PlanStep, at: dt.datetime) -> None:
        actions.delete_plan_step(step=row, at=at)
