"""Saying that something is deleted, with the way back beside it."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from askaround.accounts.models import Bundle
from askaround.web.say import say


def say_deleted(request: HttpRequest, bundle: Bundle, words: str = "") -> None:
    """Show on the next page what is deleted, in these `words` or by its title, and an Undo button."""
    sentence = words or _("%(title)s is deleted.") % {"title": bundle.title}
    say(request, sentence, undo=reverse("accounts:undo", args=[bundle.pk]))
