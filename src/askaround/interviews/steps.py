"""What comes next for one conversation: one thing, from what is known of it. Pure."""

import datetime as dt
from dataclasses import dataclass

ON_THE_DAY = dt.timedelta(hours=12)
"""How long before the hour the visit itself is what comes next. Convention."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the next step depends on. `named` is somebody they named, not approached yet."""

    starts_at: dt.datetime | None = None
    cancelled: bool = False
    prepared: bool = False
    held: bool = False
    written_up: bool = False
    thanked: bool = False
    promise_open: bool = False
    named: bool = False


def next_step(facts: Facts, now: dt.datetime) -> str:
    """One of: arrange, agree, prepare, visit, write_up, thank, keep_promise, approach, nothing."""
    if facts.held:
        return _after(facts)
    if facts.cancelled:
        return "arrange"
    if facts.starts_at is None:
        return "agree"
    if facts.starts_at <= now - dt.timedelta(hours=1):
        return "write_up"
    if facts.starts_at - now <= ON_THE_DAY:
        return "visit"
    return "visit" if facts.prepared else "prepare"


def _after(facts: Facts) -> str:
    """Once we have met: what is fresh first, then what is owed, then where it leads."""
    if not facts.written_up:
        return "write_up"
    if not facts.thanked:
        return "thank"
    if facts.promise_open:
        return "keep_promise"
    return "approach" if facts.named else "nothing"
