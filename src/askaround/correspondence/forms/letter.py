"""The letter as it is typed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from askaround.correspondence.composing import LANGUAGES
from askaround.correspondence.models import Message


class LetterForm(forms.Form):
    """Subject and words, the way they go out, and what should be said of the seeker."""

    subject = forms.CharField(label=_("Subject"), max_length=300, required=False)
    body = forms.CharField(
        label=_("The words"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "id": "words-to-send"}),
    )
    channel = forms.ChoiceField(
        choices=Message.Channel.choices, required=False, widget=forms.HiddenInput
    )
    not_looking = forms.BooleanField(
        label=_("Say that I'm not looking for a new job"), required=False
    )
    recipient = forms.CharField(max_length=254, required=False)

    def words(self) -> dict[str, Any]:
        """What the form says of the message itself."""
        said = self.cleaned_data
        return {name: said[name] for name in ("subject", "body", "not_looking")}


class AboutMeForm(forms.Form):
    """What opens and signs every message; asked for where it isn't known yet."""

    my_name = forms.CharField(
        label=_("Your name"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    about_me = forms.CharField(
        label=_("One sentence about you"),
        max_length=300,
        required=False,
        help_text=_("For example: I have kept the books of a small bakery for six years."),
    )

    def __init__(self, *args: Any, language: str = "en", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # The page's script puts a name typed here where the words have this blank.
        blank = LANGUAGES[language].missing["my_name"]
        self.fields["my_name"].widget.attrs["data-fills"] = blank
