"""Trying a password: a few tries are free, then each wrong one makes the next wait longer.

A try is counted before the password is looked at, so that many at once are no way round.
"""

import datetime as dt
import ipaddress
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F

from askaround.accounts.guidelines import (
    LONGEST_WAIT_OF_ACCOUNT,
    LONGEST_WAIT_OF_ADDRESS,
    TRIES_FORGOTTEN_AFTER,
    wait_after,
)
from askaround.accounts.models import User, WrongTries

NO_WAIT = dt.timedelta()


@dataclass(frozen=True)
class Tried:
    """Whether it was the password; with a `wait`, it wasn't looked at: come back after that."""

    right: bool
    wait: dt.timedelta = NO_WAIT


def try_password(*, user: User, password: str, address: str, at: dt.datetime) -> Tried:
    """Hold a password against the user's, unless this account or address has to wait."""
    longest = {
        f"account {user.pk}": LONGEST_WAIT_OF_ACCOUNT,
        f"address {network_of(address)}": LONGEST_WAIT_OF_ADDRESS,
    }
    wait = _take_turn(longest, at)
    if wait:
        return Tried(right=False, wait=wait)
    right = user.check_password(password)
    if right:
        WrongTries.objects.filter(side__in=longest).delete()
    return Tried(right=right)


@transaction.atomic
def _take_turn(longest: dict[str, dt.timedelta], at: dt.datetime) -> dt.timedelta:
    """Count a try on every side, or say how long the slowest of them still has to wait."""
    WrongTries.objects.filter(last_at__lt=at - TRIES_FORGOTTEN_AFTER).delete()
    for side in longest:
        WrongTries.objects.get_or_create(side=side, defaults={"count": 0, "last_at": at})
    sides = WrongTries.objects.filter(side__in=longest)
    waits = [
        each.last_at + wait_after(each.count, longest[each.side]) - at
        for each in sides.order_by("side").select_for_update()
    ]
    if max(waits) > NO_WAIT:
        return max(waits)
    sides.update(count=F("count") + 1, last_at=at)
    return NO_WAIT


def network_of(address: str) -> str:
    """What counts as one address: an IPv4 address, or an IPv6 /64, which is one household's."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if known.version == 4:
        return str(known)
    return str(ipaddress.ip_network((known, 64), strict=False))
