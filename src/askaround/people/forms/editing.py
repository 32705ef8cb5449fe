"""Changing a person, and the place they work at."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from askaround.people.forms.lines import Emails, Lines
from askaround.people.forms.person import LISTS, WORDS, PersonForm
from askaround.people.models import ContactDetail, Organisation, Person


class EditForm(PersonForm):
    """Everything of a person that is typed."""

    reports_to = forms.CharField(
        label=_("Reports to"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"list": "colleagues", "autocomplete": "off"}),
    )
    other = Lines(label=_("Anything else"), help_text=_("One a line, such as Birthday: 1 May."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        emails = self.fields["emails"]
        assert isinstance(emails, Emails)
        emails.known = self.initial.get("emails", ())

    @property
    def words(self) -> dict[str, Any]:
        labelled = [_labelled(line) for line in self.cleaned_data["other"]]
        return super().words | {"reports_to": self.cleaned_data["reports_to"], "other": labelled}


KINDS = dict(
    zip(
        LISTS,
        (kind for kind in ContactDetail.Kind if kind != ContactDetail.Kind.OTHER),
        strict=True,
    )
)


def as_typed(person: Person) -> dict[str, Any]:
    """A person's values as the form shows them. One query for the details."""
    details = list(person.details.all())
    values: dict[str, Any] = {name: getattr(person, name) for name in WORDS}
    values["organisation"] = person.organisation.name if person.organisation else ""
    values["reports_to"] = person.reports_to.name if person.reports_to else ""
    for name, kind in KINDS.items():
        values[name] = [each.value for each in details if each.kind == kind]
    values["other"] = [_on_one_line(each) for each in details if each.kind == "other"]
    return values


def _labelled(line: str) -> tuple[str, str]:
    label, colon, value = line.partition(": ")
    return (label, value) if colon else ("", line)


def _on_one_line(detail: ContactDetail) -> str:
    value = " ".join(detail.value.split())
    return f"{detail.label}: {value}" if detail.label else value


class OrganisationForm(forms.Form):
    """A place where people work."""

    name = forms.CharField(
        label=_("Name"), max_length=200, error_messages={"required": _("What is it called?")}
    )
    address = forms.CharField(
        label=_("Address"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    website = forms.CharField(label=_("Web page"), max_length=500, required=False)
    notes = forms.CharField(
        label=_("Notes"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


def place_as_typed(place: Organisation) -> dict[str, Any]:
    return {name: getattr(place, name) for name in OrganisationForm.base_fields}
