"""Choosing whose word stays when two people become one."""

from typing import Any

from django import forms

from askaround.people.actions.merging import Versions, Whose
from askaround.people.duplicates.side_by_side import labels
from askaround.people.models import Person


class MergeForm(forms.Form):
    """For each field in which they differ, "this" or "other"; and the versions that were seen."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    other_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *, this: Person, other: Person) -> None:
        super().__init__(data, initial={"version": this.version, "other_version": other.version})
        whose = [("this", "this"), ("other", "other")]
        for name in labels():
            self.fields[name] = forms.ChoiceField(choices=whose, required=False)

    @property
    def chosen(self) -> dict[str, Whose]:
        """What was chosen, by field."""
        said = getattr(self, "cleaned_data", {})
        return {name: said[name] for name in labels() if said.get(name)}

    @property
    def expected(self) -> Versions:
        return self.cleaned_data.get("version"), self.cleaned_data.get("other_version")
