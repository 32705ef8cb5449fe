"""What this package adds to the page of settings: the way to the resume."""

from typing import Any

from django.http import HttpRequest

from askaround.accounts.models import User
from askaround.web.panels import Panel, register


def way_to_resume(request: HttpRequest, seeker: User) -> dict[str, Any]:
    """A heading and a link; nothing is looked up for it."""
    return {}


def register_all() -> None:
    """Called once, when the package is ready."""
    register("settings", 20, Panel("resume", way_to_resume, "careers/panels/settings.html", 0))
