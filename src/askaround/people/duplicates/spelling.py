"""A name taken to pieces, so that two ways of writing it can be held against each other. Pure.

Which word is the family name can't be known from a name alone (W3C, "Personal names around the
world"), so nothing here depends on it: the first word is called given and the last family only
for the sake of a word to speak of them.
"""

import re
import sys
import unicodedata
from dataclasses import dataclass
from functools import lru_cache


def word_set(text: str) -> frozenset[str]:
    """The words of a text, for a list that is read as one."""
    return frozenset(text.split())


HONORIFICS = word_set(
    """
    mr mrs ms miss mx dr prof professor sir madam rev reverend fr sr sra srta don dona lic ing
    dra herr frau mme mlle hon judge capt col
    """
)
"""Words before a name that are no part of it. English and Spanish, and a few that travel."""

GENERATIONS = {"jr": "2", "junior": "2", "ii": "2", "sr": "1", "senior": "1", "iii": "3", "iv": "4"}
"""Words after a name that tell a father from his child, by the generation they name."""

LETTERS_AFTER = word_set(
    """
    phd md dds dvm esq mba msc bsc cpa cfa pmp jd llb llm obe mbe cbe frcs mrcs edd psyd lcsw
    bsn msn
    """
)
"""Degrees, licences and honours after a name."""

LETTERS_AFTER_A_COMMA = LETTERS_AFTER | word_set(
    """
    ma ba bs ms rn np pa pe qc kc mp
    """
)
"""The same, with those that may be names too where no comma stands before: Yo-Yo Ma."""

PARTICLES = word_set(
    """
    de del de la las los da das do dos di du van von der den ten ter le el al bin ibn bint y e
    """
)
"""Small words inside names that people leave out or misplace: "de la Cruz", "van der Berg"."""

LETTERS_WITHOUT_A_MARK = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
"""Latin letters that Unicode takes apart no further, as passports write them (ICAO 9303, 3.6.A)."""

APOSTROPHE = re.compile(r"['’‘ʼ`´]")
WORD = re.compile(r"[^\W_]+")
ALIAS = re.compile(r"[\"“”„«»(\[]\s*([^\"“”„«»()\[\]]+?)\s*[\"“”«»)\]]")
LONGEST = 200

NONE: frozenset[str] = frozenset()
"""One for all names: a set of its own for each is as large as the rest of a name."""


@dataclass(frozen=True, slots=True)
class Name:
    """The words of a name, without accents, honorifics, letters after it and small words.

    `aliases` are nicknames given in quotation marks or brackets; `generation` tells junior from
    senior; `bare` is the whole as typed, folded, for names that have no word at all.
    """

    words: tuple[str, ...]
    aliases: frozenset[str]
    generation: str
    bare: str

    @property
    def key(self) -> str:
        """The words in an order of their own: the same for "Ana Ruiz" and "Ruiz, Ana"."""
        return " ".join(sorted(self.words)) or self.bare


def fold(text: str) -> str:
    """Lower case, without the marks above and below Latin, Greek and Cyrillic letters.

    Marks of other scripts are letters in their own right and stay.
    """
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(each for each in apart if not "\u0300" <= each <= "\u036f")
    return unicodedata.normalize("NFKC", bare).translate(LETTERS_WITHOUT_A_MARK)


@lru_cache(maxsize=4096)
def read_name(text: str) -> Name:
    """The name taken to pieces. Any text gives a Name."""
    folded = fold(text[:LONGEST])
    aliases = frozenset(word for alias in ALIAS.findall(folded) for word in _words(alias)) or NONE
    plain = ALIAS.sub(" ", folded)
    words, generation = _without_ends(_in_order(plain))
    kept = [word for word in words if word not in PARTICLES]
    if len(kept) < 2:  # "De La Cruz" alone is a name
        kept = words
    return Name(tuple(kept) or tuple(aliases), aliases, generation, " ".join(folded.split()))


def _in_order(text: str) -> list[str]:
    """The words, with "Ruiz, Ana" turned to "Ana Ruiz"; what follows a further comma comes last."""
    family, *parts = [_words(part) for part in text.split(",")]
    after = [words for words in parts if not LETTERS_AFTER_A_COMMA.issuperset(words)]
    if family and after and not GENERATIONS.keys() >= set(after[0]):
        given, *rest = after
        return [*given, *family, *(word for words in rest for word in words)]
    return [*family, *(word for words in after for word in words)]


def _words(text: str) -> list[str]:
    """Words between blanks, hyphens and full stops; an apostrophe is no end of one (O'Brien)."""
    joined = APOSTROPHE.sub("", text)
    # The same words stand in many names: each is in memory once.
    return [sys.intern(word) for word in WORD.findall(joined)]


def _comes_after(word: str) -> bool:
    return word in GENERATIONS or word in LETTERS_AFTER


def _without_ends(words: list[str]) -> tuple[list[str], str]:
    """The words between honorifics and what comes after a name; and the generation found there."""
    generation = ""
    while len(words) > 1 and words[0] in HONORIFICS:
        words = words[1:]
    while len(words) > 2 and _comes_after(words[-1]):
        generation = GENERATIONS.get(words[-1], generation)
        words = words[:-1]
    return words, generation
