"""What is typed about a line of work."""

from django import forms
from django.utils.translation import gettext_lazy as _

NAME_MISSING = {"required": _("A word or two is enough: nursing, making cheese, tax law.")}


class NewFieldForm(forms.Form):
    """The one question of the first page; `id` is chosen beforehand, so sent twice is made once."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    name = forms.CharField(
        label=_("A line of work"),
        max_length=200,
        error_messages=NAME_MISSING,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "sentences", "autofocus": True}
        ),
    )


class FieldForm(forms.Form):
    """Everything said of a line of work."""

    name = forms.CharField(label=_("Line of work"), max_length=200, error_messages=NAME_MISSING)
    why = forms.CharField(
        label=_("Why I'm curious"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    target_job = forms.CharField(
        label=_("A job I have in mind"),
        max_length=200,
        required=False,
        help_text=_("Only if there is one. It can come later."),
    )
    works_there = forms.BooleanField(
        label=_("I'm exploring inside the place where I work"), required=False
    )
    organisation = forms.CharField(label=_("The place"), max_length=200, required=False)
    department = forms.CharField(label=_("The department"), max_length=200, required=False)


class WhyForm(forms.Form):
    """The one thing that is changed on the field's own page."""

    why = forms.CharField(
        label=_("Why I'm curious"),
        required=False,
        help_text=_("A sentence or two, for yourself. It helps when somebody asks."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
