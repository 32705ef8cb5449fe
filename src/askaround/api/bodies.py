"""What every record that comes in, or goes out, has in common."""

import datetime as dt
import typing
from collections.abc import Mapping, Set
from typing import Any, ClassVar, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, create_model, model_validator

from askaround.api.kinds import Ignored, OwnId, Told


class Given(BaseModel):
    """Anything that comes in. No database keeps the character NUL, so it is left out of all texts."""

    @model_validator(mode="before")
    @classmethod
    def _without_nul(cls, given: Any) -> Any:
        return without_nul(given)


def without_nul(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\x00", "")
    if isinstance(value, list):
        return [without_nul(each) for each in value]
    if isinstance(value, dict):
        return {name: without_nul(each) for name, each in value.items()}
    return value


class Body(Given):
    """A record to be kept: what POST and PUT take.

    `settled` names what is decided when the record is made; sent again, it must say the same.
    `stays` names what a PUT leaves as it is unless it says otherwise: what has happened, which is not
    unmade by being left out, and what was made from the record (a draft's words, a day worked out).
    Everything else left out of a PUT is put back to its default.
    """

    model_config = ConfigDict(extra="forbid")
    settled: ClassVar[Set[str]] = frozenset()
    stays: ClassVar[Set[str]] = frozenset()

    id: OwnId = None
    created_at: Told = None
    version: Told = None

    def words(self) -> dict[str, Any]:
        """All there is to write, what was left out at its default."""
        return {name: getattr(self, name) for name in writable(type(self))}

    def words_to_put(self) -> dict[str, Any]:
        """What a PUT writes over a record that is there."""
        kept = (self.stays | self.settled) - self.model_fields_set
        return {name: value for name, value in self.words().items() if name not in kept}

    def words_named(self) -> dict[str, Any]:
        """What was named, and nothing else: what a PATCH writes."""
        return {
            name: value for name, value in self.words().items() if name in self.model_fields_set
        }


def writable(body: type[Body]) -> list[str]:
    """The fields a caller decides on, the id apart."""
    return [
        name
        for name, field in body.model_fields.items()
        if name != "id" and Ignored not in field.metadata
    ]


def changes_of(body: type[Body], name: str) -> type[Body]:
    """The same fields with none required: what PATCH takes."""
    hints = typing.get_type_hints(body, include_extras=True)
    required = [field for field, info in body.model_fields.items() if info.is_required()]
    fields: Any = {field: (hints[field], None) for field in required}
    changes: type[Body] = create_model(name, __base__=body, __module__=body.__module__, **fields)
    changes.__doc__ = "What to change; what isn't named stays."
    changes.model_config["json_schema_extra"] = _without_defaults
    changes.model_rebuild(force=True)
    return changes


def _without_defaults(schema: dict[str, Any]) -> None:
    for field in schema.get("properties", {}).values():
        field.pop("default", None)


class Shape(BaseModel):
    """A record as it goes out. A field is the row's column of that name, unless `beside` tells it."""

    id: UUID
    created_at: dt.datetime
    version: int

    @classmethod
    def of(cls, row: Any) -> Self:
        told = cls.beside(row)
        columns = (name for name in cls.model_fields if name not in told)
        return cls.model_validate({name: _column(row, name) for name in columns} | dict(told))

    @classmethod
    def beside(cls, row: Any) -> Mapping[str, Any]:
        """The fields that aren't columns."""
        return {}


def _column(row: Any, name: str) -> Any:
    """A column's value; of a reference its id, so that nothing more is read from the database."""
    return getattr(row, row._meta.get_field(name).attname)
