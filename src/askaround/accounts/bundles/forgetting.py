"""Taking rows out of every bundle for good: they, and whatever hung on them, can't come back."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import CASCADE, ForeignKey, Q

from askaround.accounts.bundles.images import Image, in_parts, model_of
from askaround.accounts.bundles.reach import along_by_column
from askaround.accounts.models import Bundle, BundledRow

Ids = Mapping[str, set[UUID]]
"""Rows by the label of their model ("people.person")."""

PERSON = "people.person"


@dataclass
class Traces:
    """Where bundles hold these rows: whole, or in one column of another row.

    `gone` are the rows asked for and all that hung on them; `whole` the bundled rows to take out,
    `parts` the columns to empty in others, and `bundles` those that are about one of the rows.
    `along` are rows that went along with one of them, by bundle.
    """

    gone: dict[str, set[UUID]]
    bundles: set[UUID] = field(default_factory=set)
    whole: set[UUID] = field(default_factory=set)
    parts: dict[UUID, set[str]] = field(default_factory=dict)
    along: set[tuple[UUID, UUID]] = field(default_factory=set)

    @property
    def size(self) -> int:
        """Grows while there is more to find."""
        held = len(self.bundles) + len(self.along) + len(self.whole)
        return held + sum(len(ids) for ids in self.gone.values())


def traces(*, owner: Any, rows: Ids) -> Traces:
    """Every place in the owner's bundles that holds these rows."""
    found = Traces(defaultdict(set, {name: set(ids) for name, ids in rows.items()}))
    while True:
        before = found.size
        _follow(owner, found)
        if found.size == before:
            return found


@transaction.atomic
def forget(found: Traces) -> None:
    """Take them out. A bundle that is about one of them, or has nothing left, goes."""
    touched = set()
    for some in in_parts(found.whole):
        rows = BundledRow.plain.filter(pk__in=some)
        touched |= set(rows.values_list("bundle_id", flat=True))
        rows.delete()
    for some in in_parts(found.parts):
        for row in BundledRow.plain.filter(pk__in=some):
            _empty(row, found.parts[row.pk])
    for some in in_parts(found.bundles):
        Bundle.plain.filter(pk__in=some).delete()
    for bundle in Bundle.plain.filter(pk__in=touched, undone_at=None):
        _recount(bundle)


def _follow(owner: Any, found: Traces) -> None:
    """One round through all bundles; what hangs on what was found in this round, in the next."""
    every = [pk for ids in found.gone.values() for pk in ids]
    for some in in_parts(every):
        mine = Bundle.plain.filter(owner_id=owner.pk, subject_id__in=some)
        found.bundles |= set(mine.values_list("pk", flat=True))
    for some in in_parts(found.bundles):
        # Of two people made one, the one who went was the same person.
        same = BundledRow.plain.filter(bundle__in=some, bundle__kind=Bundle.Kind.MERGE)
        same = same.filter(model=PERSON, what=BundledRow.What.GONE)
        found.gone[PERSON] |= set(same.values_list("row_id", flat=True))
    kept = BundledRow.plain.filter(owner_id=owner.pk)
    for pk, bundle, name, row_id, what, before, after in kept.values_list(
        "pk", "bundle", "model", "row_id", "what", "before", "after"
    ).iterator(chunk_size=2000):
        whole = row_id in found.gone[name] or (bundle, row_id) in found.along
        if whole or bundle in found.bundles:
            found.whole.add(pk)
            if what == BundledRow.What.GONE:
                found.gone[name].add(row_id)
                found.along |= {
                    (bundle, UUID(before[column]))
                    for column in along_by_column.get(name, ())
                    if before.get(column)
                }
            continue
        for column, cascades in _pointing(name, before, found.gone) | _pointing(
            name, after, found.gone
        ):
            if cascades:
                found.gone[name].add(row_id)
                found.whole.add(pk)
            else:
                found.parts.setdefault(pk, set()).add(column)


def _pointing(name: str, image: Image, gone: Ids) -> set[tuple[str, bool]]:
    """The columns of an image that point to one of the rows, and whether it goes with them."""
    return {
        (column, cascades)
        for column, target, cascades in _keys(name)
        if image.get(column) and UUID(image[column]) in gone.get(target, ())
    }


_keys_of: dict[str, list[tuple[str, str, bool]]] = {}


def _keys(name: str) -> list[tuple[str, str, bool]]:
    """The foreign keys of a model: column, the label it points to, and whether it cascades."""
    if name not in _keys_of:
        _keys_of[name] = list(_look_up_keys(name))
    return _keys_of[name]


def _look_up_keys(name: str) -> Iterator[tuple[str, str, bool]]:
    model = model_of(name)
    for column in model._meta.concrete_fields if model else ():
        if isinstance(column, ForeignKey) and column.name != "owner":
            target: Any = column.related_model
            yield (
                column.attname,
                target._meta.label_lower,
                column.remote_field.on_delete is CASCADE,
            )


def _empty(row: BundledRow, columns: set[str]) -> None:
    for image in (row.before, row.after):
        for column in columns & set(image):
            image[column] = None
    row.save(update_fields=["before", "after"])


def _recount(bundle: Bundle) -> None:
    left: dict[str, int] = {}
    gone = Q(what=BundledRow.What.GONE)
    for name in bundle.rows.filter(gone).values_list("model", flat=True):
        left[name] = left.get(name, 0) + 1
    if bundle.rows.exists():
        bundle.counts = left
        bundle.save(update_fields=["counts"])
    else:
        bundle.delete()
