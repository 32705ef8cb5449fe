"""What one text has that another hadn't, word by word, with only as much around it as is needed.
Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

WORDS = re.compile(r"\s+|\w+|[^\w\s]")

AROUND = 60
"""Characters of unchanged text shown on either side of a change. Convention."""

MOST_COMPARED = 1_000_000
"""Pairs of words to look at, at most; texts with more are shown as one taken for the other."""

CUT = "…"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stayed (`kind` "same"), came ("added") or went ("gone")."""

    kind: str
    text: str


def changes(before: str, after: str, around: int | None = AROUND) -> list[Piece]:
    """How `after` differs from `before`. With `around` None, the whole text is told."""
    pieces = list(_joined(_pieces(WORDS.findall(before), WORDS.findall(after))))
    return pieces if around is None else list(_shortened(pieces, around))


def _pieces(before: list[str], after: list[str]) -> Iterator[Piece]:
    start = _alike(before, after)
    most = min(len(before), len(after)) - start
    end = min(_alike(before[::-1], after[::-1]), most)
    yield Piece("same", "".join(before[:start]))
    yield from _middle(before[start : len(before) - end], after[start : len(after) - end])
    yield Piece("same", "".join(before[len(before) - end :]))


def _alike(one: list[str], other: list[str]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _middle(before: list[str], after: list[str]) -> Iterator[Piece]:
    if not before or not after or len(before) * len(after) > MOST_COMPARED:
        yield Piece("gone", "".join(before))
        yield Piece("added", "".join(after))
        return
    for kind, a, b, c, d in SequenceMatcher(None, before, after, False).get_opcodes():
        if kind == "equal":
            yield Piece("same", "".join(before[a:b]))
        else:
            yield Piece("gone", "".join(before[a:b]))
            yield Piece("added", "".join(after[c:d]))


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Without empty pieces, and none beside another of its kind.

    A blank alone between two changes belongs to both: "old words" became "new ones", not "old"
    "new", "words" "ones".
    """
    told = [piece for piece in pieces if piece.text]
    gone = added = ""
    for place, piece in enumerate(told):
        inside = 0 < place < len(told) - 1 and (gone or added)
        if piece.kind == "same" and not (inside and piece.text.isspace()):
            yield from _change(gone, added)
            gone = added = ""
            yield piece
            continue
        gone += piece.text if piece.kind != "added" else ""
        added += piece.text if piece.kind != "gone" else ""
    yield from _change(gone, added)


def _change(gone: str, added: str) -> Iterator[Piece]:
    if gone.strip() == added.strip() == "" and gone == added:
        if gone:
            yield Piece("same", gone)
        return
    if gone:
        yield Piece("gone", gone)
    if added:
        yield Piece("added", added)


def _shortened(pieces: list[Piece], around: int) -> Iterator[Piece]:
    """Long stretches that stayed are cut to what stands next to a change."""
    last = len(pieces) - 1
    for place, piece in enumerate(pieces):
        text = piece.text
        if piece.kind != "same":
            yield piece
            continue
        head = text[:around] if place > 0 else ""
        tail = text[len(text) - around :] if place < last else ""
        if len(text) <= len(head) + len(tail) + around:
            yield piece
            continue
        # Cut at a blank, so that no word stands there in half.
        head = head.rpartition(" ")[0] or head
        tail = tail.partition(" ")[2] or tail
        yield Piece("same", f"{head}{' ' if head else ''}{CUT}{' ' if tail else ''}{tail}")
