"""One column of a record: how its value is written as JSON, read back, and described.

A value is written the same whatever database it came from. What comes back is looked at before it
is believed: an archive may have been made by anybody.
"""

import datetime as dt
import decimal
import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.db import models

from askaround.exchange.everything.spelling import Field, Spell, spelling_of, spelling_of_text

Schema = dict[str, Any]

_RANGES = {
    models.PositiveBigIntegerField: (0, 2**63 - 1),
    models.PositiveSmallIntegerField: (0, 2**15 - 1),
    models.PositiveIntegerField: (0, 2**31 - 1),
    models.BigIntegerField: (-(2**63), 2**63 - 1),
    models.SmallIntegerField: (-(2**15), 2**15 - 1),
    models.IntegerField: (-(2**31), 2**31 - 1),
}
"""What both databases hold in a column of each kind; the narrower class before its base."""

ZONE = "time_zone"
"""A column of this name holds the IANA name of a zone, or nothing."""


class Wrong(ValueError):
    """A value that no export of ours holds."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that goes out. `name` is what it is called in the file, `attname` on the row.

    `spell` makes JSON of a value that is not None; `spell_text` of what SQLite keeps for one.
    """

    name: str
    attname: str
    nullable: bool
    spell: Spell
    look: Callable[[Any], Any]
    schema: Schema
    spell_text: Spell | None

    def out(self, value: Any) -> str:
        """The value as JSON."""
        return "null" if value is None else self.spell(value)

    def into(self, value: Any) -> Any:
        """The value the JSON stands for. Raises Wrong."""
        if value is None:
            if not self.nullable:
                raise Wrong(f"{self.name} is missing")
            return None
        try:
            return self.look(value)
        except (TypeError, ValueError, OverflowError, decimal.InvalidOperation) as fault:
            raise Wrong(f"{self.name} can't be {str(value)[:40]!r}") from fault
        except ValidationError as fault:
            raise Wrong(f"{self.name}: {fault.messages[0]}") from fault


def column_of(field: Field) -> Column:
    """How a field goes out. Raises TypeError for a kind nobody has taught this module."""
    target = field
    while isinstance(target, models.ForeignKey):
        target = target.target_field
    look, schema = _kind(target)
    # JSON has its own null, and a column of it may always hold that.
    nullable = field.null or isinstance(field, models.JSONField)
    if nullable and "type" in schema:
        schema = {**schema, "type": [schema["type"], "null"]}
        if "enum" in schema:
            schema["enum"] = [*schema["enum"], None]
    ways = spelling_of(target), look, schema, spelling_of_text(target)
    return Column(field.name, field.attname, nullable, *ways)


def _kind(field: Field) -> tuple[Callable[[Any], Any], Schema]:
    if isinstance(field, models.UUIDField):
        return _uuid, {"type": "string", "format": "uuid"}
    if isinstance(field, models.DateTimeField):
        return _read_moment, {"type": "string", "format": "date-time"}
    if isinstance(field, models.DateField):
        return dt.date.fromisoformat, {"type": "string", "format": "date"}
    if isinstance(field, models.TimeField):
        return dt.time.fromisoformat, {"type": "string"}
    if isinstance(field, models.DecimalField):
        return _decimal(field), {"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}
    if isinstance(field, models.BooleanField):
        return _boolean, {"type": "boolean"}
    if isinstance(field, models.IntegerField):
        return _integer(field)
    if isinstance(field, models.JSONField):
        return lambda value: value, {}
    if isinstance(field, models.CharField | models.TextField):
        return _text(field)
    raise TypeError(f"{field}: exchange/everything/columns.py has to learn {type(field).__name__}")


def _uuid(value: Any) -> uuid.UUID:
    if not isinstance(value, str):
        raise TypeError(value)
    found = uuid.UUID(value)
    if str(found) != value:
        raise ValueError(value)
    return found


def _read_moment(value: Any) -> dt.datetime:
    found = dt.datetime.fromisoformat(value)
    if found.tzinfo is None:
        raise ValueError(value)
    return found.astimezone(dt.UTC)


def _decimal(field: "models.DecimalField[Any, Any]") -> Callable[[Any], decimal.Decimal]:
    def look(value: Any) -> decimal.Decimal:
        if not isinstance(value, str):
            raise TypeError(value)
        found = decimal.Decimal(value)
        field.run_validators(found)
        return found

    return look


def _boolean(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _integer(field: Field) -> tuple[Callable[[Any], int], Schema]:
    least, most = next(reach for kind, reach in _RANGES.items() if isinstance(field, kind))
    known = _choices(field)

    def look(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise TypeError(value)
        if not least <= value <= most or (known and value not in known):
            raise ValueError(value)
        return value

    schema: Schema = {"type": "integer", "minimum": least, "maximum": most}
    return look, {"type": "integer", "enum": known} if known else schema


def _text(field: Field) -> tuple[Callable[[Any], str], Schema]:
    longest, known = getattr(field, "max_length", None), _choices(field)
    zone = field.name == ZONE

    def look(value: Any) -> str:
        if not isinstance(value, str):
            raise TypeError(value)
        if (longest and len(value) > longest) or (known and value not in known):
            raise ValueError(value)
        if zone and value and value not in _zones():
            raise ValueError(value)
        return value

    schema: Schema = {"type": "string"}
    if longest:
        schema["maxLength"] = longest
    if known:
        schema["enum"] = known
    return look, schema


def _choices(field: Field) -> list[Any]:
    """What the column may hold, where it is one of a few; a blank one among them where allowed."""
    known = [value for value, _label in field.flatchoices]
    if not known:
        return []
    if field.blank and isinstance(field, models.CharField) and "" not in known:
        known.append("")
    return known


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


NOT_TEXT = re.compile(rb"(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])", re.IGNORECASE)
"""In JSON: a NUL, which PostgreSQL can't hold, or half a character, which nothing can."""
