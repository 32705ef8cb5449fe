"""How wide words come out in the picture, so that no name runs into another. Pure.

The server has no fonts: these widths are those of the widest faces `system-ui` commonly stands
for (measured on DejaVu Sans; Segoe UI, San Francisco and Roboto are narrower). A name that would
be too long ends in "…"; its full form stands in the mark's title.
"""

import unicodedata

SIZE = 14.0
"""Height of the letters in units of the picture, which are pixels on an unzoomed screen."""

_WIDTHS = {
    "jil'|": 0.28,
    "IJ ,.:;!’‘/\\": 0.34,
    "ft-()[]{}": 0.4,
    "rs“”z": 0.53,
    "cEFLTYP": 0.62,
    "abdeghknopquvxy": 0.64,
    "?0123456789": 0.64,
    "ABCKRSVXZ": 0.7,
    "DGHNOQU": 0.79,
    "wM": 0.87,
    "mW%@&—…": 1.0,
}
"""Widths in letter heights, of letters that are about as wide."""

_WIDTH = {letter: width for letters, width in _WIDTHS.items() for letter in letters}
OTHER = 0.82
"""Of a letter of another alphabet."""

FULL = 1.05
"""Of a Chinese sign, an emoji, and whatever else isn't known here."""

_MARKS = frozenset({"Mn", "Me", "Cf", "Cc"})

FIRST_STRONG, END = "\u2068", "\u2069"
"""Set a right-to-left name apart, so that it is read its own way between left-to-right words."""


def width(text: str, size: float = SIZE) -> float:
    """At most how wide a text is drawn."""
    return sum(_of(letter) for letter in text) * size


def fit(text: str, room: float, size: float = SIZE) -> str:
    """As much of a text as there is room for."""
    words = clean(text)
    if width(words, size) <= room:
        return words
    room -= width("…", size)
    end = 0
    for letter in words:
        room -= _of(letter) * size
        if room < 0:
            break
        end += 1
    return f"{words[: _whole(words, end)].rstrip()}…"


def clean(text: str) -> str:
    """The text in one line, without signs that no picture may hold."""
    return "".join(letter for letter in " ".join(text.split()) if _may_stand(letter))


def set_apart(text: str) -> str:
    """The text so that its direction is its own; left-to-right text as it is."""
    if any(
        unicodedata.bidirectional(letter) in {"R", "AL", "RLE", "RLO", "RLI"} for letter in text
    ):
        return f"{FIRST_STRONG}{text}{END}"
    return text


def _whole(words: str, end: int) -> int:
    """Not in the middle of a letter that is made of several signs."""
    while 0 < end < len(words) and (
        unicodedata.category(words[end]) in _MARKS or words[end - 1] == "\u200d"
    ):
        end -= 1
    return end


def _may_stand(letter: str) -> bool:
    return unicodedata.category(letter) not in {"Cc", "Cs", "Cn"}


def _of(letter: str) -> float:
    known = _WIDTH.get(letter)
    if known is not None:
        return known
    if unicodedata.category(letter) in _MARKS:
        return 0.0
    plain = unicodedata.normalize("NFD", letter)[0]
    if plain in _WIDTH:
        return _WIDTH[plain]
    if letter.isalpha() and unicodedata.east_asian_width(letter) not in {"W", "F"}:
        return OTHER
    return FULL
