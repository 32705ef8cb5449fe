"""What is looked over: the words of a message, and what the record knows about it."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from askaround.correspondence.purpose.folding import fold

SENTENCE: Final = re.compile(r"(?:[^.!?…\n]|\.(?=\S))+[.!?…]*")
"""A stretch up to the end of a sentence or paragraph. "10.30" and "example.org" stay whole."""
QUOTED: Final = re.compile(r"“[^“”\n]{0,300}”|\"[^\"\n]{0,300}\"|«[^«»\n]{0,300}»")
ASIDE: Final = re.compile(r"(?m)^[ \t]*\([^()\n]{1,200}\)[^\n]*$")
"""A line that begins with a direction in brackets, "(If they'd rather not) …": it is said only if
things turn that way."""
MOST_READ: Final = 20_000
"""So many letters are read; what is longer is too long, whatever else it says."""
WORD: Final = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


class Named(NamedTuple):
    """Somebody who gave the person's name; `may_use` is `yes`, `no` or `not_asked`."""

    name: str
    may_use: str


class Sentence(NamedTuple):
    """A sentence and where it begins in the folded text."""

    text: str
    start: int


@dataclass(frozen=True, kw_only=True)
class Written:
    """A message as it stands, and what the record says.

    `kind`, `channel` and `asking` as in a message. `language` (`en`, `es`) is guessed from the
    words when empty. `person` is the name it goes to; `by_way_of` is the name of whoever passes it
    on, where somebody does. `named_by` are the people who gave this person's name. `field` is the
    line of work.
    """

    body: str
    subject: str = ""
    kind: str = "introduction"
    channel: str = "email"
    asking: str = ""
    language: str = ""
    person: str = ""
    by_way_of: str = ""
    me: str = ""
    field: str = ""
    named_by: tuple[Named, ...] = ()

    @cached_property
    def plain(self) -> str:
        """The words as typed, in composed form, with the asides of a spoken script left out."""
        text = (
            unicodedata.normalize("NFC", self.body[:MOST_READ])
            .replace("\r\n", "\n")
            .replace("\r", "\n")
        )
        return ASIDE.sub("", text) if self.channel in ("phone", "in_person") else text

    @cached_property
    def whole(self) -> str:
        """Subject and words, as typed: places in it are places in `folded`."""
        subject = unicodedata.normalize("NFC", self.subject).replace("\n", " ").strip()
        text = f"{subject}\n\n{self.plain}" if subject else self.plain
        # A mail broken into lines by hand is one paragraph; only an empty line ends it.
        return re.sub(r"(?<!\n)\n(?!\n)", " ", text)

    @cached_property
    def folded(self) -> str:
        """`whole` in small letters without accents, letter for letter."""
        return fold(self.whole)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        found = SENTENCE.finditer(self.folded)
        return tuple(Sentence(each[0], each.start()) for each in found)

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """Where somebody else's words stand, between quotation marks."""
        return tuple(each.span() for each in QUOTED.finditer(self.whole))

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines that hold something, folded."""
        return tuple(line for each in fold(self.plain).split("\n") if (line := each.strip()))

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(WORD.findall(self.plain))

    def is_quoted(self, place: int) -> bool:
        before = bisect_right(self.quoted, (place, len(self.whole))) - 1
        return before >= 0 and place < self.quoted[before][1]

    def original(self, start: int, end: int) -> str:
        """What was typed between two places of the folded text, on one line."""
        return " ".join(self.whole[start:end].split())

    def search(self, pattern: re.Pattern[str]) -> Iterator[tuple[Sentence, re.Match[str]]]:
        """Each place a pattern is found, within one sentence, outside quotations."""
        for sentence in self.sentences:
            for found in pattern.finditer(sentence.text):
                if not self.is_quoted(sentence.start + found.start()):
                    yield sentence, found

    def said(self, sentence: Sentence, found: re.Match[str]) -> str:
        """The words found, as they were typed."""
        return self.original(sentence.start + found.start(), sentence.start + found.end())
