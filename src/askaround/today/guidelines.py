"""The numbers of what is owed, each with its source.

Working days, and those of patience and of reporting back, are in `people.guidelines`.
"""

import datetime as dt

AGREE_A_DAY_DAYS = 1
"""Working days after a yes to agree a day and time. method.md, the agenda."""

PREPARE_DAYS = 1
"""Days before a visit to have sheet and research ready. method.md, the agenda."""

THANKS_HOURS = 24
"""Thanks are due the same day, and late after so many hours. method.md, the agenda (a convention)."""

ADVICE_DAYS = 14
"""Days after acting on advice to tell whoever gave it. method.md, the agenda."""

PROMISE_AHEAD_DAYS = 14
"""How long before its day a promise begins to show. Convention: as long as one without a day."""

ASK_AGAIN_DAYS = 14
"""Days after a visit that brought too few names to ask again, if no other day was said.

Convention: by then there is something to tell in return.
"""

ASK_AGAIN_UNTIL_DAYS = 90
"""After so many days a visit is too long ago to ask for further names. Convention."""

JUST_BEGUN = dt.timedelta(hours=1)
"""How long after its hour a visit still stands on top, for whoever opens the page at the door.

Convention.
"""

DEBTS_AHEAD_DAYS = 3
"""How many days before its day a debt goes before every suggestion. Convention: a working week's
half; a promise for next month need not stand above a visit tomorrow."""

SHARE_WITHIN_DAYS = 14
"""How long after somebody named something to read it is suggested to share it. Convention."""

QUIET_DAYS = 10
"""Days without a step after which only one debt and one easy step are shown. look.md, Today."""

ROWS = 3
"""How many things stand on the page at once. look.md, Today."""

LATER_ROWS = 12
"""How many more stand in the fold below. Convention: what fits without scrolling for long."""

FACTS_AT_MOST = 50
"""How many rows one rule looks at. Convention: nobody does fifty of anything in a day."""

PUT_OFF_AT_MOST_DAYS = 366
"""How far ahead a thing can be put off. Convention: a year; what waits longer is let go."""

DIGEST_HOUR = 7
"""The hour of the seeker's morning before which no digest goes out. Convention."""

DIGEST_LINES = 10
"""How many things one digest tells. Convention: more than anybody does in a week."""

DIGEST_TRIES = 5
DIGEST_TRY_AGAIN = dt.timedelta(hours=1)
"""How often a digest is tried, and how long after the last try. Convention."""
