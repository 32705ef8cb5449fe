"""How easily a text reads, by two well-known formulas of sentence and word length."""

import re
from typing import Final

from askaround.correspondence.purpose.written import Written

LONG_SENTENCE: Final = 45
"""A sentence of more words than this is asked to be cut. Convention: two breaths, read aloud."""

ENOUGH: Final = 40
"""Under this many words the formulas jump about, so that nothing is said. Both were made for
passages of a hundred."""

EASY: Final = {"en": 60.0, "es": 55.0}
"""From here on it reads easily: Flesch's "standard" (R. Flesch, A new readability yardstick, Journal
of Applied Psychology 32, 1948) and "normal" on the INFLESZ scale (I. M. Barrio-Cantalejo et al.,
Anales del Sistema Sanitario de Navarra 31, 2008)."""

VOWELS: Final = re.compile(r"[aeiouy]+")
SPANISH_SYLLABLE: Final = re.compile(r"[iu]?[aeo][iuy]?|[iu]{1,2}|y\b")


def reading_ease(written: Written, language: str) -> float | None:
    """0 (hard) to 100 (easy); None for a short text or a language without a formula."""
    if language not in EASY or len(written.words) < ENOUGH:
        return None
    words = [word for each in written.sentences for word in re.findall(r"[a-z]+", each.text)]
    if not words:
        return None
    sentences = sum(1 for each in written.sentences if any(map(str.isalpha, each.text)))
    syllables = sum(map(SYLLABLES[language], words)) / len(words)
    length = len(words) / max(sentences, 1)
    if language == "en":
        return 206.835 - 1.015 * length - 84.6 * syllables
    # F. Szigriszt Pazos, Sistemas predictivos de legibilidad, 1993: what INFLESZ grades.
    return 206.835 - length - 62.3 * syllables


def english_syllables(word: str) -> int:
    """By groups of vowels, the silent e left out: right for nine words in ten, enough for a mean."""
    groups = len(VOWELS.findall(word))
    silent = word.endswith("e") and not word.endswith("le") and groups > 1
    return max(1, groups - silent)


def spanish_syllables(word: str) -> int:
    """By strong vowels; a weak one beside it belongs to the same syllable."""
    return max(1, len(SPANISH_SYLLABLE.findall(word)))


SYLLABLES: Final = {"en": english_syllables, "es": spanish_syllables}
