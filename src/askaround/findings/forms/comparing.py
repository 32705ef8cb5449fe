"""What is typed on the pages of comparing."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from askaround.accounts.typed import one_line
from askaround.findings.models import Finding, Passage, Theme
from askaround.findings.models.marking import LONGEST_NAME

NEW_THEME = "new"
ONLY_WORDS = "words"
LONGEST_WORDS = 20_000
LONGEST_FINDING = 4000


class MarkForm(forms.Form):
    """Which words, and with what: a built-in mark, a theme by its id, a new theme, or nothing.

    The words come as a place (`start`, `end`, and the `words` seen there), as one of the answer's
    sentences ("0-25"), or typed.
    """

    start = forms.IntegerField(required=False, min_value=0)
    end = forms.IntegerField(required=False, min_value=1)
    words = forms.CharField(
        label=_("The words, as they stand there"),
        required=False,
        strip=False,
        max_length=LONGEST_WORDS,
    )
    sentence = forms.CharField(required=False, max_length=40)
    chosen = forms.CharField(required=False, max_length=40)
    new_theme = forms.CharField(label=_("A new theme"), required=False, max_length=LONGEST_NAME)

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        said["words"] = said.get("words", "").replace("\r\n", "\n")
        if not said["words"].strip():
            self._take_sentence(said)
        if not said["words"].strip() and said.get("end") is None:
            self.add_error("words", _("Choose a sentence, or type the words to mark."))
        self._choose(said)
        return said

    def _take_sentence(self, said: dict[str, Any]) -> None:
        first, _dash, last = said.get("sentence", "").partition("-")
        if first.isdecimal() and last.isdecimal() and len(said["sentence"]) < 20:
            said["start"], said["end"] = int(first), int(last)

    def _choose(self, said: dict[str, Any]) -> None:
        """What to mark with: `mark`, `theme_id` or `theme_name`."""
        chosen, name = said.get("chosen", ""), one_line(said.get("new_theme", ""))
        said |= {"mark": "", "theme_id": None, "theme_name": ""}
        if chosen in Passage.Mark.values:
            said["mark"] = chosen
        elif chosen == NEW_THEME or (name and not chosen):
            said["theme_name"] = name
            if not name:
                self.add_error("new_theme", _("A word or two for the theme."))
        elif chosen != ONLY_WORDS:
            said["theme_id"] = _uuid(chosen)
            if said["theme_id"] is None:
                self.add_error("words", _("Say what to mark these words with."))


class FindingForm(forms.Form):
    """What they agree or differ on, and the words that show it."""

    id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("In your own words"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=LONGEST_FINDING,
        error_messages={"required": _("A few words are enough.")},
    )
    kind = forms.ChoiceField(choices=Finding.Kind.choices)
    passages = forms.MultipleChoiceField(
        required=False, label=_("The words that show it"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["passages"].choices = choices  # type: ignore[attr-defined]


class ThemeForm(forms.Form):
    """The name of a theme."""

    name = forms.CharField(
        label=_("Its name"),
        max_length=LONGEST_NAME,
        error_messages={"required": _("A word or two for the theme.")},
    )

    def __init__(self, *args: Any, theme: Theme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"name": theme.name}

    def clean_name(self) -> str:
        return one_line(self.cleaned_data["name"])


def _uuid(words: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(words)
    except ValueError:
        return None
