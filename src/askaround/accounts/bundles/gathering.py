"""Doing something that can be undone: every row is noted as it was, just before it is touched."""

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, Model, QuerySet

from askaround.accounts.bundles.images import Image, columns, images, in_parts, label, written
from askaround.accounts.bundles.old import let_go_of_old
from askaround.accounts.bundles.reach import Reach
from askaround.accounts.models import Bundle, BundledRow

What = BundledRow.What


@dataclass
class Entry:
    """One row of a bundle that is not written yet."""

    what: str
    before: Image = field(default_factory=dict)
    after: Image = field(default_factory=dict)


class Gathering:
    """An open bundle: whatever is done through it can be undone. See `bundling`."""

    def __init__(self, bundle: Bundle) -> None:
        self.bundle = bundle
        self.entries: dict[tuple[str, UUID], Entry] = {}

    def delete(self, *rows: Model) -> None:
        """Delete these rows with everything that hangs on them; what pointed there is emptied."""
        reach = Reach(rows)
        for model, emptied in reach.emptied.items():
            self._note_emptied(model, emptied)
        for model, ids in reach.gone.items():
            for pk, image in images(model, ids):
                self._gone(label(model), pk, image)
        reach.delete()

    def change(self, row: Model, **fields: Any) -> None:
        """Write these fields of a row that is there, and raise its version by one."""
        self.update(type(row)._base_manager.filter(pk=row.pk), **fields)
        row.refresh_from_db()

    def update(self, rows: "QuerySet[Any, Any]", **fields: Any) -> int:
        """Write the same fields over all these rows, and raise each version. Returns how many."""
        model = rows.model
        attnames = [model._meta.get_field(name).attname for name in fields]
        ids = list(rows.order_by().values_list("pk", flat=True))
        before = dict(_named(model, ids, attnames))
        for some in in_parts(ids):
            model._base_manager.filter(pk__in=some).update(**_with_version(model, fields))
        for pk, after in _named(model, ids, attnames):
            self._changed(label(model), pk, before[pk], after)
        return len(ids)

    def made(self, *rows: Model) -> None:
        """Note rows that were made: undoing deletes them."""
        for row in rows:
            self.entries.setdefault((label(type(row)), row.pk), Entry(What.MADE))

    def changed(self, row: Model, *, before: dict[str, Any]) -> None:
        """Note what was written over a row already: its columns as they were, by attribute name."""
        after = {name: written(getattr(row, name)) for name in before}
        was = {name: written(value) for name, value in before.items()}
        self._changed(label(type(row)), row.pk, was, after)

    def save(self) -> None:
        """Write down what was noted so far. Call within the transaction that did it."""
        bundle = self.bundle
        BundledRow.plain.bulk_create(
            [
                BundledRow(
                    owner_id=bundle.owner_id,
                    bundle=bundle,
                    model=model,
                    row_id=pk,
                    what=entry.what,
                    before=entry.before,
                    after=entry.after,
                )
                for (model, pk), entry in self.entries.items()
            ],
            batch_size=500,
        )
        for (model, _pk), entry in self.entries.items():
            if entry.what == What.GONE:
                bundle.counts[model] = bundle.counts.get(model, 0) + 1
        self.entries.clear()
        bundle.save(update_fields=["title", "counts"])

    def _gone(self, model: str, pk: UUID, image: Image) -> None:
        earlier = self.entries.pop((model, pk), None)
        if earlier is None or earlier.what == What.CHANGED:
            was = earlier.before if earlier else {}
            self.entries[model, pk] = Entry(What.GONE, image | was)

    def _changed(self, model: str, pk: UUID, before: Image, after: Image) -> None:
        entry = self.entries.setdefault((model, pk), Entry(What.CHANGED))
        if entry.what == What.CHANGED:
            entry.before = before | entry.before
            entry.after |= after

    def _note_emptied(self, model: type[Model], emptied: dict[UUID, set[str]]) -> None:
        for pk, image in images(model, emptied):
            before = {name: image[name] for name in emptied[pk]}
            self._changed(label(model), pk, before, dict.fromkeys(before))
        for some in in_parts(emptied):
            model._base_manager.filter(pk__in=some).update(**_with_version(model, {}))


@contextmanager
def bundling(
    *, owner: Any, kind: str, title: str, at: dt.datetime, subject: Model | None = None
) -> Iterator[Gathering]:
    """Do something that can be undone for 30 days, all of it or nothing.

    `title` says what it was about ("Ana Ruiz"); `subject` is the row it is done to: what is
    deleted, or the person who stays.
    """
    with transaction.atomic():
        gathering = begin(owner=owner, kind=kind, title=title, at=at, subject=subject)
        yield gathering
        gathering.save()


def begin(
    *, owner: Any, kind: str, title: str, at: dt.datetime, subject: Model | None = None
) -> Gathering:
    """An open bundle for what takes several transactions: `save()` at the end of each."""
    let_go_of_old(at=at)
    bundle = Bundle.plain.create(
        owner=owner,
        kind=kind,
        title=title[:300],
        subject_model=label(type(subject)) if subject else "",
        subject_id=subject.pk if subject else None,
        made_at=at,
    )
    return Gathering(bundle)


def delete(*rows: Any, title: str, at: dt.datetime) -> Bundle:
    """Delete rows of one owner so that it can be undone; the first is what it is about."""
    with bundling(
        owner=rows[0].owner, kind=Bundle.Kind.DELETE, title=title, at=at, subject=rows[0]
    ) as gathering:
        gathering.delete(*rows)
    return gathering.bundle


def _named(
    model: type[Model], ids: Iterable[UUID], attnames: list[str]
) -> Iterator[tuple[UUID, Image]]:
    """These columns of each row, as they stand."""
    for some in in_parts(ids):
        for values in model._base_manager.filter(pk__in=some).values("pk", *attnames):
            pk = values.pop("pk")
            yield pk, {name: written(value) for name, value in values.items()}


def _with_version(model: type[Model], fields: dict[str, Any]) -> dict[str, Any]:
    """The fields to write, and the version one higher where the model has one."""
    has_version = any(column.attname == "version" for column in columns(model))
    return {**fields, "version": F("version") + 1} if has_version else fields
