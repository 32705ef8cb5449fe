"""What a kept statement is asked with: what differs from call to call, and what stands for it."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import Model

LONGEST_LIST = 1024
"""Ids in one list; a statement with a longer one is put together each time. Convention."""


class Words(str):
    """Text that may differ from call to call: a secret, a name. Any other text is a choice."""

    __slots__ = ()


Argument = UUID | dt.datetime | dt.date | Words


class RowAsked(NamedTuple):
    """Stands for a row: nothing of it can be asked for but its key."""

    pk: UUID


def taken_apart(given: Iterable[Any]) -> tuple[list[Argument], tuple[Any, ...] | None]:
    """What may differ from call to call, in its order; and what kind of call it is, None for one
    whose statement isn't kept."""
    told: list[Argument] = []
    kind: list[Any] = []
    for each in given:
        if isinstance(each, (UUID, dt.date, Words)):
            told.append(each)
            kind.append(type(each))
        elif isinstance(each, Model) and type(each.pk) is UUID:
            told.append(each.pk)
            kind.append(Model)
        elif isinstance(each, (list, tuple, set, frozenset)):
            if len(each) > LONGEST_LIST or not all(type(one) is UUID for one in each):
                return told, None
            ids = _filled_up(list(each))
            told += ids
            kind.append((list, len(ids)))
        else:
            kind.append((None, each))
    return told, tuple(kind)


def _filled_up(ids: list[UUID]) -> list[UUID]:
    """As many as the next power of two, by the last one again: few statements for lists of any length."""
    missing = (1 << (len(ids) - 1).bit_length()) - len(ids) if ids else 0
    return ids + ids[-1:] * missing


def standing_in(kind: Sequence[Any], first: int) -> Iterator[tuple[Any, list[Argument]]]:
    """For each argument of such a call what stands for it, and the values to look for in what would
    be sent. `first` is the number of the first stand-in: other numbers are other values."""
    number = first
    for each in kind:
        which, what = each if isinstance(each, tuple) else (each, None)
        if which is None:
            yield what, []
        elif which is list:
            ids = [_id(number + further) for further in range(what)]
            yield ids, list(ids)
            number += what
        else:
            value = STAND_INS[which](number)
            yield value, [value.pk if isinstance(value, RowAsked) else value]
            number += 1


def _id(number: int) -> UUID:
    return UUID(int=(0x5C1E << 112) + number)


STAND_INS: Final[dict[Any, Callable[[int], Any]]] = {
    UUID: _id,
    dt.datetime: lambda number: dt.datetime(1583, 1, 1, tzinfo=dt.UTC) + dt.timedelta(number),
    dt.date: lambda number: dt.date(1683, 1, 1) + dt.timedelta(number),
    Words: lambda number: Words(f"stands for the words at {number}"),
    Model: lambda number: RowAsked(_id(number)),
}


def as_sent(one: Argument) -> Any:
    """As this database takes it."""
    if isinstance(one, UUID):
        return one if connection.features.has_native_uuid_field else one.hex
    if isinstance(one, dt.datetime):
        return connection.ops.adapt_datetimefield_value(one)
    if isinstance(one, Words):
        return str(one)
    return connection.ops.adapt_datefield_value(one)
