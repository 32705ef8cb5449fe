"""What to do next."""

import datetime as dt
import uuid
from typing import Any

from django.db import transaction

from askaround.accounts import bundles
from askaround.accounts.models import Bundle
from askaround.accounts.owned import change, hold_together, make_once
from askaround.careers.models import CareerField
from askaround.findings.models import PlanStep

LEARNED_FROM = ("finding", "passage", "interview")


@transaction.atomic
def add_plan_step(
    *, career_field: CareerField, text: str, id: uuid.UUID | None = None, **fields: Any
) -> PlanStep:
    """A step of the plan: `due_on`, `done_at`, and what it was learned from, where that is known.

    In a plan that has an order of the seeker's own it comes last.
    """
    hold_together(career_field.owner, *(fields.get(name) for name in LEARNED_FROM))
    if not fields.get("place"):
        last = _steps(career_field).exclude(place=0).order_by("-place").first()
        fields["place"] = last.place + 1 if last else 0
    step, _new = make_once(
        PlanStep,
        owner=career_field.owner,
        id=id,
        career_field=career_field,
        text=text.strip(),
        **fields,
    )
    return step


@transaction.atomic
def change_plan_step(*, step: PlanStep, expected: int | None = None, **fields: Any) -> PlanStep:
    """Change a step, or note that it is done. Raises `Stale`."""
    hold_together(step.owner, *(fields.get(name) for name in LEARNED_FROM))
    if "text" in fields:
        fields["text"] = fields["text"].strip()
    return change(step, expected=expected, **fields)


def do_step(*, step: PlanStep, at: dt.datetime | None) -> PlanStep:
    """It is done; with None, not done after all. Done twice, the first day stays."""
    return change(step, done_at=(step.done_at or at) if at else None)


@transaction.atomic
def move_step(*, step: PlanStep, by: int) -> None:
    """Put a step that is still to do before (-1) or after (1) its neighbour.

    From then on the plan has the seeker's own order, and no longer that of the days.
    """
    open_ones = list(_steps(step.career_field).open().soonest_first().select_for_update())
    here = next((n for n, each in enumerate(open_ones) if each.pk == step.pk), None)
    there = None if here is None else here + by
    if here is None or there is None or not 0 <= there < len(open_ones):
        return
    open_ones[here], open_ones[there] = open_ones[there], open_ones[here]
    for place, each in enumerate(open_ones, 1):
        if each.place != place:
            change(each, place=place)


@transaction.atomic
def order_by_day(*, career_field: CareerField) -> None:
    """Let the days decide the order again."""
    for each in _steps(career_field).exclude(place=0):
        change(each, place=0)


def delete_plan_step(*, step: PlanStep, at: dt.datetime) -> Bundle:
    return bundles.delete(step, title=bundles.quoted(step.text), at=at)


def _steps(career_field: CareerField) -> Any:
    return PlanStep.objects.owned_by(career_field.owner).filter(career_field=career_field)
