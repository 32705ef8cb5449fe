"""A text with its marks drawn in, however they overlap. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from askaround.findings.models import Passage


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text over which the same marks lie."""

    text: str
    marks: tuple[Passage, ...]


def pieces(text: str, marks: Sequence[Passage]) -> Iterator[Piece]:
    """The text, cut wherever a mark begins or ends; put together again it is the text itself."""
    edges = {0, len(text)}
    for mark in marks:
        edges |= {min(mark.start, len(text)), min(mark.end, len(text))}
    for start, end in pairwise(sorted(edges)):
        over = tuple(mark for mark in marks if mark.start <= start and end <= mark.end)
        yield Piece(text[start:end], over)
