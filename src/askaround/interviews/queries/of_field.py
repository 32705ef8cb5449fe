"""The visits about one line of work, read once for all parts of its page."""

from django.db.models import F

from askaround.careers.models import CareerField
from askaround.interviews.models import Interview

SHOWN = 50
"""Visits on one page; more with one person, or about one field, is years of them. Convention."""


def visits_of(career_field: CareerField) -> list[Interview]:
    """The newest visits, with their people. Asked again of the same row, nothing is read again."""
    known: list[Interview] | None = career_field.__dict__.get("visits_read")
    if known is None:
        mine = Interview.plain.filter(career_field=career_field, owner_id=career_field.owner_id)
        newest = mine.order_by(F("starts_at").desc(nulls_first=True), "-pk")
        known = list(newest.select_related("person__organisation")[:SHOWN])
        career_field.__dict__["visits_read"] = known
    return known
