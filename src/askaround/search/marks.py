"""Words found, marked in their text: which pieces of it, and the passage around them to show."""

import re
import secrets
from collections.abc import Iterator, Sequence
from itertools import pairwise

AROUND = 90
"""Characters shown before the first word found; about three times as many in all."""

SHOWN = 3 * AROUND

BRIEFLY = 24
"""Characters shown before the first word found where there is one line alone."""

Piece = tuple[str, bool]
"""Some text, and whether it is a word that was found."""

UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Scripts without spaces between words (Thai, Lao, Burmese, Khmer, Chinese, Japanese): what is
typed in them may stand anywhere in a text, where the index knows whole runs alone."""


def signs() -> tuple[str, str]:
    """Two signs to put around words found, which stand in no text: nobody can guess them."""
    nonce = secrets.token_hex(8)
    return f"\ue000{nonce}\ue001", f"\ue002{nonce}\ue001"


def pieces(marked: str, start: str, stop: str) -> list[Piece]:
    """The pieces of a text in which the words found stand between the two signs."""
    parts = marked.replace(stop, start).split(start)
    return [(part, number % 2 == 1) for number, part in enumerate(parts) if part]


def mark_literally(parts: Sequence[Piece], tokens: Sequence[str]) -> list[Piece]:
    """The same pieces, these tokens marked too wherever they stand."""
    if not tokens:
        return list(parts)
    anywhere = re.compile("|".join(map(re.escape, tokens)), re.IGNORECASE)
    return [
        piece
        for text, found in parts
        for piece in ([(text, True)] if found else _split(text, anywhere))
    ]


def _split(text: str, words: re.Pattern[str]) -> Iterator[Piece]:
    ends = [0, *(end for hit in words.finditer(text) for end in hit.span()), len(text)]
    for number, (start, end) in enumerate(pairwise(ends)):
        if start < end:
            yield text[start:end], number % 2 == 1


def passage(parts: Sequence[Piece]) -> list[Piece]:
    """About `SHOWN` characters: where most words found stand together, else the beginning.

    Whole words, with "…" where something is left out.
    """
    text = plain(parts)
    if len(text) <= SHOWN:
        return list(parts)
    spots = list(_spots(parts))
    begin = max(0, _best(spots) - AROUND) if spots else 0
    start = _at_a_word(text, begin) if begin else 0
    if spots and start > _best(spots):
        start = begin
    end = min(len(text), start + SHOWN)
    if end < len(text):
        end = text.rfind(" ", start + SHOWN - 30, end) if " " in text[end - 30 : end] else end
    cut = list(_cut(parts, start, end))
    return [
        *([("…", False)] if start else []),
        *cut,
        *([("…", False)] if end < len(text) else []),
    ]


def brief(parts: Sequence[Piece]) -> list[Piece]:
    """The same from shortly before the first word found, for a single line."""
    first = next((number for number, (_text, found) in enumerate(parts) if found), 0)
    before = plain(parts[:first])
    if len(before) <= BRIEFLY:
        return list(parts)
    start = _at_a_word(before, len(before) - BRIEFLY)
    return [("…" + before[start:], False), *parts[first:]]


def _spots(parts: Sequence[Piece]) -> Iterator[tuple[int, str]]:
    """Where each word found begins, and the word."""
    at = 0
    for part, found in parts:
        if found:
            yield at, part.casefold()
        at += len(part)


def _best(spots: Sequence[tuple[int, str]]) -> int:
    """The place from which the most different words found come within a passage; the first of such."""

    def held(number: int) -> int:
        begin = spots[number][0]
        near = {word for at, word in spots[number : number + 40] if at < begin + SHOWN - AROUND}
        return len(near)

    return spots[max(range(min(len(spots), 400)), key=lambda number: (held(number), -number))][0]


def _at_a_word(text: str, at: int) -> int:
    """The next beginning of a word, where there is one near."""
    space = text.find(" ", at, at + 30)
    return at if space < 0 else space + 1


def _cut(parts: Sequence[Piece], start: int, end: int) -> Iterator[Piece]:
    at = 0
    for part, found in parts:
        kept = part[max(0, start - at) : max(0, end - at)]
        if kept:
            yield kept, found
        at += len(part)


def spans(parts: Sequence[Piece]) -> list[tuple[int, int]]:
    """Where the words found stand in the text of the pieces: code points from and up to."""
    found_at, at = [], 0
    for part, found in parts:
        if found:
            found_at.append((at, at + len(part)))
        at += len(part)
    return found_at


def plain(parts: Sequence[Piece]) -> str:
    """The text of the pieces."""
    return "".join(part for part, _found in parts)
