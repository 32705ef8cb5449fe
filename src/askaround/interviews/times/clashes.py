"""Appointments that overlap, or that leave too little time to get from one to the next. Pure."""

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from askaround.interviews.guidelines import EARLY, MARGIN


@dataclass(frozen=True, slots=True)
class Stay:
    """One appointment: from when to when, and the minutes of the way there (0 for a call)."""

    pk: uuid.UUID
    name: str
    start: dt.datetime
    end: dt.datetime
    way: int = 0


@dataclass(frozen=True, slots=True)
class Clash:
    """Another appointment in the way. `free` is the time between the two, `needed` what it takes."""

    other: Stay
    kind: Literal["overlap", "close"]
    free: dt.timedelta = dt.timedelta()
    needed: dt.timedelta = dt.timedelta()


def clashes(one: Stay, others: Iterable[Stay]) -> list[Clash]:
    """Those of the others that `one` can't well be kept beside, the earliest first."""
    near = sorted((each for each in others if each.pk != one.pk), key=lambda each: each.start)
    return [found for each in near if (found := _clash(one, each))]


def _clash(one: Stay, other: Stay) -> Clash | None:
    first, second = (one, other) if one.start <= other.start else (other, one)
    if second.start < first.end:
        return Clash(other, "overlap")
    free, needed = second.start - first.end, _needed(first, second)
    return Clash(other, "close", free, needed) if free < needed else None


def _needed(first: Stay, second: Stay) -> dt.timedelta:
    """The margin, and the longer of the two ways, ten minutes to spare: how far it is from the one
    to the other nobody told us, and to go by home is not farther than that."""
    way = max(first.way, second.way)
    return MARGIN + (dt.timedelta(minutes=way) + EARLY if way else dt.timedelta())
