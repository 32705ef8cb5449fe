"""What goes out: every table of ours that has an owner, unless its model says why it stays.

Nobody has to list a new model here: it goes out by itself. One that must not says so in
`stays_here`, and a test holds that every model either has an owner or says it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

from django.apps import apps
from django.db import connection, models
from django.db.models import F, Func, QuerySet, TextField, UUIDField, Value
from django.db.models.functions import Cast

from askaround.accounts.models import User
from askaround.exchange.everything.columns import Column, column_of
from askaround.exchange.everything.spelling import Spell

OWNER = "owner"

PIECE = 1000
"""Rows in memory at a time."""

ABOUT_THE_SEEKER = (
    "first_name",
    "last_name",
    "email",
    "time_zone",
    "country",
    "region",
    "own_numbers",
    "about_me",
    "phone",
    "not_looking_for_a_change",
    "message_language",
    "mailing_address",
)
"""What goes out of the account itself: what the seeker says of themself, nothing that signs in."""


@dataclass(frozen=True)
class Table:
    """A model that goes out. `name` is what it is called in the file: "people.person"."""

    model: type[models.Model]
    name: str
    columns: tuple[Column, ...]

    def pieces(self, owner: User) -> Iterator[list[str]]:
        """The owner's rows as they go out, each a JSON object, by id; so many at a time.

        They are written column by column: what is the same for all values of one is decided once
        for all of them, which takes a third of the time.
        """
        row = "{" + ",".join(f'"{column.name}":%s' for column in self.columns) + "}"
        reads, spells = zip(*map(_read_and_spelled, self.columns), strict=True)
        rows = self._read(owner).values_list(*reads).iterator(chunk_size=PIECE)
        while piece := list(islice(rows, PIECE)):
            columns = zip(self.columns, spells, zip(*piece, strict=True), strict=True)
            spelled = [_spelled(values, spell, each.nullable) for each, spell, values in columns]
            yield [row % values for values in zip(*spelled, strict=True)]

    def mine(self, owner: User) -> "QuerySet[Any, Any]":
        """The owner's rows."""
        return self.model._base_manager.filter(**{OWNER: owner})

    def _read(self, owner: User) -> "QuerySet[Any, Any]":
        if connection.vendor != "sqlite":
            return self.mine(owner).order_by("pk")
        # By the plus SQLite can't use the index of owners, after which it would sort all the rows
        # in memory; it walks the ids instead, which are in order.
        plus: Any = Func(F("owner_id"), template="+%(expressions)s", output_field=UUIDField())
        rows = self.model._base_manager.alias(whose=plus).filter(
            whose=Value(owner.pk, output_field=UUIDField())
        )
        return rows.order_by("pk")


def _read_and_spelled(column: Column) -> tuple[Any, Spell]:
    """What to read of a column, and how what is read is spelled."""
    if connection.vendor == "sqlite" and column.spell_text:
        return Cast(column.attname, TextField()), column.spell_text
    return column.attname, column.spell


def _spelled(values: Iterable[Any], spell: Spell, nullable: bool) -> Iterable[str]:
    if nullable:
        return ["null" if value is None else spell(value) for value in values]
    return map(spell, values)


@cache
def tables() -> tuple[Table, ...]:
    """Every table that goes out, by name."""
    found = [_table(model) for model in our_models() if has_owner(model) and not stays(model)]
    return tuple(sorted(found, key=lambda table: table.name))


@cache
def seeker_columns() -> tuple[Column, ...]:
    return tuple(column_of(User._meta.get_field(name)) for name in sorted(ABOUT_THE_SEEKER))  # type: ignore[arg-type]


def our_models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("askaround.")]


def has_owner(model: type[models.Model]) -> bool:
    return any(field.name == OWNER for field in model._meta.concrete_fields)


def stays(model: type[models.Model]) -> str:
    """Why the rows of a model don't go out; empty when they do."""
    return getattr(model, "stays_here", "")


def _table(model: type[models.Model]) -> Table:
    fields = sorted(model._meta.concrete_fields, key=lambda field: field.name)
    columns = tuple(column_of(field) for field in fields if field.name != OWNER)
    return Table(model, model._meta.label_lower, columns)
