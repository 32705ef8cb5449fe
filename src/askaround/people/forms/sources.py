"""What is said of one source: whom it brought, or that it brought nobody."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from askaround.people.forms.reporting import OneLine
from askaround.people.models import FoundThrough


class SourceForm(forms.Form):
    """A source of one field. `do` says what: `found` with a `line`, `tried` with a `note`, `untried`."""

    kind = forms.ChoiceField(choices=FoundThrough.choices)
    do = forms.ChoiceField(choices=[(each, each) for each in ("found", "tried", "untried")])
    line = OneLine(
        label=_("Whom it brought"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "words"}),
    )
    note = forms.CharField(label=_("In a few words"), max_length=500, required=False)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        nobody = said.get("do") == "found" and "line" in said and said["line"] is None
        if nobody:
            self.add_error("line", _("Whom did it bring? A name is enough."))
        return said
