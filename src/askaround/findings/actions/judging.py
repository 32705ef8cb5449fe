"""The seeker's own word on what was heard."""

from django.db import transaction

from askaround.accounts.owned import change, make_once
from askaround.careers.models import CareerField
from askaround.findings.models import ObjectiveSaid


@transaction.atomic
def say_objective(*, career_field: CareerField, objective: str, met: bool | None) -> bool | None:
    """Say that an objective is met, or still open, whatever the record says; None takes that back.

    Returns what was said before, so that it can be said again.
    """
    rows = ObjectiveSaid.plain.select_for_update().filter(
        owner_id=career_field.owner_id, career_field=career_field, objective=objective
    )
    row = rows.first()
    if row is None:
        make_once(
            ObjectiveSaid,
            owner=career_field.owner,
            career_field=career_field,
            objective=objective,
            met=met,
        )
        return None
    before: bool | None = row.met
    if before != met:
        change(row, met=met)
    return before
