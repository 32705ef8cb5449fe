"""What a language's word lists have to hold, and how they are written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, cast

from django.utils.functional import SimpleLazyObject

Pattern = re.Pattern[str]

CAPITALS: Final = "".join(chr(code) for code in range(0x530) if chr(code).isupper())
"""Latin, Greek and Cyrillic letters a name begins with: patterns have no word for them."""


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """The patterns of one language, all over folded text (small letters, no accents).

    Gaps inside them are counted in words, never open, so that reading stays linear.
    """

    job_seeking: Pattern
    denied: Pattern
    """What turns a phrase round before it: "not", "ni"."""
    denied_after: Pattern
    """… and behind it: "is not what I'm after"."""
    turn: Pattern
    """Where a new thought begins, to which an earlier "not" no longer reaches: "but", "pero"."""
    of_others: Pattern
    """Before a phrase: somebody else does it, or it is past: "people (looking for a job)"."""

    resume_with_it: Pattern
    resume_offered: Pattern
    """In the same sentence: it was asked for, or is only offered."""
    resume_headings: frozenset[str]

    purpose: Pattern
    duration: Pattern
    day: Pattern
    comes_to_me: Pattern
    their_place: Pattern
    """A place of theirs, or theirs to choose: named in the same sentence, all is well."""
    i_come: Pattern

    request: Pattern
    """A sentence that asks for something."""
    instead: Pattern
    """A request made only if the first is refused, or for leave to speak: neither is a second one."""
    favours: Mapping[str, Pattern]
    """What may be asked for, by name; two different ones are two asks."""
    open_question: Pattern

    jargon: Pattern
    sources: tuple[Pattern, ...]
    """How somebody is named as who sent me. Over the text as typed; the group `name` is the name."""
    no_source: frozenset[str]
    """Words with a capital that are nobody, folded."""
    greeting: Pattern
    """The opening of a first line; what follows is the name."""
    spoken_to: Pattern
    """"Am I speaking with …?": what follows is the name."""
    to_nobody: Pattern
    titles: frozenset[str]
    thanks: Pattern
    information_only: Pattern


def words(pattern: str) -> Pattern:
    """A pattern between word boundaries, written over several lines.

    Compiled when it is first used: all of them took a start the better part of a second.
    """
    return as_typed(rf"(?<!\w)(?:{pattern})(?!\w)", re.VERBOSE)


def as_typed(pattern: str, flags: int = 0) -> Pattern:
    """A pattern as it stands, over the text as it was typed; compiled when it is first used, too."""
    return cast(Pattern, SimpleLazyObject(lambda: re.compile(pattern, flags)))


def a_set(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())
