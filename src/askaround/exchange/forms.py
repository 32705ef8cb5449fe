"""Choosing a file to bring in."""

from django import forms
from django.utils.translation import gettext_lazy as _

LARGEST = 300 * 1024 * 1024
"""Bytes of a file that is taken at all. Convention: far beyond any address book."""


class FileForm(forms.Form):
    """One file of contact cards, or a table of people."""

    file = forms.FileField(
        label=_("A file of people"),
        help_text=_("Contact cards (.vcf), LinkedIn's Connections.csv, or any table saved as CSV."),
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
