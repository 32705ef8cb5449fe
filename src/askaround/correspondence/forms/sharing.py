"""What is shared, and with whom."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from askaround.people.models import Person

AT_MOST = 20
"""So many at once. Convention: more is a newsletter, and each of these is worded to one person."""


class SharingForm(forms.Form):
    """A link or words, why, and the people it goes to."""

    what = forms.CharField(
        label=_("What would you like to share?"),
        max_length=5000,
        help_text=_("A link, the name of a book, or the words themselves."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    why = forms.CharField(
        label=_("Why it is worth their time"),
        max_length=500,
        required=False,
        help_text=_("One sentence that everybody gets. The line for each of them comes after."),
        widget=forms.TextInput,
    )
    people = forms.ModelMultipleChoiceField(
        label=_("With whom?"),
        queryset=Person.plain.none(),
        error_messages={"required": _("Choose somebody to share it with.")},
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, people: QuerySet[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["people"].queryset = people  # type: ignore[attr-defined]

    def clean_people(self) -> list[Person]:
        chosen = list(self.cleaned_data["people"])
        if len(chosen) > AT_MOST:
            raise forms.ValidationError(
                _("That is more than %(n)s people. Choose those it matters most to."),
                params={"n": AT_MOST},
            )
        return chosen
