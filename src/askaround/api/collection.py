"""One kind of record, and what each method does with it. What is done is done by the packages.

A collection says which rows there are, how one looks, and which actions make, change and remove
one. What all of them promise is kept here: another's record is none, the same request twice is
one record, and a change of a copy out of date is refused.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db import models, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from askaround.accounts.models import User
from askaround.accounts.typed import one_line
from askaround.api.bodies import Body, Shape
from askaround.api.filters import Filters
from askaround.api.problems import Conflict, Invalid, NotHere, OutOfDate

Fits = Callable[[int | None], bool]
"""Whether a record at this version (None: no record) is the one the caller means to change."""

Words = dict[str, Any]
"""What is to be written, by field; a reference is its row."""


class Collection:
    """One address, such as `/people`."""

    path: ClassVar[str]
    one: ClassVar[str]
    about: ClassVar[str]
    model: ClassVar[type[models.Model]]
    shape: ClassVar[type[Shape]]
    body: ClassVar[type[Body]]
    filters: ClassVar[type[Filters]]
    order: ClassVar[str] = "-created_at"
    references: ClassVar[Mapping[str, type[models.Model]]] = {}

    # What each collection says for itself ---------------------------------------------

    def with_parts(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """The rows with what their shape shows beside their columns."""
        return rows

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Any:
        """Make a record. The same id twice makes one; another owner's id raises DoesNotExist."""
        raise NotImplementedError

    def change(self, row: Any, words: Words, at: dt.datetime) -> None:
        """Write these words over a record."""
        raise NotImplementedError

    def remove(self, row: Any, at: dt.datetime) -> None:
        raise NotImplementedError

    def twin(self, user: User, words: Words) -> Any:
        """The record that a POST without an id would make a second time, or None."""
        return None

    def resolve(self, user: User, words: Words) -> Words:
        """The words with each reference looked up among the user's own. Raises `NotHere`."""
        return words | {
            name: find(user, model, words[name], name)
            for name, model in self.references.items()
            if words.get(name) is not None
        }

    # What all of them do --------------------------------------------------------------

    def mine(self, user: User) -> QuerySet[Any]:
        """The rows this user may change."""
        rows: QuerySet[Any] = self.model.objects.owned_by(user)  # type: ignore[attr-defined]
        return rows

    def visible(self, user: User) -> QuerySet[Any]:
        rows: QuerySet[Any] = self.model.objects.visible_to(user)  # type: ignore[attr-defined]
        return self.with_parts(rows)

    def shown(self, user: User, pk: UUID) -> Shape:
        """A record as it stands now. Raises `NotHere`."""
        row = self.visible(user).filter(pk=pk).first()
        if row is None:
            raise NotHere
        return self.shape.of(row)

    @transaction.atomic
    def post(self, user: User, body: Body, at: dt.datetime) -> tuple[Shape, bool]:
        """Make a record, and say whether it is new; sent a second time, it is the first one."""
        words = self.resolve(user, body.words())
        before = self.mine(user).filter(pk=body.id).first() if body.id else self.twin(user, words)
        if before is not None:
            shown = self.shown(user, before.pk)
            refuse_other_words(body, shown)
            return shown, False
        return self._made(user, body.id, words, at), True

    @transaction.atomic
    def put(
        self, user: User, pk: UUID, body: Body, fits: Fits, at: dt.datetime
    ) -> tuple[Shape, bool]:
        """Make the record say exactly this, and say whether it is new."""
        refuse_other_id(body, pk)
        row = self.locked(user, pk)
        if row is None:
            words = self.resolve(user, body.words())
            if not fits(None):
                raise OutOfDate(_("This record is no longer here."))
            return self._made(user, pk, words, at), True
        self._write(user, row, body, body.words_to_put(), fits, at)
        return self.shown(user, pk), False

    @transaction.atomic
    def patch(self, user: User, pk: UUID, body: Body, fits: Fits, at: dt.datetime) -> Shape:
        """Change what is named of the record."""
        row = self.locked(user, pk)
        if row is None:
            raise NotHere
        refuse_other_id(body, pk)
        self._write(user, row, body, body.words_named(), fits, at)
        return self.shown(user, pk)

    @transaction.atomic
    def delete(self, user: User, pk: UUID, fits: Fits, at: dt.datetime) -> None:
        row = self.locked(user, pk)
        if row is None:
            raise NotHere
        self._refuse_stale(user, row, fits)
        self.remove(row, at)

    def locked(self, user: User, pk: UUID) -> Any:
        """The user's record, held until the request is done, or None."""
        return self.mine(user).select_for_update(of=("self",)).filter(pk=pk).first()

    def _made(self, user: User, pk: UUID | None, words: Words, at: dt.datetime) -> Shape:
        row = self.add(user, pk, words, at)
        if pk is not None and row.pk != pk:
            raise Conflict(current=self.shown(user, row.pk))
        return self.shown(user, row.pk)

    def _write(
        self, user: User, row: Any, body: Body, words: Words, fits: Fits, at: dt.datetime
    ) -> None:
        self._refuse_stale(user, row, fits)
        found = self.resolve(user, words)
        settled = {name: words[name] for name in body.settled if words.get(name) is not None}
        self.refuse_unsettled(row, settled)
        changing = {name: value for name, value in found.items() if name not in body.settled}
        if changing:
            self.change(row, changing, at)

    def _refuse_stale(self, user: User, row: Any, fits: Fits) -> None:
        if not fits(row.version):
            raise OutOfDate(current=self.shown(user, row.pk))

    def refuse_unsettled(self, row: Any, settled: Words) -> None:
        """Raise `Invalid` where what was decided when the record was made would change."""
        shown = self.shape.of(row)
        other = [name for name, value in settled.items() if getattr(shown, name) != value]
        if other:
            sentence = _("This was decided when the record was made. Make another one instead.")
            raise Invalid(errors=dict.fromkeys(other, sentence))


def find(user: User, model: type[models.Model], pk: UUID, field: str) -> Any:
    """The user's row under an id that came in `field`. Raises `NotHere`, for another's row too."""
    row = model.objects.visible_to(user).filter(pk=pk).first()  # type: ignore[attr-defined]
    if row is None:
        raise nothing_under(field)
    return row


def nothing_under(field: str) -> NotHere:
    return NotHere(
        _("What this refers to is not here."), errors={field: _("There is nothing under this id.")}
    )


def refuse_other_id(body: Body, pk: UUID) -> None:
    """An id in the body says the same as the one in the address, or nothing."""
    if body.id not in (None, pk):
        raise Invalid(errors={"id": _("This isn't the id in the address. Leave it out.")})


def refuse_other_words(body: Body, shown: Shape) -> None:
    """Raise `Conflict` where a record is made again under its id, but with other words.

    Texts alone are held against each other, without regard to blanks: the same request sent twice
    must never be refused for a default that was filled in.
    """
    for name, said in body.words_named().items():
        kept = getattr(shown, name, None)
        if isinstance(said, str) and isinstance(kept, str) and one_line(said) != one_line(kept):
            raise Conflict(current=shown)
