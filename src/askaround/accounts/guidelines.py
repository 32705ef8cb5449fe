"""The numbers of this package."""

import datetime as dt

UNDO_KEPT_FOR = dt.timedelta(days=30)
"""How long what was deleted, merged or imported can be undone. Convention: what wastebaskets do."""

FREE_TRIES = 5
"""Wrong passwords before the first wait: people mistype. OWASP ASVS 5, 6.3.1 (no number there)."""

FIRST_WAIT = dt.timedelta(seconds=15)
LONGEST_WAIT_OF_ADDRESS = dt.timedelta(hours=1)
LONGEST_WAIT_OF_ACCOUNT = dt.timedelta(minutes=1)
"""Short for the account as a whole, since a stranger's tries make the seeker wait too: 1,440 tries a day
against twelve letters that are not on the list of common passwords. Convention (docs/adr/0022)."""

TRIES_FORGOTTEN_AFTER = dt.timedelta(hours=24)


def wait_after(wrong: int, longest: dt.timedelta) -> dt.timedelta:
    """How long the next try waits after so many wrong ones: none, then twice as long each time."""
    if wrong < FREE_TRIES:
        return dt.timedelta()
    doubled: int = 2 ** min(wrong - FREE_TRIES, 20)
    return min(FIRST_WAIT * doubled, longest)
