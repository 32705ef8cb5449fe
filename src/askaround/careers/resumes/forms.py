"""Bringing a version of the resume, and what is said of it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from askaround.careers.resumes.recognise import LARGEST, NotAResume, recognise

WHY = _("What is different, and why?")


class NewResumeForm(forms.Form):
    """A version to keep; `id` is chosen beforehand, so sent twice it is kept once."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    file = forms.FileField(
        label=_("The file"),
        help_text=_("PDF, Word, OpenDocument, RTF or plain text, up to 5 MB."),
        max_length=1000,
        error_messages={
            "required": _("Choose the file first."),
            "empty": _("This file is empty. Save it again and choose the new one."),
        },
    )
    name = forms.CharField(
        label=_("What you call it"),
        max_length=200,
        required=False,
        help_text=_("“One page, for clinics”. Left empty, it is called as the file."),
    )
    made_because_of = forms.CharField(
        label=WHY, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def clean_file(self) -> Any:
        """The file, its bytes looked at and kept as `self.data_of_file`."""
        file = self.cleaned_data["file"]
        data = file.read(LARGEST + 1)
        try:
            recognise(data, file.name)
        except NotAResume as refused:
            raise forms.ValidationError(str(refused)) from refused
        self.data_of_file = data
        return file


class ResumeForm(forms.Form):
    """What is said of a version."""

    name = forms.CharField(
        label=_("What you call it"),
        max_length=200,
        error_messages={"required": _("A few words, so that you know it from the others.")},
    )
    made_because_of = forms.CharField(
        label=WHY, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
