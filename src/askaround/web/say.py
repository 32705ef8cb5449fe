"""Saying on the next page what was just done, with a way back."""

from django.contrib import messages
from django.http import HttpRequest


def say(request: HttpRequest, text: str, *, undo: str = "") -> None:
    """Show a sentence on top of the next page; `undo` is the address an Undo button posts to."""
    messages.success(request, text, extra_tags=undo)


def warn(request: HttpRequest, text: str) -> None:
    """Show a sentence in amber: it worked, but look."""
    messages.warning(request, text)


def refuse(request: HttpRequest, text: str) -> None:
    """Show a sentence in red: it was not done, and why."""
    messages.error(request, text)
