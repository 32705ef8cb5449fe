"""A document, block by block. Pure."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

Block = dict[str, Any]

_LAST_OF_PLANES = "".join(
    f"{chr(plane)}-{chr(plane + 1)}" for plane in range(0xFFFE, 0x110000, 0x10000)
)
_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufff9-\ufffb\ufdd0-\ufdef"
    rf"\u202a-\u202e\u2066-\u2069{_LAST_OF_PLANES}]"
)
"""Control characters, halves of characters, those that turn the words around them about, and the
last two code points of each plane: none is a letter, and PDF/UA refuses most of them."""

NOTHING = "–"
"""Stands for a heading without a word, which no reader of headings could land on."""


def printable(text: str) -> str:
    """The text with its lines, without what no paper can show."""
    if text.replace("\n", " ").isprintable():
        # Most texts are: to look is a tenth of taking out. Whatever is taken out below isn't.
        return text
    text = (
        text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\u2028", "\n")
        .replace("\u2029", "\n")
    )
    return _UNPRINTABLE.sub("", text.replace("\t", " "))


def one_line(text: str) -> str:
    """The same on one line."""
    return " ".join(printable(text).split())


class Document:
    """Blocks in their order; `language` is that of the words around what was typed ("en").

    Headings have levels from 1; the title stands above them. A level is never skipped on the way
    down, since readers of headings would take it for something missing.
    """

    def __init__(self, title: str, *, language: str = "en", subtitle: str = "") -> None:
        self.title = one_line(title) or NOTHING
        self.subtitle = one_line(subtitle)
        self.language = language
        self.blocks: list[Block] = []
        self._level = 0

    def heading(self, text: str, level: int = 1, *, note: str = "") -> None:
        """`note` stands beside the heading, quietly."""
        self._level = min(level, self._level + 1)
        self._add("heading", text=one_line(text) or NOTHING, level=self._level, note=one_line(note))

    def facts(self, pairs: Iterable[tuple[str, Sequence[str]]]) -> None:
        """Each a label and its lines."""
        rows = [[one_line(label), [printable(line) for line in lines]] for label, lines in pairs]
        if rows:
            self._add("facts", rows=rows)

    def words(self, text: str) -> None:
        """What somebody typed, with its line breaks and paragraphs."""
        if shown := printable(text).strip():
            self._add("words", text=shown)

    def quiet(self, text: str) -> None:
        """A small line beside the rest."""
        if shown := one_line(text):
            self._add("quiet", text=shown)

    def items(self, rows: Iterable[tuple[str, str]]) -> None:
        """A list; each a text, and what stands quietly beside it."""
        shown = [[printable(text).strip(), one_line(beside)] for text, beside in rows]
        if shown:
            self._add("items", rows=shown)

    def noted(self, text: str, notes: Sequence[int] = ()) -> None:
        """A paragraph that leads back to these notes (`notes`)."""
        if shown := printable(text).strip():
            self._add("noted", text=shown, notes=list(notes))

    def quote(self, text: str, who: str, notes: Sequence[int] = ()) -> None:
        """Somebody's words, with whose they are."""
        if shown := printable(text).strip():
            self._add("quote", text=shown, who=one_line(who), notes=list(notes))

    def noted_items(self, rows: Iterable[tuple[str, str, Sequence[int]]]) -> None:
        """A list as `items`, each with the notes it leads back to."""
        shown = [
            [printable(text).strip(), one_line(beside), list(notes)] for text, beside, notes in rows
        ]
        if shown:
            self._add("noted_items", rows=shown)

    def notes(self, rows: Iterable[tuple[int, str, str, str]]) -> None:
        """The notes: each its number, whose words, what they answer, and the words."""
        shown = [
            [number, one_line(who), one_line(asked), one_line(words)]
            for number, who, asked, words in rows
        ]
        if shown:
            self._add("notes", rows=shown)

    def contents(self, title: str, depth: int = 2) -> None:
        """A table of contents, to this level."""
        self._add("contents", text=one_line(title), level=depth)

    def new_page(self) -> None:
        self._add("new_page")

    def as_data(self) -> dict[str, Any]:
        """All of it as JSON takes it."""
        return {
            "title": self.title,
            "subtitle": self.subtitle,
            "language": self.language,
            "blocks": self.blocks,
        }

    def _add(self, kind: str, **said: Any) -> None:
        self.blocks.append({"kind": kind, **said})
