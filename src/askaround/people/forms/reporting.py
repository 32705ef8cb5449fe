"""Who reports to whom, in a line or two."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _, gettext_lazy

from askaround.people.one_line import LONGEST_LINE, Line, read

COLLEAGUES = {"list": "colleagues", "autocomplete": "off", "autocapitalize": "words"}


class OneLine(forms.CharField):
    """One line about a person; `clean` gives what it says as a `Line`, or None when it is empty."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs=COLLEAGUES))
        super().__init__(max_length=LONGEST_LINE, **kwargs)

    def clean(self, value: Any) -> Any:
        typed = str(super().clean(value))
        if not typed:
            return None
        line = read(typed)
        if not line.name:
            raise ValidationError(_("There is no name in this line. A name is enough."))
        return line


class SupervisorForm(forms.Form):
    """Whom one person reports to; left empty, nobody."""

    supervisor = OneLine(label=gettext_lazy("Reports to"), required=False)

    @property
    def line(self) -> Line | None:
        line: Line | None = self.cleaned_data["supervisor"]
        return line


class LineForm(forms.Form):
    """Somebody at a place, and whom they report to."""

    who = OneLine(
        label=gettext_lazy("Who"),
        error_messages={"required": gettext_lazy("Whose supervisor is it?")},
    )
    supervisor = OneLine(
        label=gettext_lazy("Reports to"),
        error_messages={"required": gettext_lazy("Whom do they report to?")},
    )
