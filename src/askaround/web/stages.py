"""The words and shapes for where things stand with a person."""

from django.utils.translation import gettext_lazy as _

STAGES = {
    "named": _("named"),
    "asked": _("asked"),
    "agreed": _("agreed"),
    "met": _("met"),
    "heard_back": _("heard back"),
    "resting": _("resting"),
}
"""From a name heard to having told them how it went; `resting` is a pause without reproach."""
