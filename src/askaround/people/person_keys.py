"""Every column that names a person, and what becomes of its row when that person goes.

A package that has such a column, foreign key or bare id, declares it when it is ready:

    declare(Message, "person", merged=Then.MOVE, erased=Then.ERASE)

Merging two people, erasing one, and giving out everything kept about one all walk this list; a
test walks every model and fails on a column that is not in it.
"""

import uuid
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db.models import Model, QuerySet


class Then(StrEnum):
    """What becomes of a row when the person it names goes."""

    MOVE = "move"
    """Merged: it names the person who stays."""

    KEEP = "keep"
    """It stays. Merged: as it is. Erased: with nobody in that place."""

    ERASE = "erase"
    """It goes too, with all that hangs on it."""


@dataclass(frozen=True)
class PersonKey:
    """One column that names a person."""

    model: type[Model]
    column: str
    merged: Then
    erased: Then

    @property
    def attname(self) -> str:
        """The column as the row holds it: "person_id" where the field is `person`."""
        field: Any = self.model._meta.get_field(self.column)
        return str(field.attname)

    def rows(self, owner: Any, person: uuid.UUID) -> "QuerySet[Any, Any]":
        """The owner's rows that name this person."""
        return self.model._base_manager.filter(
            **{"owner_id": owner.pk, self.attname: person}
        ).order_by("pk")


_declared: dict[tuple[type[Model], str], PersonKey] = {}


def declare(model: type[Model], column: str, *, merged: Then, erased: Then) -> None:
    """Say what becomes of rows of `model` when the person in `column` is merged away or erased."""
    _declared[model, column] = PersonKey(model, column, merged, erased)


def person_keys() -> tuple[PersonKey, ...]:
    """Every column that names a person, in the order they were declared: the lower package first."""
    return tuple(_declared.values())
