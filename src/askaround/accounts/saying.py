"""Sentences for the next page: that something is deleted, with the way back; how long to wait."""

import datetime as dt
import math

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _, ngettext

from askaround.accounts.models import Bundle
from askaround.web.say import say


def say_deleted(request: HttpRequest, bundle: Bundle, words: str = "") -> None:
    """Show on the next page what is deleted, in these `words` or by its title, and an Undo button."""
    sentence = words or _("%(title)s is deleted.") % {"title": bundle.title}
    say(request, sentence, undo=reverse("accounts:undo", args=[bundle.pk]))


def wait_in_words(wait: dt.timedelta) -> str:
    """How long to wait before the next try of a password, rounded up."""
    seconds = math.ceil(wait.total_seconds())
    if seconds < 60:
        return ngettext(
            "That was wrong several times. Wait %(n)d second, then try again.",
            "That was wrong several times. Wait %(n)d seconds, then try again.",
            seconds,
        ) % {"n": seconds}
    minutes = math.ceil(seconds / 60)
    return ngettext(
        "That was wrong several times. Wait %(n)d minute, then try again.",
        "That was wrong several times. Wait %(n)d minutes, then try again.",
        minutes,
    ) % {"n": minutes}
