"""How each kind of value is spelled in JSON: the same whatever database it came from, and whenever."""

import datetime as dt
import json
from collections.abc import Callable
from json.encoder import encode_basestring
from typing import Any, TypeAlias

from django.db import models

Field: TypeAlias = "models.Field[Any, Any]"
Spell = Callable[[Any], str]

as_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
"""Any value as JSON."""


def spelling_of(field: Field) -> Spell:
    """Makes JSON of a value of this column that is not None. Raises TypeError for a kind nobody has
    taught this module."""
    for kind, way in _WAYS.items():
        if isinstance(field, kind):
            return way
    raise TypeError(f"{field}: exchange/everything/spelling.py has to learn {type(field).__name__}")


def spelling_of_text(field: Field) -> Spell | None:
    """The same of what SQLite keeps, where that is text already: to make ids and moments of it and
    text of those again would be half of an export."""
    if isinstance(field, models.UUIDField):
        return _id_of_digits
    return _moment_of_text if isinstance(field, models.DateTimeField) else None


def _quoted(value: Any) -> str:
    return f'"{value}"'


def _iso(value: dt.date | dt.time) -> str:
    return f'"{value.isoformat()}"'


def _moment(value: dt.datetime) -> str:
    written = value.astimezone(dt.UTC).replace(tzinfo=None).isoformat(timespec="microseconds")
    return f'"{written}Z"'


def _id_of_digits(text: str) -> str:
    """An id as SQLite keeps it: its 32 digits."""
    return f'"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"'


def _moment_of_text(text: str) -> str:
    """A moment as SQLite keeps it: in UTC, its parts of a second where it has some."""
    return f'"{text[:10]}T{text[11:19]}.{text[20:]:0<6}Z"'


_WAYS: dict[type[Field], Spell] = {
    models.UUIDField: _quoted,
    models.DateTimeField: _moment,
    models.DateField: _iso,
    models.TimeField: _iso,
    models.DecimalField: _quoted,
    models.BooleanField: {True: "true", False: "false"}.__getitem__,
    models.IntegerField: str,
    models.JSONField: as_json,
    models.CharField: encode_basestring,
    models.TextField: encode_basestring,
}
"""By kind of column; the narrower class before its base."""
