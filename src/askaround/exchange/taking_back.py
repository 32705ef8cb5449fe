"""Taking an import back: who came goes again, what was added goes, columns are as they were.

It stays apart from the bundles of rows, since an import notes far less than a bundle would: of
30,000 new people their ids, and not a single column (ADR 8). What can be undone is listed with the
rest all the same: each import has a bundle without rows, and undoing that comes here.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from askaround.accounts import bundles
from askaround.accounts.bundles.images import in_parts, label, read, written
from askaround.accounts.models import Bundle
from askaround.exchange.models import Import, ImportedRow
from askaround.people.models import ContactDetail, Person, PossibleDuplicate
from askaround.people.person_keys import person_keys

BROUGHT_ALONG = {ContactDetail, ImportedRow, PossibleDuplicate}
"""What names a person because of the import itself."""


def let_it_be_undone(taken: Import, *, at: dt.datetime) -> None:
    """List a finished import among what can be undone; one that changed nothing is left out."""
    if taken.added or taken.updated:
        with bundles.bundling(
            owner=taken.owner,
            kind=Bundle.Kind.IMPORT,
            title=taken.file_name,
            subject=taken,
            at=at,
        ) as bundle:
            bundle.bundle.counts = {label(Person): taken.added + taken.updated}


def undo_import(bundle: Bundle, at: dt.datetime) -> list[str]:
    """Take back the import a bundle is about; sentences on what was left as it is."""
    about: Any = bundle.subject_id
    taken = Import.plain.filter(pk=about, owner_id=bundle.owner_id).first()
    return take_back(taken, at=at) if taken else []


@transaction.atomic
def take_back(taken: Import, at: dt.datetime | None = None) -> list[str]:
    """Undo an import. Sentences on what was left as it is now, and why.

    Whoever came with it and was written about since can be brought back for 30 days from `at`;
    without `at` it was cut off, and nobody can have written about them.
    """
    rows = list(taken.rows.all())
    people = Person.objects.owned_by(taken.owner)
    brought = [row.person_id for row in rows if row.was_new]
    remarks = _delete_written_about(taken, brought, at) if at else []
    for some in in_parts(brought):
        people.filter(pk__in=some).delete()
    for some in in_parts(UUID(pk) for row in rows for pk in row.details_added):
        ContactDetail.objects.owned_by(taken.owner).filter(pk__in=some).delete()
    if _put_back(taken, [row for row in rows if row.before]):
        remarks.append(_("What you changed since stays as you changed it."))
    Bundle.objects.owned_by(taken.owner).filter(
        kind=Bundle.Kind.IMPORT, subject_id=taken.pk, undone_at=None
    ).update(undone_at=at or taken.started_at)
    taken.delete()
    return remarks


def _put_back(taken: Import, rows: list[ImportedRow]) -> bool:
    """The columns of people who were here already, as they were; whether any was edited since."""
    edited = False
    known: Any = {column.attname: column for column in Person._meta.concrete_fields}
    people = Person.objects.owned_by(taken.owner)
    now = {
        person.pk: person
        for some in in_parts({row.person_id for row in rows})
        for person in people.filter(pk__in=some)
    }
    for row in reversed(rows):
        if row.person_id not in now:
            continue
        person = now[row.person_id]
        back = {
            name: read(known[name], was)
            for name, was in row.before.items()
            if name not in row.after or written(getattr(person, name)) == row.after[name]
        }
        edited = edited or len(back) < len(row.before)
        for name, value in back.items():
            setattr(person, name, value)
        if back:
            people.filter(pk=person.pk).update(version=person.version + 1, **back)
            person.version += 1
    return edited


def _delete_written_about(taken: Import, brought: Iterable[UUID], at: dt.datetime) -> list[str]:
    """Delete those of them who have a visit, a message or the like, so that it can be undone."""
    used = {
        pk
        for key in person_keys()
        if key.model not in BROUGHT_ALONG
        for some in in_parts(brought)
        for pk in key.model._base_manager.filter(**{f"{key.attname}__in": some})
        .values_list(key.attname, flat=True)
        .distinct()
    }
    if key_people := list(Person.objects.owned_by(taken.owner).filter(pk__in=list(used))[:1000]):
        title = _("People of %(file)s whom you had written about") % {"file": taken.file_name}
        bundles.delete(*key_people, title=title, at=at)
        return [_("Whom you had written about since can be brought back for 30 days.")]
    return []
