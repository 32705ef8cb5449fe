"""Builders for what is made of answers."""

import datetime as dt
from typing import Any

from askaround.accounts.models import User
from askaround.careers.models import CareerField, Trait
from askaround.careers.tests.make import make_field, make_trait
from askaround.findings.models import (
    Decision,
    DecisionReason,
    Finding,
    FindingPassage,
    JobLine,
    NumberRead,
    Passage,
    PlanStep,
    Theme,
    TraitTold,
)
from askaround.interviews.models import Answer, Interview
from askaround.interviews.tests.make import make_answer, make_interview

DECIDED = dt.datetime(2026, 11, 20, 18, 0, tzinfo=dt.UTC)


def make_theme(
    *, owner: User | None = None, career_field: CareerField | None = None, **fields: Any
) -> Theme:
    career_field = career_field or make_field(owner=owner)
    values = {"name": "Night work"} | fields
    return Theme.plain.create(owner=career_field.owner, career_field=career_field, **values)


def make_passage(
    *, answer: Answer | None = None, words: str | None = None, **fields: Any
) -> Passage:
    """The words where they first stand in the answer; without any, the whole answer."""
    answer = answer or make_answer()
    words = answer.text if words is None else words
    start = fields.pop("start", answer.text.index(words))
    values = {"start": start, "end": start + len(words), "words": words} | fields
    return Passage.plain.create(owner=answer.owner, answer=answer, **values)


def make_job_line(*, career_field: CareerField | None = None, **fields: Any) -> JobLine:
    """A line of the seeker's own, unless `said` is given."""
    career_field = career_field or make_field()
    values = {"section": "tasks", "text": "Rounds with the doctors"} | fields
    return JobLine.plain.create(owner=career_field.owner, career_field=career_field, **values)


def make_number_read(*, answer: Answer | None = None, **fields: Any) -> NumberRead:
    """Left out, unless `low` and `high` say otherwise."""
    answer = answer or make_answer(text="They pay £30k a year.")
    values = {"words": "£30k a year", "left_out_at": None if "low" in fields else DECIDED} | fields
    return NumberRead.plain.create(owner=answer.owner, answer=answer, **values)


def make_finding(
    *,
    career_field: CareerField | None = None,
    passages: tuple[Passage, ...] | list[Passage] = (),
    **fields: Any,
) -> Finding:
    career_field = career_field or make_field()
    values = {"kind": Finding.Kind.SIMILARITY, "text": "that nights are shared"} | fields
    owner = career_field.owner
    finding = Finding.plain.create(owner=owner, career_field=career_field, **values)
    for passage in passages:
        FindingPassage.plain.create(owner=owner, finding=finding, passage=passage)
    return finding


def make_trait_told(
    *, trait: Trait | None = None, interview: Interview | None = None, **fields: Any
) -> TraitTold:
    """What one visit told of a trait: some of it."""
    interview = interview or make_interview()
    trait = trait or make_trait(owner=interview.owner)
    values = {"level": 1} | fields
    return TraitTold.plain.create(owner=interview.owner, trait=trait, interview=interview, **values)


def make_decision(*, career_field: CareerField | None = None, **fields: Any) -> Decision:
    career_field = career_field or make_field()
    values = {
        "outcome": Decision.Outcome.TRAIN_FIRST,
        "sentence": "I will do the course before I ask for a post.",
        "decided_at": DECIDED,
    } | fields
    return Decision.plain.create(owner=career_field.owner, career_field=career_field, **values)


def make_reason(*, decision: Decision | None = None, **fields: Any) -> DecisionReason:
    decision = decision or make_decision()
    values = {"text": "Everybody did the course first."} | fields
    return DecisionReason.plain.create(owner=decision.owner, decision=decision, **values)


def make_plan_step(*, career_field: CareerField | None = None, **fields: Any) -> PlanStep:
    career_field = career_field or make_field()
    values = {"text": "Ask the college for a place", "due_on": dt.date(2027, 1, 15)} | fields
    return PlanStep.plain.create(owner=career_field.owner, career_field=career_field, **values)
