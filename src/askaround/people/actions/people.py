"""People: added, changed, taken away."""

import uuid
from collections.abc import Mapping, Sequence
from typing import Any, TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from askaround.accounts.models import User
from askaround.accounts.owned import change, hold_together, make_once
from askaround.accounts.typed import fit
from askaround.people.actions.details import Labelled, keep_details, unlabelled
from askaround.people.actions.organisations import find_or_add_organisation
from askaround.people.models import ContactDetail, Organisation, Person
from askaround.people.names import sort_name

DETAIL_KINDS = {
    "emails": ContactDetail.Kind.EMAIL,
    "phones": ContactDetail.Kind.PHONE,
    "addresses": ContactDetail.Kind.ADDRESS,
    "links": ContactDetail.Kind.LINK,
}


class PersonWords(TypedDict, total=False):
    """What can be said of a person beside their name.

    `organisation` is a place or its name: found, whatever its case, or made; "" is none.
    Each list of details is the whole list of its kind; `other` are (label, value) pairs.
    """

    title: str
    organisation: Organisation | str | None
    department: str
    reports_to: Person | None
    emails: Sequence[str]
    phones: Sequence[str]
    addresses: Sequence[str]
    links: Sequence[str]
    other: Sequence[Labelled]
    found_through: str
    found_note: str
    time_zone: str
    notes: str


class PersonChanges(PersonWords, total=False):
    """What can be changed of a person; what is left out stays."""

    name: str


@transaction.atomic
def add_person(
    *, owner: User, name: str, id: uuid.UUID | None = None, **words: Unpack[PersonWords]
) -> Person:
    """A new person. Sent twice under one `id`, they are made once, as the first said."""
    hold_together(owner, words.get("reports_to"))
    fields = _columns(owner, {"name": name, **words})
    person, new = make_once(Person, owner=owner, id=id, **fields)
    if new:
        _keep_all_details(person, words)
    return person


@transaction.atomic
def change_person(
    *, person: Person, expected: int | None = None, **changes: Unpack[PersonChanges]
) -> Person:
    """Change what is named. Raises Stale when the row is no longer at version `expected`."""
    if "reports_to" in changes:
        hold_together(person.owner, changes["reports_to"])
        refuse_circle(person, changes["reports_to"])
    change(person, expected=expected, **_columns(person.owner, changes))
    _keep_all_details(person, changes)
    return person


@transaction.atomic
def delete_person(*, person: Person) -> None:
    """Take a person away, with what was said to them, asked of them and visited with them.

    Whoever reported to them, or was named by them, stays.
    """
    person.delete()


def refuse_circle(person: Person, boss: Person | None) -> None:
    """Raise ValidationError when `boss` reports, at any distance, to `person`."""
    above, seen = boss, set[uuid.UUID]()
    while above is not None and above.pk not in seen:
        if above.pk == person.pk:
            raise ValidationError({"reports_to": _circle(person, boss)})
        seen.add(above.pk)
        above = above.reports_to


def _circle(person: Person, boss: Person | None) -> str:
    if boss is None or boss.pk == person.pk:
        return _("%(name)s can't report to themself.") % {"name": person.name}
    words = {"name": person.name, "boss": boss.name}
    return _("%(boss)s already reports to %(name)s, so it can't be the other way round.") % words


def _columns(owner: User, words: Mapping[str, Any]) -> dict[str, Any]:
    """The words that are columns of the person's own row, fit to keep."""
    details = {*DETAIL_KINDS, "other", "organisation"}
    columns = fit(Person, **{name: value for name, value in words.items() if name not in details})
    if "name" in columns:
        columns["sort_name"] = sort_name(columns["name"])
    if "organisation" in words:
        columns["organisation"] = find_or_add_organisation(owner=owner, named=words["organisation"])
    return columns


def _keep_all_details(person: Person, words: Mapping[str, Any]) -> None:
    for name, kind in DETAIL_KINDS.items():
        if name in words:
            keep_details(person, kind, unlabelled(words[name]))
    if "other" in words:
        keep_details(person, ContactDetail.Kind.OTHER, words["other"])
