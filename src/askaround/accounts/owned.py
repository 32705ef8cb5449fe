"""Ownership: every owned row is reached through somebody's right to it, or not at all.

`Model.objects` refuses every query until it is told whose rows are meant:
`.visible_to(actor)` to read, `.owned_by(owner)` to write. Related managers
(`person.referrals`) and Django's own base manager are plain, since whoever
holds a row has already been let in.
"""

from typing import Any, ClassVar, Self, TypeVar

from django.conf import settings
from django.db import models
from django.db.models import F

from askaround.accounts.ids import new_id

M = TypeVar("M", bound=models.Model)
Row = TypeVar("Row", bound="Owned")


class Unscoped(Exception):
    """A query on owned rows that does not say whose. A fault in the program, never in what was typed."""


class Stale(Exception):
    """The row was changed by someone else since it was read. `current` is the row as it stands now."""

    def __init__(self, current: "Owned") -> None:
        super().__init__("changed in the meantime")
        self.current = current


class OwnedQuerySet(models.QuerySet[M]):
    """A queryset that knows whose rows it holds; one fresh from `objects` is gated and refuses."""

    gated = False

    def visible_to(self, actor: Any) -> Self:
        """The rows this actor may read. An anonymous actor sees none."""
        return self._ungated().filter(owner_id=actor.pk)

    def owned_by(self, owner: Any) -> Self:
        """The rows this owner may change."""
        return self._ungated().filter(owner_id=owner.pk)

    def _ungated(self) -> Self:
        opened = self._clone()  # type: ignore[attr-defined]
        opened.gated = False
        return opened  # type: ignore[no-any-return]

    def _refuse_if_gated(self) -> None:
        if self.gated:
            raise Unscoped(f"{self.model.__name__}: say whose, with visible_to() or owned_by()")

    def _chain(self) -> Self:
        self._refuse_if_gated()
        return super()._chain()  # type: ignore[misc, no-any-return]

    def _fetch_all(self) -> None:
        self._refuse_if_gated()
        super()._fetch_all()

    def count(self) -> int:
        self._refuse_if_gated()
        return super().count()

    def exists(self) -> bool:
        self._refuse_if_gated()
        return super().exists()

    def aggregate(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        self._refuse_if_gated()
        return super().aggregate(*args, **kwargs)

    def update(self, **kwargs: Any) -> int:
        self._refuse_if_gated()
        return super().update(**kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        self._refuse_if_gated()
        return super().delete()

    def iterator(self, chunk_size: int | None = None) -> Any:
        self._refuse_if_gated()
        return super().iterator(chunk_size=chunk_size)


class OwnedManager(models.Manager[M]):
    """The `objects` of an owned model: hands out gated querysets."""

    def get_queryset(self) -> OwnedQuerySet[M]:
        rows = super().get_queryset()
        rows.gated = True  # type: ignore[attr-defined]
        return rows  # type: ignore[return-value]


class Owned(models.Model):
    """A row that belongs to one owner, with a version that each edit raises by one.

    Every row goes out when a seeker exports everything, unless its model says in `stays_here` why
    it doesn't.
    """

    stays_here: ClassVar[str] = ""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    plain = models.Manager()
    objects: Any

    class Meta:
        abstract = True
        default_manager_name = "plain"
        base_manager_name = "plain"


def change(row: Row, *, expected: int | None = None, **fields: Any) -> Row:
    """Save the named fields of `row`, and raise its version by one.

    `expected` is the version the editor saw; None means "whatever it is now".
    Raises `Stale`, with the row as it stands, when another edit came first.
    Raises the model's DoesNotExist when the row is gone.
    """
    model = type(row)
    rows = model._base_manager.filter(pk=row.pk, owner_id=row.owner_id)
    if expected is not None:
        rows = rows.filter(version=expected)
    if not rows.update(version=F("version") + 1, **fields):
        raise Stale(model._base_manager.get(pk=row.pk, owner_id=row.owner_id))
    row.refresh_from_db()
    return row


def make_once(model: type[Row], *, owner: Any, id: Any = None, **fields: Any) -> tuple[Row, bool]:
    """A new row, or the one this owner already made under `id`: the same request sent twice is one.

    Returns the row and whether it is new. An id that belongs to somebody else answers as if
    it did not exist: the model's DoesNotExist.
    """
    if id is None:
        return model._base_manager.create(owner=owner, **fields), True
    row, is_new = model._base_manager.get_or_create(pk=id, defaults={"owner": owner, **fields})
    if row.owner_id != owner.pk:
        raise model.DoesNotExist
    return row, is_new


def hold_together(owner: Any, *rows: "Owned | None") -> None:
    """Refuse to join rows of two owners: the foreign one counts as missing (DoesNotExist)."""
    for row in rows:
        if row is not None and row.owner_id != owner.pk:
            raise type(row).DoesNotExist
