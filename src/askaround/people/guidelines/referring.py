"""The path of one referral: named, may I use the name, approached, met, reported back. Pure.

What is owed to whoever named somebody comes first: of those I met, since when they wait. Then
what I have to do myself: ask whether I may say who sent me (method.md, I7), then write. The rest
waits on others, or is done.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from askaround.people.guidelines.working_days import USUAL_PACE, Pace


class NextStep(StrEnum):
    """What comes next on a referral's path, in the order a list shows them."""

    REPORT_BACK = "report_back"  # met, and whoever named them has not heard
    ASK_PERMISSION = "ask_permission"  # before writing: may I say who sent me?
    APPROACH = "approach"  # a first message
    MEET = "meet"  # approached: the answer, the day, the visit
    RESTING = "resting"  # let rest, without reproach
    KNOWN_ALREADY = "known_already"  # met before anybody named them: nothing is owed
    DONE = "done"  # whoever named them has heard


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """The dated facts of one referral, and what the person's own record adds to them.

    `approached` and `resting` are of the person, however they came about; `met_before` says that
    we had met when their name was given.
    """

    named_at: dt.datetime
    asked_permission: bool = False
    approached_at: dt.datetime | None = None
    met_at: dt.datetime | None = None
    reported_back_at: dt.datetime | None = None
    approached: bool = False
    met_before: bool = False
    resting: bool = False


def next_step(path: Path) -> NextStep:
    """What comes next."""
    if path.reported_back_at:
        return NextStep.DONE
    if path.met_at:
        return NextStep.REPORT_BACK
    if path.met_before:
        return NextStep.KNOWN_ALREADY
    if path.resting:
        return NextStep.RESTING
    if path.approached_at or path.approached:
        return NextStep.MEET
    return NextStep.APPROACH if path.asked_permission else NextStep.ASK_PERMISSION


def owed_since(path: Path) -> dt.datetime | None:
    """Since when the next step stands open; None when none does."""
    match next_step(path):
        case NextStep.REPORT_BACK:
            return path.met_at
        case NextStep.ASK_PERMISSION | NextStep.APPROACH:
            return path.named_at
        case NextStep.MEET:
            return path.approached_at or path.named_at
    return None


def keeps_waiting(met: dt.date, *, today: dt.date, pace: Pace = USUAL_PACE) -> bool:
    """Whether whoever named them has waited beyond the days they may: the report is late."""
    return today > pace.report_back_by(met)
