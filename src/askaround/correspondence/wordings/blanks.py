"""The blanks a wording may have: how each is called, and what it becomes. Pure.

In a text a blank stands in curly brackets under its name in English or in Spanish, in capitals or
not: {their first name}, {Su nombre}.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from django.utils.translation import gettext_lazy as _

TOKEN: Final = re.compile(r"\{([^{}\n]{1,60})\}")


class Blank(NamedTuple):
    """One blank: its key in the code, its names, and what it becomes, for who writes with it."""

    key: str
    english: str
    spanish: str
    becomes: Any


BLANKS: Final = (
    Blank("their_first_name", "their first name", "su nombre", _("Ana")),
    Blank("their_name", "their name", "su nombre completo", _("Ana Ruiz")),
    Blank("my_name", "my name", "mi nombre", _("your name, from the settings")),
    Blank("about_me", "about me", "quién soy", _("your one sentence about yourself")),
    Blank("my_phone", "my phone", "mi teléfono", _("your telephone, where you gave one")),
    Blank("field", "field", "campo", _("the line of work it is about")),
    Blank("who_sent_me", "who sent me", "quién me envía", _(
        "a sentence naming who gave you the name, where you may say so; nothing where nobody did"
    )),
    Blank("why_you", "why them", "por qué", _("nothing where somebody named them, else a blank for why")),
    Blank("length", "length", "duración", _("twenty minutes, or as long as the visit")),
    Blank("times", "times", "horarios", _("the times you offer")),
    Blank("only_information", "only information", "solo información", _(
        "that information is all you are after, and, where you chose so, that you aren't looking"
    )),
    Blank("asked_on", "day I asked", "día que pregunté", _("the day of your first message")),
    Blank("referrer", "who named them", "quién dio su nombre", _("the first name of who named them")),
    Blank("met", "whom I met", "a quién conocí", _("the person they named, whom you met")),
    Blank("we_met", "when we met", "cuándo nos vimos", _("a sentence with the day you met them")),
    Blank("stayed", "what they said", "lo que dijo", _("something they said at the visit")),
    Blank("names_thanks", "thanks for names", "gracias por los nombres", _(
        "a sentence of thanks for the names they gave; nothing where they gave none"
    )),
    Blank("plan", "what I will do", "lo que haré", _("a blank for what comes next")),
    Blank("next", "what comes next", "lo que sigue", _("what comes next, where that is known")),
    Blank("learned", "what I learned", "lo que aprendí", _("a blank for what you learned")),
    Blank("decided", "what I decided", "lo que decidí", _(
        "a sentence with your decision about the line of work; nothing before there is one"
    )),
    Blank("now_met", "now met", "ya conocí", _("whom you met since, where there is somebody")),
    Blank("advice", "their advice", "su consejo", _("the advice you acted on")),
)  # fmt: skip


def _plain(name: str) -> str:
    """A name as it compares: no capitals, no accents, one space between words."""
    apart = unicodedata.normalize("NFKD", name.casefold().replace("_", " "))
    return " ".join("".join(c for c in apart if not unicodedata.combining(c)).split())


_BY_NAME: Final = {
    _plain(name): blank.key
    for blank in BLANKS
    for name in (blank.key, blank.english, blank.spanish)
}


def key_of(name: str) -> str | None:
    """The blank of this name, or None."""
    return _BY_NAME.get(_plain(name))


def unknown(text: str) -> Iterator[tuple[str, str]]:
    """Each blank in a text that there isn't, with the name of the nearest there is, or nothing."""
    for name in dict.fromkeys(TOKEN.findall(text)):
        if key_of(name) is None:
            near = difflib.get_close_matches(_plain(name), _BY_NAME, n=1, cutoff=0.6)
            yield name, near[0].replace("_", " ") if near else ""


def named(text: str, *, spanish: bool) -> str:
    """The text with each blank under its name in one language, for who copies and changes it."""
    names = {blank.key: blank.spanish if spanish else blank.english for blank in BLANKS}

    def name(found: re.Match[str]) -> str:
        key = key_of(found[1])
        return f"{{{names[key]}}}" if key else found[0]

    return TOKEN.sub(name, text)
