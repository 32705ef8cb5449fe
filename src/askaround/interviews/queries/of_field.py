"""The visits about one line of work, read once for all parts of its page."""

from uuid import UUID

from django.db.models import F, QuerySet

from askaround.accounts.statements import put_together_once
from askaround.careers.models import CareerField
from askaround.interviews.models import Interview

SHOWN = 50
"""Visits looked at for a page; more with one person, or about one field, is years of them. Convention."""

EVERY = 500
"""Visits about one line of work where all are meant. Convention."""


def visits_of(career_field: CareerField, *, most: int = SHOWN) -> list[Interview]:
    """The newest visits, with their people. Asked again of the same row, nothing is read again."""
    known: dict[int, list[Interview]] = career_field.__dict__.setdefault("visits_read", {})
    if most not in known:
        known[most] = _newest(career_field.pk, career_field.owner_id, most=most)
    return known[most]


@put_together_once
def _newest(career_field: UUID, owner: UUID, *, most: int) -> QuerySet[Interview]:
    mine = Interview.plain.filter(career_field=career_field, owner_id=owner)
    newest = mine.order_by(F("starts_at").desc(nulls_first=True), "-pk")
    return newest.select_related("person__organisation").defer(*LONG)[:most]


LONG = (
    *("story", "impressions", "observations", "compared_to_before", "set_aside"),
    *("person__notes", "person__found_note"),
    *(f"person__organisation__{column}" for column in ("address", "website", "notes")),
)
"""Pages of words, which no part of that page says."""
