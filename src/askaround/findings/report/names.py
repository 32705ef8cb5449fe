"""Names in a text: what of them is a name by itself, and whether it may stand there. Pure.

What nobody told the notebook can't be known: `may_be_names` lists it.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from askaround.findings.report.words_in_names import PARTICLES

PLAIN = {"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "\u00a0": " "}
DIGITS_ALIKE = 7
"""Digits at the end that make two telephone numbers one. Convention."""


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody or some place, and what stands for the name. `close`: met, or named in this work."""

    name: str
    label: str
    close: bool = True
    is_place: bool = False


@dataclass(slots=True)
class Contact:
    """Telephone numbers as digits, and other ways to reach people as they are written."""

    phones: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)


def folded(text: str) -> str:
    """The text without accents and fine apostrophes, as long as it was (in NFC)."""
    return "".join(_base(char) for char in text)


def _base(char: str) -> str:
    if char in PLAIN:
        return PLAIN[char]
    base, *marks = list(unicodedata.normalize("NFD", char))
    return base if all(unicodedata.combining(mark) for mark in marks) else char


def parts_of(name: str) -> list[str]:
    """The words of a name that are names by themselves, the parts of a double one too."""
    words = re.split(r"[\s,;/()\"“”]+", folded(unicodedata.normalize("NFC", name)))
    every = [part for word in words for part in (word, *re.split(r"[-–]", word))]
    bare = [part.strip(".'-–&") for part in every]
    return list(dict.fromkeys(part for part in bare if _is_a_name(part)))


def _is_a_name(part: str) -> bool:
    letters = sum(char.isalpha() for char in part)
    return letters > 1 and part.casefold() not in PARTICLES


def tokens_of(text: str) -> set[str]:
    """The words of a text as `parts_of` would write them, in small letters."""
    bare = folded(unicodedata.normalize("NFC", text)).casefold()
    words = set(re.findall(r"[^\W_]+(?:['\-][^\W_]+)*", bare))
    return words | {part for word in words for part in re.split(r"['\-]", word)}


def may_stand_in(name: str, tokens: set[str], text: str) -> bool:
    """Whether it is worth looking for this name: quick, for an address book of any size."""
    parts = parts_of(name) or [folded(name).strip()]
    return any(part.casefold() in tokens or not has_case(part) for part in parts) or (
        name.casefold() in text
    )


def phone_tail(value: str) -> str:
    """What a telephone number is known by; empty where it has too few digits to be told."""
    digits = re.sub(r"\D", "", value)
    return digits[-DIGITS_ALIKE:] if len(digits) > 4 else ""


def has_case(text: str) -> bool:
    """Whether any of it is written small or in capitals."""
    return any(char.lower() != char.upper() for char in text)


def may_be_names(text: str, known: Iterable[str]) -> list[str]:
    """Words with a capital inside a sentence, which may be names nobody told the notebook."""
    passed = {word.casefold() for words in known for word in re.findall(r"\w+", words)}
    found = re.findall(r"(?<=[a-zß-ÿ] )[A-ZÀ-Þ][\w’'-]+", text)
    told = [word.removesuffix("'s").removesuffix("’s") for word in found]
    kept = (word for word in told if word.casefold() not in passed and word[:2] not in ("I'", "I’"))
    return list(dict.fromkeys(kept))
