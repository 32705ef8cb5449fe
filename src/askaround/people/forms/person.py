"""The fields of a person, shared by adding and editing."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from askaround.people.forms.lines import Blocks, Emails, Lines
from askaround.people.guidelines import INSIDE_SOURCES
from askaround.people.models import FoundThrough

WORDS = ("name", "title", "department", "found_through", "found_note", "notes")
LISTS = ("emails", "phones", "addresses", "links")


class PersonForm(forms.Form):
    """A person as they are typed in. Only the name is needed."""

    name = forms.CharField(
        label=_("Name"), max_length=200, error_messages={"required": _("What is their name?")}
    )
    title = forms.CharField(label=_("What they do"), max_length=200, required=False)
    organisation = forms.CharField(label=_("Where"), max_length=200, required=False)
    department = forms.CharField(label=_("Department"), max_length=200, required=False)
    emails = Emails(label=_("E-mail"), help_text=_("One a line, if there are several."))
    phones = Lines(label=_("Phone"), help_text=_("One a line, if there are several."))
    addresses = Blocks(
        label=_("Postal address"), help_text=_("If there are several, leave an empty line between.")
    )
    links = Lines(label=_("Web pages"))
    found_through = forms.ChoiceField(label=_("How I found them"), required=False)
    found_note = forms.CharField(label=_("In a few words"), max_length=500, required=False)
    notes = forms.CharField(
        label=_("Notes"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, inside: bool = True, **kwargs: Any) -> None:
        """`inside`: whether the seeker works where they are looking, and so has more sources."""
        super().__init__(*args, **kwargs)
        now = self.initial.get("found_through")
        choices = self.fields["found_through"]
        assert isinstance(choices, forms.ChoiceField)
        choices.choices = [
            ("", _("I don't remember")),
            *(
                choice
                for choice in FoundThrough.choices
                if inside or choice[0] == now or choice[0] not in INSIDE_SOURCES
            ),
        ]

    @property
    def words(self) -> dict[str, Any]:
        """What is said of the person, as the actions take it."""
        return {name: self.cleaned_data[name] for name in (*WORDS, "organisation", *LISTS)}
