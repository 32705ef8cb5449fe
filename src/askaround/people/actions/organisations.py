"""Places where people work: found by name, or made."""

import datetime as dt
import uuid
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from askaround.accounts import bundles
from askaround.accounts.models import Bundle, User
from askaround.accounts.owned import change, hold_together, make_once
from askaround.accounts.typed import fit, one_line
from askaround.people.models import Organisation, Person


class OrganisationWords(TypedDict, total=False):
    """What can be said of a place beside its name."""

    address: str
    website: str
    notes: str


class OrganisationChanges(OrganisationWords, total=False):
    """What can be changed of a place; what is left out stays."""

    name: str


@transaction.atomic
def add_organisation(
    *, owner: User, name: str, id: uuid.UUID | None = None, **words: Unpack[OrganisationWords]
) -> Organisation:
    """A new place, also when another has this name. Sent twice under one `id`, it is made once."""
    kept = fit(Organisation, name=name, **words)
    organisation, _new = make_once(Organisation, owner=owner, id=id, **kept)
    return organisation


@transaction.atomic
def find_or_add_organisation(
    *, owner: User, named: Organisation | str | None
) -> Organisation | None:
    """The place meant: a row as it is, a name found whatever its case or else made, or none."""
    if isinstance(named, Organisation):
        hold_together(owner, named)
        return named
    name = one_line(named or "")
    if not name:
        return None
    known = Organisation.objects.owned_by(owner).named(name).by_name().first()
    return known or add_organisation(owner=owner, name=name)


@transaction.atomic
def change_organisation(
    *,
    organisation: Organisation,
    expected: int | None = None,
    **changes: Unpack[OrganisationChanges],
) -> Organisation:
    """Change the named words. Raises Stale when the row is no longer at version `expected`."""
    return change(organisation, expected=expected, **fit(Organisation, **changes))


@transaction.atomic
def delete_organisation(*, organisation: Organisation, at: dt.datetime) -> Bundle:
    """Take a place away. Its people stay, without a place until it is brought back."""
    return bundles.delete(organisation, title=organisation.name, at=at)


def put_together(*, goes: Organisation, stays: Organisation, at: dt.datetime) -> Bundle:
    """Make one place of two: everybody moves, and no word is lost. The bundle takes it back.

    What the place that stays says is kept; where it says nothing, or notes something else, the
    other's words are added.
    """
    hold_together(stays.owner, goes)
    if goes.pk == stays.pk:
        raise ValidationError({"name": _("This is the same place already.")})
    with bundles.bundling(
        owner=stays.owner, kind=Bundle.Kind.MERGE, title=stays.name, at=at, subject=stays
    ) as bundle:
        bundle.update(Person.plain.filter(organisation=goes), organisation=stays)
        if words := _added(goes, stays):
            bundle.change(stays, **words)
        bundle.delete(goes)
    return bundle.bundle


def _added(goes: Organisation, stays: Organisation) -> dict[str, str]:
    """What the place that goes says and the other doesn't, by column."""
    words = {
        name: getattr(goes, name)
        for name in ("address", "website")
        if getattr(goes, name) and not getattr(stays, name)
    }
    lost = [goes.notes] if goes.notes not in stays.notes else []
    lost += [
        getattr(goes, name)
        for name in ("address", "website")
        if name not in words and getattr(goes, name) not in ("", getattr(stays, name))
    ]
    if lost:
        words["notes"] = "\n".join(filter(None, [stays.notes, *lost]))
    return words
