"""The kinds of value that come in, each with what is refused of it.

A moment names its zone and lies between 1900 and 2200, so that no sum of days runs over the edge.
"""

import datetime as dt
from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from askaround.interviews.appointments import FIRST_YEAR, LAST_YEAR, is_zone

LONGEST = 200_000
"""Characters of a long text. Convention: far beyond the longest notes anybody types in a visit."""

SAYS_SOMETHING = r"[^\s\x00-\x1f\x7f-\x9f]"
"""Matches a text with at least one character that can be seen."""


def _written(value: Any) -> Any:
    """Days and moments come written out: a bare number says neither its unit nor its zone."""
    if isinstance(value, dt.date) or (isinstance(value, str) and not value.isdigit()):
        return value
    raise PydanticCustomError("not_a_moment", "not as RFC 3339 writes it")


def _number(value: Any) -> Any:
    """JSON has one kind of number: 20.0 is whole, but neither "20" nor true is a number."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    raise PydanticCustomError("int_type", "not a number")


def _in_utc(moment: dt.datetime) -> dt.datetime:
    if moment.tzinfo is None:
        raise PydanticCustomError("no_zone", "without its zone")
    _near(moment)
    return moment.astimezone(dt.UTC)


def _near(day: dt.date) -> dt.date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise PydanticCustomError("too_far_away", "outside the calendar")
    return day


def _known(zone: str) -> str:
    if not is_zone(zone):
        raise PydanticCustomError("not_a_zone", "no such time zone")
    return zone


def _known_or_none(zone: str) -> str:
    return _known(zone) if zone else zone


Name = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=SAYS_SOMETHING)]
Line = Annotated[str, StringConstraints(max_length=200)]
LongLine = Annotated[str, StringConstraints(max_length=500)]
Text = Annotated[str, StringConstraints(max_length=LONGEST)]
Words = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST, pattern=SAYS_SOMETHING)]
"""A text that says something."""

Flag = Annotated[bool, Field(strict=True)]
Whole = Annotated[int, BeforeValidator(_number)]

Moment = Annotated[
    dt.datetime,
    BeforeValidator(_written),
    AfterValidator(_in_utc),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
Day = Annotated[
    dt.date,
    BeforeValidator(_written),
    AfterValidator(_near),
    WithJsonSchema({"type": "string", "format": "date"}),
]
Zone = Annotated[
    str,
    AfterValidator(_known),
    Field(description="An IANA time zone, such as Europe/London."),
]

ZoneIfKnown = Annotated[
    str,
    AfterValidator(_known_or_none),
    Field(description="An IANA time zone, or empty where it isn't known."),
]


class Ignored:
    """Marks what only an answer says."""


Told = Annotated[Any, Ignored, Field(description="Told by Askaround, and ignored when sent.")]
"""What only an answer says; a request may carry it, so that what was read can be put back."""

OwnId = Annotated[
    UUID | None, Field(description="The record's id: any UUID of yours, or one made here.")
]
