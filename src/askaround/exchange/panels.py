"""What this package adds to the settings: the calendar's address."""

from typing import Any

from django.http import HttpRequest

from askaround.accounts.models import User
from askaround.exchange.calendar.shown import feed_shown
from askaround.web.panels import Panel, register


def calendar_of(request: HttpRequest, seeker: User) -> dict[str, Any]:
    """The calendar, on or off."""
    return feed_shown(seeker)


def register_all() -> None:
    """Called once, when the package is ready."""
    register("settings", 60, Panel("calendar", calendar_of, "exchange/panels/calendar.html", 1))
