"""What makes the values of a kept statement's columns out of what the database gives."""

import datetime as dt
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

from django.db.models.sql.compiler import SQLCompiler

Convert = Callable[[Any, Any, Any], Any]
Converters = dict[int, tuple[list[Convert], Any]]

MOST_KNOWN = 8192
"""Texts whose ids, and whose moments, are at hand: the same ones stand in row after row. A megabyte
or so of each."""


def converters_of(compiler: SQLCompiler) -> Converters:
    """Those of each column that needs any: Django's own, or for ids and moments of SQLite, of which a
    page reads thousands, our own that are many times as quick and give the same."""
    columns = [column for column, _sql, _alias in compiler.select[: compiler.col_count]]
    found: Converters = compiler.get_converters(columns)
    if compiler.connection.vendor != "sqlite":
        return found
    return {
        place: ([QUICKER.get(getattr(each, "__name__", ""), each) for each in several], column)
        for place, (several, column) in found.items()
    }


def _id(value: str | None, _column: object, _connection: object) -> UUID | None:
    return None if value is None else _known_id(value)


@lru_cache(maxsize=MOST_KNOWN)
def _known_id(text: str) -> UUID:
    return UUID(text)


def _moment(value: str | None, _column: object, _connection: object) -> dt.datetime | None:
    return None if value is None else _known_moment(value)


@lru_cache(maxsize=MOST_KNOWN)
def _known_moment(text: str) -> dt.datetime:
    """As SQLite keeps it: in UTC, mostly without saying so."""
    moment = dt.datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


QUICKER: Final[dict[str, Convert]] = {
    "convert_uuidfield_value": _id,
    "convert_datetimefield_value": _moment,
}
"""By the name of Django's own."""
