"""What a message is made from: plain words, and a visible blank for each one that is missing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

BLANK: Final = re.compile(r"\[[^\[\]\n]{3,120}\]")
"""Matches one blank, brackets included. Pages highlight it; the purpose check looks for it."""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What is known for one message. Every value is plain text; empty means not known.

    `about_me`, `why_you`, `stayed`, `learned`, `will_do`, `advice` and `decided` are in the seeker's
    own words and are quoted as they stand. Only words meant for the other person belong here, no
    private notes.
    `may_use_name` is `yes`, `no` or `not_asked`, as in a referral; only `yes` shows `referrer`.
    `times` are written out already, in the message's language: "Tuesday 4 May at 10:00".
    `not_looking` is the seeker's choice to say that no new job is looked for.
    """

    my_name: str = ""
    about_me: str = ""
    my_phone: str = ""
    first_name: str = ""
    full_name: str = ""
    field: str = ""
    why_you: str = ""
    referrer: str = ""
    referrer_first_name: str = ""
    may_use_name: str = "not_asked"
    times: tuple[str, ...] = ()
    length: str = ""
    asked_on: str = ""
    met: str = ""
    met_on: str = ""
    stayed: str = ""
    names_given: tuple[str, ...] = ()
    learned: str = ""
    will_do: str = ""
    advice: str = ""
    decided: str = ""
    not_looking: bool = False


@dataclass(frozen=True)
class Draft:
    """A message to read over, change and send. What is said aloud has no subject."""

    subject: str
    body: str

    @property
    def blanks(self) -> tuple[str, ...]:
        """The blanks still to fill, in order, without their brackets."""
        return blanks(f"{self.subject}\n{self.body}")


def blanks(text: str) -> tuple[str, ...]:
    """The blanks in any text, in order, without their brackets."""
    return tuple(found[1:-1] for found in BLANK.findall(text))


def sentence(text: str) -> str:
    """The text with an end to it: a full stop where it has none."""
    text = " ".join(text.split())
    return text if not text or text[-1] in '.!?…"”»]' else f"{text}."


def joined(words: Sequence[str], last: str) -> str:
    """A, B `last` C; the word before the last is "and", "or" or what another language has."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
