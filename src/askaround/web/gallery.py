"""Sample content for the gallery of pieces."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

LONG_NAME = "Maximiliane-Theodora von Hohenstauffenberg-Wolfeschlegelsteinhausen"


class SampleForm(forms.Form):
    """One of each kind of field."""

    name = forms.CharField(label="Who could you ask?", help_text="A name is enough for now.")
    email = forms.EmailField(label="E-mail", required=False)
    day = forms.DateField(label="Day", widget=forms.DateInput(attrs={"type": "date"}))
    time = forms.TimeField(label="Time", widget=forms.TimeInput(attrs={"type": "time"}))
    mode = forms.ChoiceField(
        label="How will you talk?",
        choices=[("visit", "At their place"), ("video", "By video"), ("phone", "By telephone")],
        widget=forms.RadioSelect,
    )
    source = forms.ChoiceField(
        label="How did you find them?", choices=[("friend", "A friend"), ("college", "College")]
    )
    note = forms.CharField(label="Why this person?", widget=forms.Textarea, required=False)
    may_use_name = forms.BooleanField(label="They said I may use their name", required=False)


def context() -> dict[str, Any]:
    """What the gallery shows: made-up people, an empty form and one with mistakes in it."""
    now = timezone.now()
    return {
        "form": SampleForm(auto_id="empty_%s"),
        "wrong": SampleForm({"name": "", "email": "ana@", "mode": "visit"}, auto_id="wrong_%s"),
        "long_name": LONG_NAME,
        "tomorrow": now + dt.timedelta(days=1),
        "days_ago": now - dt.timedelta(days=3),
        "names": ["Ana", "Ben", "Chidi"],
        "stages": ["named", "asked", "agreed", "met", "heard_back", "resting"],
    }
