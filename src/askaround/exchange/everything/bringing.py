"""Taking an export in: into an empty notebook, all of it or nothing.

Ids, versions and times of making stay as they were; the records get the owner who brings them in.
Everything is written in one transaction and looked through before it is kept: nobody else works in
a notebook that is empty.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from itertools import groupby, islice
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db import Error, connection, models, transaction
from django.db.models import Exists, OuterRef, Q

from askaround.accounts.models import User
from askaround.careers.models import CareerField, Resume
from askaround.careers.resumes import files, names
from askaround.careers.resumes.recognise import NotAResume, recognise
from askaround.exchange import sentences
from askaround.exchange.everything import notebook
from askaround.exchange.everything.columns import Column, Wrong
from askaround.exchange.everything.opening import Archive, opened
from askaround.exchange.everything.tables import OWNER, Table, seeker_columns, tables
from askaround.exchange.sentences import NotContacts
from askaround.exchange.taking_in import one_at_a_time
from askaround.people.models import Person

PIECE = 500
"""Rows looked through and written at once."""

WRITTEN = 0.9
"""How much of the work is done when all is written; it is looked through then. Convention."""

Step = Callable[[float], None]


@dataclass
class Brought:
    """What an export brought: records by table."""

    counts: dict[str, int] = field(default_factory=dict)

    @property
    def people(self) -> int:
        return self.counts.get(Person._meta.label_lower, 0)


def bring_in(
    path: Path,
    *,
    owner: User,
    dry_run: bool = False,
    step: Step = lambda _done: None,
    before_kept: Callable[[], None] = lambda: None,
    has_turn: bool = False,
) -> Brought:
    """Bring a whole export in. Raises NotContacts, with a sentence, and then nothing was kept.

    `step` hears how much of it is done, from 0 to 1; `before_kept` is called when all is written and
    nothing is kept yet, so also on a dry run. With `has_turn` the caller holds `one_at_a_time`.
    """
    refuse_unless_empty(owner)
    with nullcontext() if has_turn else one_at_a_time(), opened(path) as archive:
        kept: list[UUID] = []
        try:
            with transaction.atomic():
                refuse_unless_empty(owner)
                brought = _write(archive, owner, step)
                step(WRITTEN)
                _look_through(owner)
                before_kept()
                if dry_run:
                    transaction.set_rollback(True)
                else:
                    _keep_files(archive, owner, kept)
        except BaseException as fault:
            for each in kept:
                files.wipe(owner.pk, each)
            if isinstance(fault, Wrong | Error | ObjectDoesNotExist):
                raise NotContacts(sentences.NOTEBOOK_DAMAGED) from fault
            raise
    return brought


def refuse_unless_empty(owner: User) -> None:
    """Raises NotContacts where there are people or fields."""
    here = (Person, CareerField)
    if any(model.objects.owned_by(owner).exists() for model in here):
        raise NotContacts(sentences.NOTEBOOK_NOT_EMPTY)


def _write(archive: Archive, owner: User, step: Step) -> Brought:
    brought = Brought()
    with archive.records() as stream:
        for table, records in groupby(notebook.read(stream), key=lambda each: each[0]):
            rows = (row for _table, row in records)
            if table is None:
                _tell_about(owner, next(rows))
                continue
            count = 0
            for some in _pieces(rows):
                _insert(table, owner, some)
                count += len(some)
                step(WRITTEN * stream.tell() / max(archive.size, 1))
            brought.counts[table.name] = count
    said = {name: count for name, count in archive.counts.items() if count}
    if said != brought.counts:
        raise Wrong("there are not as many records as the manifest says")
    return brought


def _pieces(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while some := list(islice(rows, PIECE)):
        yield some


def _insert(table: Table, owner: User, rows: list[dict[str, Any]]) -> None:
    """Write new rows as they are, `created_at` and `version` included."""
    made = [table.model(**{OWNER: owner}, **_values(table.columns, row)) for row in rows]
    ids = [row.pk for row in made]
    if len(set(ids)) != len(ids):
        raise Wrong("an id is there twice")
    there = table.model._base_manager.filter(pk__in=ids)
    if there.exclude(**{OWNER: owner}).exists():
        raise NotContacts(sentences.NOTEBOOK_ELSEWHERE)
    # The same record, such as a question of one's own: that of the export stands.
    there._raw_delete(there.db)
    _insert_raw(table.model, made)


def _insert_raw(model: type[models.Model], rows: list[models.Model]) -> None:
    fields = model._meta.concrete_fields
    size = connection.ops.bulk_batch_size([each.attname for each in fields], rows)
    for start in range(0, len(rows), size):
        # As Django's own bulk_create, but raw: that would set `created_at` to now.
        model._base_manager._insert(  # type: ignore[attr-defined]
            rows[start : start + size], fields=fields, using=connection.alias, raw=True
        )


def _values(columns: Iterable[Column], row: dict[str, Any]) -> dict[str, Any]:
    """The columns of a row. One that this record doesn't have yet is left to its default."""
    values = {
        column.attname: column.into(row.pop(column.name))
        for column in columns
        if column.name in row
    }
    if row:
        raise Wrong(f"there is no {', '.join(sorted(row))[:60]} here")
    if "id" not in values and any(column.name == "id" for column in columns):
        raise Wrong("a record has no id")
    return values


def _tell_about(owner: User, said: dict[str, Any]) -> None:
    """What the seeker says of themself comes along."""
    User.objects.filter(pk=owner.pk).update(**_values(seeker_columns(), said))
    owner.refresh_from_db()


def _look_through(owner: User) -> None:
    """Every foreign key leads to a record of this owner, or to a question that is everybody's."""
    known = {table.model for table in tables()}
    for table in tables():
        for column in table.model._meta.concrete_fields:
            target = column.related_model
            if not isinstance(column, models.ForeignKey) or column.name == OWNER:
                continue
            assert isinstance(target, type)
            assert target in known, f"{column} leads to what does not go out"
            own = Q(**{OWNER: owner})
            if target._meta.get_field(OWNER).null:
                own |= Q(**{OWNER: None})
            there = target._base_manager.filter(own, pk=OuterRef(column.attname))
            rows = table.mine(owner).filter(**{f"{column.name}__isnull": False})
            if rows.filter(~Exists(there)).exists():
                raise Wrong(f"{table.name}: {column.name} leads nowhere")


def _keep_files(archive: Archive, owner: User, kept: list[UUID]) -> None:
    """The bytes of the resumes; `kept` gains the id of each. A version whose file was missing when
    it was exported comes without."""
    missing = archive.manifest.get("missing") or []
    for resume in Resume.objects.owned_by(owner).filter(pk__in=archive.resumes()).order_by("pk"):
        data = archive.resume(str(resume.pk))
        if data is None:
            continue
        _refuse_unless_it_is(resume, data)
        kept.append(resume.pk)
        files.keep(owner.pk, resume.pk, data)
    without = Resume.objects.owned_by(owner).exclude(pk__in=kept).values_list("pk", flat=True)
    if not {str(pk) for pk in without} <= set(missing):
        raise Wrong("the file of a resume is missing")


def _refuse_unless_it_is(resume: Resume, data: bytes) -> None:
    """Raises Wrong unless the bytes are what the record says, and what would be taken from anybody."""
    try:
        kind = recognise(data, resume.file_name)
    except NotAResume as fault:
        raise Wrong("a resume is no resume") from fault
    is_so = (
        kind == resume.kind
        and len(data) == resume.size
        and hashlib.sha256(data).hexdigest() == resume.sha256
        and names.clean(resume.file_name, kind) == resume.file_name
    )
    if not is_so:
        raise Wrong("a resume is not what its record says")
