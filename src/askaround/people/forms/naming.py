"""Thinking of people to ask."""

from django import forms
from django.utils.translation import gettext_lazy as _

from askaround.people.forms.lines import Names


class WhoForm(forms.Form):
    """Who might know someone: one a line."""

    names = Names(label=_("Their names, one a line"))
    names.widget.attrs["autofocus"] = True
