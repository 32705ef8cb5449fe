"""Letters as they are compared: small, without accents, straight quotation marks. Length stays."""

import unicodedata
from functools import cache
from typing import Final

MARKS: Final = {
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{MODIFIER LETTER APOSTROPHE}": "'",
    "\N{EN DASH}": "-",
    "\N{EM DASH}": "-",
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{NO-BREAK SPACE}": " ",
    "\N{NARROW NO-BREAK SPACE}": " ",
    "\t": " ",
}


def fold(text: str) -> str:
    """The text in small letters without accents: one character for each, so that places stay."""
    return "".join(map(_folded, text))


@cache
def _folded(letter: str) -> str:
    if letter in MARKS:
        return MARKS[letter]
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base if len(base) == 1 else letter
