"""What pages show of the calendar's address."""

from typing import Any

from askaround.accounts.models import User
from askaround.exchange.calendar import secret
from askaround.exchange.models import CalendarFeed


def feed_shown(seeker: User) -> dict[str, Any]:
    """What a page shows of the calendar: whether it is on, its address, what it says. One query."""
    feed = CalendarFeed.objects.owned_by(seeker).first()
    address = secret.address_of(feed) if feed and feed.is_on else ""
    scheme, _colon, rest = address.partition(":")
    return {
        "feed": feed,
        "is_on": bool(feed and feed.is_on),
        "feed_address": address,
        "webcal": f"webcal:{rest}" if scheme else "",
    }
