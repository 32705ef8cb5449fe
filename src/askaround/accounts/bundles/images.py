"""Rows as JSON and back, column by column, with nothing lost: a row comes back as it was.

Each value is written as its own text where JSON has no such kind (moments with their microseconds,
ids, decimals), and read back by the column it belongs to.
"""

import base64
import datetime as dt
import decimal
import uuid
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Field, Model

Image = dict[str, Any]
"""A row's columns by attribute name (`person_id`, not `person`), fit for JSON."""

MANY = 500
"""Rows looked up in one query: below what SQLite takes as parameters."""


def label(model: type[Model]) -> str:
    """How a bundle names a model: "people.person"."""
    return model._meta.label_lower


def model_of(name: str) -> type[Model] | None:
    """The model of this name, or None when this version of Askaround has it no more."""
    try:
        return apps.get_model(name)
    except LookupError:
        return None


def columns(model: type[Model]) -> list["Field[Any, Any]"]:
    """The columns of a model's table."""
    return list(model._meta.concrete_fields)


def written(value: Any) -> Any:
    """A column's value, fit for JSON."""
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, uuid.UUID | decimal.Decimal | dt.timedelta):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode("ascii")
    return value


def read(column: "Field[Any, Any]", value: Any) -> Any:
    """The value that `written` made this of."""
    if value is None:
        return None
    if isinstance(column, models.BinaryField):
        return base64.b64decode(value)
    return column.to_python(value)


def images(model: type[Model], ids: Iterable[Any]) -> Iterator[tuple[uuid.UUID, Image]]:
    """Each of these rows as it stands, by its id; rows that are not there are left out."""
    names = [column.attname for column in columns(model)]
    for some in in_parts(ids):
        for values in model._base_manager.filter(pk__in=some).order_by("pk").values(*names):
            yield (
                values[model._meta.pk.attname],
                {name: written(value) for name, value in values.items()},
            )


def row(model: type[Model], image: Mapping[str, Any]) -> Model:
    """The row an image is of. Columns that are no more are left out; new ones have their default."""
    known = {column.attname: column for column in columns(model)}
    return model(
        **{name: read(known[name], value) for name, value in image.items() if name in known}
    )


def in_parts(ids: Iterable[Any], size: int = MANY) -> Iterator[list[Any]]:
    """The ids, as many at a time as one query takes."""
    every = list(ids)
    for start in range(0, len(every), size):
        yield every[start : start + size]
