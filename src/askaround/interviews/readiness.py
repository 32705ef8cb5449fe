"""What makes one ready for a visit: a short list that ticks itself where it can. Pure.

The five things are method.md's (G3 to G5, I2, I6): research, the questions, the day confirmed, a resume
in the bag in case they ask, and the way there.
"""

from dataclasses import dataclass
from typing import Literal

Key = Literal["research", "questions", "confirmed", "resume", "way"]
Mode = Literal["visit", "video", "phone"]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a visit. `over` is how many minutes its questions are too long."""

    notes: int = 0
    has_own_questions: bool = False
    over: int = 0
    has_day: bool = False
    confirmed: bool = False
    resume_packed: bool = False
    mode: Mode = "visit"
    has_place: bool = False
    has_travel_time: bool = False
    has_phone: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of the list. `by_hand`: only the seeker can say whether it is done."""

    key: Key
    done: bool
    by_hand: bool = False


def readiness(known: Known) -> list[Item]:
    """The list for this visit, in the order one would do it."""
    return [
        Item("research", known.notes > 0),
        Item("questions", known.has_own_questions and not known.over),
        Item("confirmed", known.has_day and known.confirmed, by_hand=known.has_day),
        Item("resume", known.resume_packed, by_hand=True),
        Item("way", _knows_the_way(known)),
    ]


def _knows_the_way(known: Known) -> bool:
    """Where to be, and by when to leave; for a call, the link or the number."""
    if known.mode == "visit":
        return known.has_place and known.has_travel_time
    return known.has_place or (known.mode == "phone" and known.has_phone)
