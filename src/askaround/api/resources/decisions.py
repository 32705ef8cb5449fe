"""`/decisions`: what you decided about a line of work, and why."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from pydantic import Field

from askaround.accounts.models import User
from askaround.api import kinds
from askaround.api.bodies import Body, Given, Shape
from askaround.api.collection import Collection, Words, find
from askaround.api.filters import Filters
from askaround.careers.models import CareerField
from askaround.findings import actions
from askaround.findings.models import Decision, DecisionReason, Finding, Passage
from askaround.interviews.models import Interview

Outcome = Literal["yes", "no", "neighbouring_field", "train_first", "not_yet"]
SOURCES = {"finding": Finding, "passage": Passage, "interview": Interview}


class Reason(Given):
    """Why, in words, and what it leads back to: a finding, words of an answer, or a conversation."""

    text: kinds.Words
    finding: UUID | None = None
    passage: UUID | None = None
    interview: UUID | None = None


class DecisionOut(Shape):
    """What you concluded about a line of work. At most one of each stands: `reopened_at` is null."""

    career_field: UUID
    outcome: Outcome
    sentence: str
    neighbour: UUID | None
    decided_at: dt.datetime
    confirmed_at: dt.datetime | None = Field(description="When you last said that it stands.")
    reopened_at: dt.datetime | None
    reasons: list[Reason]

    @classmethod
    def beside(cls, row: Decision) -> Mapping[str, Any]:
        return {
            "reasons": [
                {
                    "text": each.text,
                    "finding": each.finding_id,
                    "passage": each.passage_id,
                    "interview": each.interview_id,
                }
                for each in row.reasons.all()
            ]
        }


class DecisionIn(Body):
    """A decision; one that stood about the same line of work is reopened by it."""

    settled = frozenset({"career_field"})
    stays = frozenset({"decided_at", "confirmed_at", "reopened_at"})

    career_field: UUID
    outcome: Outcome
    sentence: kinds.Text = ""
    neighbour: UUID | None = Field(None, description="The line of work it leads to.")
    decided_at: kinds.Moment | None = Field(None, description="Now, unless you say so.")
    confirmed_at: kinds.Moment | None = None
    reopened_at: kinds.Moment | None = Field(None, description="Set once; it isn't unset.")
    reasons: Annotated[list[Reason], Field(max_length=200)] = []


class DecisionFilters(Filters):
    looked_at = ("sentence",)

    career_field: UUID | None = None
    neighbour: UUID | None = None
    outcome: Outcome | None = None


class Decisions(Collection):
    path = "decisions"
    about = "What you decided about each line of work, the latest first."
    model = Decision
    shape = DecisionOut
    body = DecisionIn
    filters = DecisionFilters
    references = {"career_field": CareerField, "neighbour": CareerField}

    def with_parts(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows.prefetch_related(
            Prefetch("reasons", DecisionReason.plain.order_by("created_at", "pk"))
        )

    def resolve(self, user: User, words: Words) -> Words:
        words = super().resolve(user, words)
        if words.get("reasons") is not None:
            words["reasons"] = _because(user, words["reasons"])
        return words

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Decision:
        decided_at = words.pop("decided_at") or at
        later = {name: words.pop(name) for name in ("confirmed_at", "reopened_at")}
        decision = actions.decide(id=id, at=decided_at, **words)
        self._happened(decision, later)
        return decision

    def change(self, row: Decision, words: Words, at: dt.datetime) -> None:
        words.pop("career_field", None)
        later = {name: words.pop(name, None) for name in ("confirmed_at", "reopened_at")}
        if words.get("decided_at", row) is None:
            del words["decided_at"]
        actions.change_decision(decision=row, **words)
        self._happened(row, later)

    def remove(self, row: Decision, at: dt.datetime) -> None:
        actions.delete_decision(decision=row, at=at)

    def _happened(self, row: Decision, later: Mapping[str, dt.datetime | None]) -> None:
        if moment := later["confirmed_at"]:
            actions.let_stand(decision=row, at=moment)
        if moment := later["reopened_at"]:
            actions.reopen(decision=row, at=moment)


def _because(user: User, reasons: Sequence[Reason]) -> list[actions.Because]:
    """The reasons with the user's own rows they lead back to. Raises `NotHere`."""
    return [
        actions.Because(
            each.text,
            **{
                name: find(user, model, pk, f"reasons.{place}.{name}")
                for name, model in SOURCES.items()
                if (pk := getattr(each, name)) is not None
            },
        )
        for place, each in enumerate(reasons)
    ]
