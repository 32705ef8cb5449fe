"""Where names were looked for: whom a source brought, or that it brought nobody."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from askaround.accounts.owned import change
from askaround.accounts.typed import fit
from askaround.careers.models import CareerField
from askaround.people.actions.marks import mark_for_field
from askaround.people.actions.naming import find_or_add
from askaround.people.actions.people import change_person
from askaround.people.guidelines import leads_to_doers
from askaround.people.models import FieldMark, FoundThrough, Person, SourceTried
from askaround.people.one_line import Line


@transaction.atomic
def mark_tried(
    *, career_field: CareerField, kind: str, at: dt.datetime, note: str = ""
) -> SourceTried:
    """Note that a kind of source was tried for a field, once for each; said again, it says anew.

    Raises ValidationError for a kind that isn't one, or a note too long.
    """
    words = fit(SourceTried, kind=kind, tried_at=at, note=note)
    tried, new = SourceTried.plain.get_or_create(
        career_field=career_field,
        kind=words.pop("kind"),
        defaults={"owner": career_field.owner, **words},
    )
    return tried if new else change(tried, **words)


@transaction.atomic
def unmark_tried(*, career_field: CareerField, kind: str) -> None:
    """It wasn't tried after all; fine when nobody said so."""
    career_field.sources_tried.filter(kind=kind).delete()


@transaction.atomic
def add_found(*, career_field: CareerField, kind: str, line: Line) -> Person:
    """Somebody found through a source, as typed: marked for the field, found again or new.

    A kind that lists people who do the work marks them so; any other as somebody who might know
    one. How somebody was found first stays.
    """
    if kind not in FoundThrough.values:
        raise ValidationError({"kind": _("There is no such source.")})
    person = find_or_add(career_field.owner, line, found_through=kind)
    if not person.found_through:
        change_person(person=person, found_through=kind)
    purposes = FieldMark.Purpose
    purpose = purposes.DOES_IT if leads_to_doers(kind) else purposes.MIGHT_KNOW
    mark_for_field(person=person, career_field=career_field, purpose=purpose)
    return person
