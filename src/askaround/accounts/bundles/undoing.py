"""Undoing: rows that went come back as they were, rows that were made go, changes are taken back.

All of it or nothing. Where something was edited since, the later edit stands.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F, ForeignKey, Model
from django.utils.translation import gettext as _

from askaround.accounts.bundles.images import columns, in_parts, model_of, read, row, written
from askaround.accounts.bundles.reach import Reach
from askaround.accounts.models import Bundle, BundledRow

What = BundledRow.What

ByHand = Callable[[Bundle, dt.datetime], list[str]]
"""Undoes an action whose bundle has no rows; sentences on what was left as it is now."""

_by_hand: dict[str, ByHand] = {}


def undone_by(kind: str, undo_it: ByHand) -> None:
    """Have bundles of this kind undone by the package that made them."""
    _by_hand[kind] = undo_it


Mend = Callable[[Bundle], bool]
_mends: list[Mend] = []


def mend_after(mend: Mend) -> None:
    """Look at what came back before it is kept, where no constraint of the database can.

    `mend` gets the bundle while it still has its rows, and says whether it had to empty a place.
    """
    _mends.append(mend)


class CannotUndo(Exception):
    """It can't be undone, and nothing was; the text is a sentence that says why."""


@dataclass
class Undone:
    """What undoing did. `remarks` are sentences on what was left as it is now."""

    bundle: Bundle
    remarks: list[str]


@transaction.atomic
def undo(*, bundle: Bundle, at: dt.datetime) -> Undone:
    """Undo what the bundle holds. Undoing it twice is undoing it once.

    Raises `CannotUndo` when its time is over, when what a row belonged to is gone since, or when
    something new stands in its place.
    """
    bundle = Bundle.plain.select_for_update().get(pk=bundle.pk)
    if bundle.undone_at:
        return Undone(bundle, [])
    if at > bundle.until:
        raise CannotUndo(_("That was more than 30 days ago; it can't be brought back any more."))
    by_hand = _by_hand.get(bundle.kind)
    remarks = by_hand(bundle, at) if by_hand else _put_back(bundle)
    bundle.rows.all().delete()
    bundle.undone_at = at
    bundle.save(update_fields=["undone_at"])
    return Undone(bundle, remarks)


def _put_back(bundle: Bundle) -> list[str]:
    """The rows of the bundle as they were; sentences on what was left. Raises `CannotUndo`."""
    undoing = Undoing(bundle)
    try:
        with transaction.atomic():
            undoing.wait_for_who_stayed()
            undoing.take_away_made()
            undoing.bring_back_gone()
            undoing.take_back_changes()
            undoing.mend()
    except IntegrityError as clash:
        raise CannotUndo(
            _("“%(title)s” can't come back: something new stands in its place.")
            % {"title": bundle.title}
        ) from clash
    return undoing.remarks()


class Undoing:
    """One bundle on its way back."""

    def __init__(self, bundle: Bundle) -> None:
        self.bundle = bundle
        self.edited_since = False
        self.left_empty = False
        self.found: dict[tuple[Any, Any], bool] = {}
        self.coming: dict[str, set[UUID]] = defaultdict(set)
        for name, pk in self._rows(What.GONE).values_list("model", "row_id"):
            self.coming[name].add(pk)

    def wait_for_who_stayed(self) -> None:
        """Of two made one, the one who went can't come back while the other is gone too."""
        who, name = self.bundle.subject_id, self.bundle.subject_model
        if self.bundle.kind != Bundle.Kind.MERGE or who is None:
            return
        model = model_of(name) if name else None
        if model and not _there(model, [who]) and self._gone_with([who]):
            raise CannotUndo(self._missing_sentence([who]))

    def remarks(self) -> list[str]:
        said = []
        if self.edited_since:
            said.append(_("What you changed since stays as you changed it."))
        if self.left_empty:
            said.append(_("Some of what it belonged to is gone since; that place is empty now."))
        return said

    def take_away_made(self) -> None:
        for model, some in self._by_model(What.MADE):
            found = model._base_manager.filter(pk__in=[each.row_id for each in some])
            Reach(list(found)).delete()

    def bring_back_gone(self) -> None:
        # The database checks foreign keys when the transaction ends, so rows may come in any order.
        for model, some in self._by_model(What.GONE):
            rows = [row(model, each.before) for each in some]
            for key in _foreign_keys(model):
                self._settle(key, rows)
            for each in rows:
                each.save_base(raw=True, force_insert=True)

    def take_back_changes(self) -> None:
        for model, some in self._by_model(What.CHANGED):
            there = model._base_manager.select_for_update().in_bulk([each.row_id for each in some])
            alike: dict[str, tuple[dict[str, Any], list[UUID]]] = {}
            for change in some:
                if change.row_id not in there:
                    self._take_back_later(change, set(change.after))
                elif back := self._taken_back(there[change.row_id], change):
                    alike.setdefault(repr(sorted(back.items())), (back, []))[1].append(
                        change.row_id
                    )
            has_version = any(column.attname == "version" for column in columns(model))
            newer: dict[str, Any] = {"version": F("version") + 1} if has_version else {}
            for back, ids in alike.values():
                model._base_manager.filter(pk__in=ids).update(**back, **newer)

    def mend(self) -> None:
        for mend in _mends:
            self.left_empty = mend(self.bundle) or self.left_empty

    def _taken_back(self, now: Any, change: BundledRow) -> dict[str, Any]:
        """The columns of a row that go back to what they were."""
        known = {column.attname: column for column in columns(type(now))}
        back: dict[str, Any] = {}
        since = {
            name
            for name, after in change.after.items()
            if name in known and written(getattr(now, name)) != after
        }
        if since:
            self._take_back_later(change, since)
        for name in known.keys() & change.after.keys() - since:
            if self._points_at_nothing(known[name], change.before[name]):
                self.left_empty = True
            else:
                back[name] = read(known[name], change.before[name])
        return back

    def _take_back_later(self, change: BundledRow, names: set[str]) -> None:
        """What was changed again or deleted since stays so until that is undone as well.

        Then it is as it was before both, in whichever order they are undone.
        """
        self.edited_since = True
        others = BundledRow.plain.filter(
            owner_id=self.bundle.owner_id, model=change.model, row_id=change.row_id
        )
        for other in others.exclude(what=What.MADE).exclude(bundle=self.bundle):
            same = {name for name in names if other.before.get(name, ...) == change.after[name]}
            if same and other.bundle.made_at >= self.bundle.made_at:
                other.before |= {name: change.before[name] for name in same}
                other.save(update_fields=["before"])

    def _points_at_nothing(self, column: Any, value: Any) -> bool:
        if value is None or not isinstance(column, ForeignKey):
            return False
        target = (column.related_model, read(column, value))
        if target not in self.found:
            self.found[target] = bool(_there(target[0], [target[1]]))
        return not self.found[target]

    def _settle(self, key: Any, rows: list[Model]) -> None:
        """Where what a row points to is gone since: empty the place, or refuse."""
        wanted = {getattr(each, key.attname) for each in rows} - {None}
        target = key.related_model
        missing = wanted - self.coming[target._meta.label_lower]
        missing -= _there(target, missing)
        if missing and not key.null:
            raise CannotUndo(self._missing_sentence(missing))
        taken = _taken(key, wanted) if key.unique and key.null else set()
        for each in rows:
            if getattr(each, key.attname) in missing | taken:
                setattr(each, key.attname, None)
                self.left_empty = True

    def _missing_sentence(self, missing: Iterable[UUID]) -> str:
        holder = self._gone_with(missing)
        if holder is None:
            return _("“%(title)s” can't come back: what it belonged to is gone for good.") % {
                "title": self.bundle.title
            }
        return _("“%(other)s” was deleted since. Bring that back first, then “%(title)s”.") % {
            "other": holder.bundle.title,
            "title": self.bundle.title,
        }

    def _gone_with(self, missing: Iterable[UUID]) -> BundledRow | None:
        """The row of another bundle that holds one of them."""
        with_it = BundledRow.plain.filter(
            owner_id=self.bundle.owner_id, row_id__in=list(missing)[:1], what=What.GONE
        )
        found: BundledRow | None = with_it.select_related("bundle").first()
        return found

    def _rows(self, what: str) -> Any:
        return self.bundle.rows.filter(what=what)

    def _by_model(self, what: str) -> Iterator[tuple[Any, list[BundledRow]]]:
        """The bundle's rows of this kind, those of one model together, some at a time."""
        found = self._rows(what)
        for name in found.order_by("model").values_list("model", flat=True).distinct():
            model = model_of(name)
            if model is None:
                raise CannotUndo(
                    _("“%(title)s” was kept by an older Askaround and can't be brought back.")
                    % {"title": self.bundle.title}
                )
            for ids in in_parts(found.filter(model=name).values_list("pk", flat=True)):
                yield model, list(found.filter(pk__in=ids))


def _foreign_keys(model: type[Model]) -> list[Any]:
    return [each for each in columns(model) if isinstance(each, ForeignKey)]


def _there(model: Any, ids: Iterable[Any]) -> set[Any]:
    """Those of these ids that have a row."""
    return {
        pk
        for some in in_parts(ids)
        for pk in model._base_manager.filter(pk__in=some).values_list("pk", flat=True)
    }


def _taken(key: Any, ids: Iterable[Any]) -> set[Any]:
    """Those of these ids that another row points to, where only one may."""
    return {
        pk
        for some in in_parts(ids)
        for pk in key.model._base_manager.filter(**{f"{key.attname}__in": some}).values_list(
            key.attname, flat=True
        )
    }
