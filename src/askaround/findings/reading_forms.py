"""What is kept of something to read: when it was read, and a note."""

import datetime as dt

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LONGEST_NOTE = 20_000


class KeepForm(forms.Form):
    """`on` is the day it was read or joined; empty: not yet."""

    on = forms.DateField(
        label=_("The day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("This is no day. Write it as 2026-11-20.")},
    )
    note = forms.CharField(
        label=_("Your note"),
        required=False,
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    versions = forms.RegexField(r"^[1-9]\d{0,8}( [1-9]\d{0,8})*$", required=False)

    def clean_on(self) -> dt.date | None:
        day: dt.date | None = self.cleaned_data["on"]
        if day is not None and day > timezone.localdate():
            raise forms.ValidationError(_("That day is still to come."))
        return day

    def seen(self) -> list[int] | None:
        """The versions it was filled in from."""
        return [int(each) for each in self.cleaned_data["versions"].split()] or None

    def done_at(self) -> dt.datetime | None:
        """Noon of the day, on the seeker's clock."""
        day = self.cleaned_data["on"]
        return timezone.make_aware(dt.datetime.combine(day, dt.time(12))) if day else None
