"""The numbers of the conversation, each with its source."""

import datetime as dt

MINUTES = 20
"""How long to ask for. method.md G3: twenty minutes unless said otherwise."""

MOST_MINUTES = 480
"""The longest that can be arranged, in minutes: a working day. Convention."""

EARLY = dt.timedelta(minutes=10)
"""How long before the hour to be at the door, beyond the journey. Convention."""

MARGIN = dt.timedelta(minutes=15)
"""What should stay free between two appointments, beyond the way: visits run over. Convention."""

RUNNING_LOW = dt.timedelta(minutes=5)
"""When the quiet sign comes that time is nearly up. Convention."""

STAY_MINUTES = 10
"""What "they asked me to stay" adds at a time. Convention."""

NAMES_HOPED_FOR = 2
"""How many further names to leave with. The handouts: at least two."""

PROMISE_DAYS = 14
"""When a promise without a date falls due. method.md, the agenda."""

PROMISE_DAYS_AT_MOST = 90
"""How much longer a seeker may give themself for one. Convention: by then it is forgotten."""


def leave_at(starts_at: dt.datetime, travel_minutes: int) -> dt.datetime:
    """When to set out: the journey, and ten minutes to spare, before the hour."""
    return starts_at - dt.timedelta(minutes=travel_minutes) - EARLY


def promise_due(day: dt.date, days: int = PROMISE_DAYS) -> dt.date:
    """When a promise made on this day falls due, where no day was named."""
    return day + dt.timedelta(days=days)
