"""People: added, changed, taken away."""

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from typing import Any, TypedDict, Unpack

from django.db import transaction

from askaround.accounts import bundles
from askaround.accounts.models import Bundle, User
from askaround.accounts.owned import change, hold_together, make_once
from askaround.accounts.typed import fit, one_line
from askaround.people.actions.details import Labelled, keep_details, unlabelled
from askaround.people.actions.duplicates import look_soon
from askaround.people.actions.organisations import find_or_add_organisation
from askaround.people.actions.reporting import refuse_circle, the_one_meant
from askaround.people.models import ContactDetail, Organisation, Person
from askaround.people.names import sort_name

DETAIL_KINDS = {
    "emails": ContactDetail.Kind.EMAIL,
    "phones": ContactDetail.Kind.PHONE,
    "addresses": ContactDetail.Kind.ADDRESS,
    "links": ContactDetail.Kind.LINK,
}

COMPARED = frozenset({"name", "organisation", "emails", "phones", "links"})
"""What tells whether two people may be one."""


class PersonWords(TypedDict, total=False):
    """What can be said of a person beside their name.

    `organisation` is a place or its name: found, whatever its case, or made; "" is none.
    `reports_to` likewise is a person or a name.
    Each list of details is the whole list of its kind; `other` are (label, value) pairs.
    """

    title: str
    organisation: Organisation | str | None
    department: str
    reports_to: Person | str | None
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
    fields = _columns(owner, {"name": name, **words})
    if "reports_to" in words:
        fields["reports_to"] = find_boss(owner, words["reports_to"], fields.get("organisation"))
    person, new = make_once(Person, owner=owner, id=id, **fields)
    if new:
        _keep_all_details(person, words)
        look_soon(person=person)
    return person


@transaction.atomic
def change_person(
    *, person: Person, expected: int | None = None, **changes: Unpack[PersonChanges]
) -> Person:
    """Change what is named. Raises Stale when the row is no longer at version `expected`."""
    fields = _columns(person.owner, changes)
    if "reports_to" in changes:
        place = fields.get("organisation", person.organisation)
        boss = find_boss(person.owner, changes["reports_to"], place, now=person.reports_to)
        refuse_circle(person, boss)
        fields["reports_to"] = boss
    change(person, expected=expected, **fields)
    _keep_all_details(person, changes)
    if not COMPARED.isdisjoint(changes):
        look_soon(person=person)
    return person


@transaction.atomic
def delete_person(*, person: Person, at: dt.datetime) -> Bundle:
    """Take a person away, with what was said to them, asked of them and visited with them.

    Whoever reported to them, or was named by them, stays. The bundle brings it all back.
    """
    return bundles.delete(person, title=person.name, at=at)


def find_boss(
    owner: User,
    named: Person | str | None,
    place: Organisation | None,
    *,
    now: Person | None = None,
) -> Person | None:
    """Whom somebody reports to: a person, a name found or else added at the same place, or nobody.

    Raises ValidationError when several people have that name; `now` is meant before others.
    """
    if not isinstance(named, str):
        hold_together(owner, named)
        return named
    if not one_line(named):
        return None
    found = the_one_meant(owner, named, place, now)
    return found or add_person(owner=owner, name=named, organisation=place)


def _columns(owner: User, words: Mapping[str, Any]) -> dict[str, Any]:
    """The words that are columns of the person's own row, fit to keep."""
    details = {*DETAIL_KINDS, "other", "organisation", "reports_to"}
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
