"""What this package adds to the page of settings: the ways to the resume and to what matters."""

from typing import Any

from django.http import HttpRequest

from askaround.accounts.models import User
from askaround.web.panels import Panel, register


def way_to_resume(request: HttpRequest, seeker: User) -> dict[str, Any]:
    """A heading and a link; nothing is looked up for it."""
    return {}


def way_to_what_matters(request: HttpRequest, seeker: User) -> dict[str, Any]:
    """A heading and a link, too."""
    return {}


def register_all() -> None:
    """Called once, when the package is ready."""
    what_matters = Panel("about_me", way_to_what_matters, "careers/panels/about_me.html", 0)
    register("settings", 15, what_matters)
    register("settings", 20, Panel("resume", way_to_resume, "careers/panels/settings.html", 0))
