"""What is typed on the page of a job description."""

from django import forms
from django.utils.translation import gettext_lazy as _

from askaround.findings.models import Section

LONGEST_LINE = 2000


class NewLineForm(forms.Form):
    """A line of one's own."""

    id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    section = forms.ChoiceField(label=_("Where it belongs"), choices=Section.choices)
    text = forms.CharField(
        label=_("The line"),
        max_length=LONGEST_LINE,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("A few words are enough.")},
    )


class LineForm(forms.Form):
    """What to do with a line, and which: by the words it was made of, or by its row."""

    do = forms.ChoiceField(
        choices=[(each, each) for each in ("word", "as_said", "leave_out", "up", "down", "delete")]
    )
    section = forms.ChoiceField(choices=Section.choices)
    said = forms.CharField(required=False, strip=False, max_length=20_000)
    own = forms.UUIDField(required=False)
    text = forms.CharField(
        label=_("In your own words"),
        required=False,
        max_length=LONGEST_LINE,
        error_messages={
            "max_length": _("A line this long is hard to read: 2,000 letters at most.")
        },
    )

    def clean_said(self) -> str:
        said: str = self.cleaned_data["said"].replace("\r\n", "\n")
        return said
