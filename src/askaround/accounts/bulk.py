"""Writing many new rows at once, where Django's own way would be most of the time an import takes."""

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import Any
from uuid import UUID

from django.db import connection, models
from django.utils import timezone

from askaround.accounts.owned import Owned

Prepare = Callable[[Any], Any]

AS_THEY_ARE = (models.CharField, models.TextField, models.IntegerField, models.BooleanField)


def insert_many(model: type[Owned], rows: Sequence[Owned]) -> None:
    """Write new rows: `bulk_create` without its work on each value, and without reading anything back.

    Constraints hold, and triggers run, as for any insert. Call inside a transaction.
    """
    if not rows:
        return
    fields = model._meta.concrete_fields
    now = timezone.now()
    for stamped in (field.attname for field in fields if getattr(field, "auto_now_add", False)):
        for row in rows:
            setattr(row, stamped, now)
    # Column by column: how a value is made fit is looked up once for all of them.
    columns = [_values(field, [row.__dict__[field.attname] for row in rows]) for field in fields]
    with connection.cursor() as cursor:
        cursor.executemany(_statement(model), list(zip(*columns, strict=True)))
    for row in rows:
        row._state.adding, row._state.db = False, connection.alias


def _statement(model: type[Owned]) -> str:
    quote = connection.ops.quote_name
    columns = [quote(str(field.column)) for field in model._meta.concrete_fields]
    places = ", ".join(["%s"] * len(columns))
    return f"INSERT INTO {quote(model._meta.db_table)} ({', '.join(columns)}) VALUES ({places})"  # noqa: S608


def _values(field: "models.Field[Any, Any]", values: list[Any]) -> list[Any]:
    prepare = _prepare(field)
    if prepare is None:
        return values
    return [None if value is None else prepare(value) for value in values]


def _prepare(field: "models.Field[Any, Any]") -> Prepare | None:
    """What makes a value fit for the database; None where it is as it stands."""
    stored: Any = field
    while isinstance(stored, models.ForeignKey):
        stored = stored.target_field
    if isinstance(stored, AS_THEY_ARE) and not isinstance(stored, models.UUIDField):
        return None
    if isinstance(stored, models.UUIDField):
        return None if connection.features.has_native_uuid_field else _hexadecimal
    prepare = partial(field.get_db_prep_save, connection=connection)
    return cache(prepare) if isinstance(stored, models.DateTimeField) else prepare


def _hexadecimal(value: UUID) -> str:
    return value.hex
