"""Marking a person for a career field: somebody to ask, or somebody who does the work."""

from django.db import transaction

from askaround.accounts.owned import change, hold_together
from askaround.accounts.typed import fit
from askaround.careers.models import CareerField
from askaround.people.models import FieldMark, Person


@transaction.atomic
def mark_for_field(
    *, person: Person, career_field: CareerField, purpose: str, why: str = ""
) -> FieldMark:
    """Mark the person, once for each field and purpose; a new `why` takes the place of the old."""
    hold_together(person.owner, career_field)
    words = fit(FieldMark, purpose=purpose, why=why)
    mark, new = FieldMark.plain.get_or_create(
        person=person,
        career_field=career_field,
        purpose=words["purpose"],
        defaults={"owner": person.owner, "why": words["why"]},
    )
    if not new and words["why"] and mark.why != words["why"]:
        change(mark, why=words["why"])
    return mark


@transaction.atomic
def unmark_for_field(*, person: Person, career_field: CareerField, purpose: str) -> None:
    """Take a mark away; fine when there is none."""
    person.marks.filter(career_field=career_field, purpose=purpose).delete()
