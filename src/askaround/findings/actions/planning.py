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
    """A step of the plan: `due_on`, `done_at`, and what it was learned from, where that is known."""
    hold_together(career_field.owner, *(fields.get(name) for name in LEARNED_FROM))
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


def delete_plan_step(*, step: PlanStep, at: dt.datetime) -> Bundle:
    return bundles.delete(step, title=bundles.quoted(step.text), at=at)
