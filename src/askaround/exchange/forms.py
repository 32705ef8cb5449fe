"""Choosing a file to bring in, and saying what its columns hold."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, Self

from django import forms
from django.utils.translation import gettext_lazy as _

from askaround.exchange import previewing, read
from askaround.exchange.csvs import Choice
from askaround.exchange.csvs.choices import FIELDS, WrongChoice, apply, field_of
from askaround.exchange.csvs.layout import Layout
from askaround.exchange.records import ContactRecord

LARGEST = 300 * 1024 * 1024
"""Bytes of a file that is taken at all. Convention: far beyond any address book."""


class FileForm(forms.Form):
    """One file of contact cards, or a table of people."""

    file = forms.FileField(
        label=_("A file of people"),
        help_text=_(
            "Contact cards (.vcf), LinkedIn's Connections.csv or whole zip, or any table saved as CSV."
        ),
        error_messages={
            "empty": _("This file is empty. Export your contacts again and choose the new file.")
        },
    )

    def clean_file(self) -> object:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(
                _("This file is larger than 300 MB. Export only your contacts.")
            )
        return file


FIELD_NAMES = {
    "name": _("Name"),
    "given_name": _("First name"),
    "family_name": _("Family name"),
    "email": _("E-mail"),
    "phone": _("Phone"),
    "address": _("Address"),
    "organisation": _("Organisation"),
    "title": _("Title"),
    "department": _("Department"),
    "link": _("Web page"),
    "notes": _("Notes"),
    "how_found": _("How you found them"),
    "other": _("Something else: keep it as it is"),
    "leave_out": _("Leave it out"),
}
"""What a column may hold, as people read it. The fields are `csvs.choices.FIELDS`."""


class ColumnLine(NamedTuple):
    """A column on the page: its heading, some of its values, and its select."""

    label: str
    samples: tuple[str, ...]
    field: Any


class ColumnsForm(forms.Form):
    """What each column of a table holds, prefilled with what it seems to."""

    headings = forms.BooleanField(label=_("The first line names the columns"), required=False)
    layout: Layout

    @classmethod
    def of(
        cls, layout: Layout, *, data: Mapping[str, Any] | None = None, said: Choice | None = None
    ) -> Self:
        """The form for a table. `said` is what was chosen before, `data` what was sent."""
        form = cls(data, initial={"headings": layout.has_headings})
        form.layout = layout
        for column in layout.headings.columns:
            before = said.places.get(column.at) if said else None
            form.fields[f"column-{column.at}"] = forms.ChoiceField(
                label=column.label,
                choices=[(name, FIELD_NAMES[name]) for name in FIELDS],
                initial=before or field_of(column),
            )
        return form

    @property
    def lines(self) -> list[ColumnLine]:
        columns = zip(self.layout.headings.columns, self.layout.samples, strict=True)
        return [
            ColumnLine(column.label, samples, self[f"column-{column.at}"])
            for column, samples in columns
        ]

    @property
    def choice(self) -> Choice:
        """What was chosen; of a form not yet sent, what is guessed."""
        places = {}
        for column in self.layout.headings.columns:
            name = f"column-{column.at}"
            cleaned = self.cleaned_data.get(name) if self.is_bound else self[name].initial
            places[column.at] = cleaned or field_of(column)
        return Choice(places=places, headings=self.layout.has_headings)

    def clean(self) -> dict[str, Any]:
        try:
            apply(self.choice, self.layout)
        except WrongChoice as wrong:
            raise forms.ValidationError(
                _("Say which column holds their name, or else an e-mail, phone or organisation.")
            ) from wrong
        return self.cleaned_data

    def first_people(self, path: Path, name: str) -> list[ContactRecord]:
        """The first people of the file, read as chosen; nobody where the choice is no good."""
        if self.is_bound and not self.is_valid():
            return []
        try:
            return previewing.first_people(read.read(path, None, name=name, choice=self.choice))
        except WrongChoice:
            return []
