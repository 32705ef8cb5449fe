"""A research note as it is typed."""

import re

from django import forms
from django.utils.translation import gettext as _, gettext_lazy as lazily

from askaround.interviews.links import site_of

SITE = re.compile(r"(?:[\w-]+\.)+[\w-]+(?:[:/?#]|$)")
"""What is taken for an address typed without its beginning."""


class ResearchForm(forms.Form):
    """Something found out, and where."""

    text = forms.CharField(
        label=lazily("What you found out"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": lazily("What did you find out?")},
    )
    source = forms.CharField(
        label=lazily("Where from"),
        max_length=500,
        required=False,
        help_text=lazily("A job description, an article, a person."),
    )
    link = forms.CharField(label=lazily("Link"), max_length=1000, required=False)

    def clean_link(self) -> str:
        link = str(self.cleaned_data["link"]).strip()
        if not link:
            return ""
        if SITE.match(link):
            link = f"https://{link}"
        if not site_of(link):
            raise forms.ValidationError(_("A link begins with https:// and names a site."))
        return link
