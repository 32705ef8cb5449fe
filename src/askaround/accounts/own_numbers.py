"""Numbers that a seeker changed from what the craft's guidelines say."""

from typing import Any


def own_number(owner: Any, name: str, default: int) -> int:
    """The number this seeker chose under that name, else the default.

    What isn't a whole number (a file edited by hand) counts as not chosen.
    """
    chosen = owner.own_numbers.get(name, default)
    return chosen if isinstance(chosen, int) and not isinstance(chosen, bool) else default
