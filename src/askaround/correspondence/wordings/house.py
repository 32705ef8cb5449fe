"""The house's texts, as the page of templates lists them for copying."""

from typing import Any, Final, NamedTuple

from django.utils.translation import gettext_lazy as _

from askaround.correspondence.composing import LANGUAGES
from askaround.correspondence.wordings.blanks import named
from askaround.correspondence.wordings.wording import Wording


class HouseText(NamedTuple):
    """One of them: its key, what it is for, and its name on the page."""

    key: str
    use: str
    name: Any


HOUSE: Final = (
    HouseText("introduction.email", "introduction", _("First message, by e-mail")),
    HouseText("introduction.online", "introduction", _("First message, online (short)")),
    HouseText("introduction.phone", "introduction", _("First message, on the phone")),
    HouseText("introduction.in_person", "introduction", _("First message, face to face")),
    HouseText("introduction.through", "introduction", _("First message, through who named them")),
    HouseText("ask.like.email", "introduction:like", _("Who do you know: something like it")),
    HouseText("ask.just_like.email", "introduction:just_like", _("Who do you know: just this")),
    HouseText("reminder", "reminder", _("One reminder")),
    HouseText("reminder.ask", "reminder:like", _("One reminder of asking who they know")),
    HouseText("thank_you", "thank_you", _("Thanks")),
    HouseText("report_back", "report_back", _("How it went, to who named them")),
    HouseText("advice", "news", _("I did as you said")),
    HouseText("news", "news", _("How it is going")),
    HouseText("ask_again", "news:like", _("How it went on, and one question")),
)


def house_text(key: str, language: str) -> tuple[HouseText, Wording] | None:
    """A text to copy, its blanks under their names in its own language; None for one there isn't."""
    about = next((each for each in HOUSE if each.key == key), None)
    if about is None or language not in LANGUAGES:
        return None
    spoken = LANGUAGES[language]
    text = spoken.wordings[key][0]
    spanish = spoken.django == "es"
    return about, Wording(named(text.subject, spanish=spanish), named(text.body, spanish=spanish))
