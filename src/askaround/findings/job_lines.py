"""Sentences gathered into the lines of a job description, and the seeker's edits laid over them. Pure.

A sentence joins the first line it is alike enough to (`joining.py`), lines in the order they were first
said, those that were edited first; else it begins a line. So a later visit adds to lines, or adds
lines, and moves no edit.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Final, Generic, NamedTuple, TypeVar
from uuid import UUID

from askaround.findings.joining import joined

Who = TypeVar("Who", bound=Hashable)
"""Whatever stands for one person."""

SECTION_OF: Final = {
    "typical-day": "tasks",
    "key-tasks": "tasks",
    "goals-of-the-group": "tasks",
    "knowledge-and-skills": "skills",
    "abilities": "skills",
    "how-you-got-in": "training",
    "formal-training": "training",
    "other-experience": "training",
    "newcomer-training": "training",
    "where-i-would-start": "training",
    "keeping-up": "training",
    "work-environment": "conditions",
    "challenges": "challenges",
    "changes-ahead": "challenges",
    "career-paths": "paths",
    "pay": "pay",
}
"""The part of a job description that the answers to each built-in question belong to."""


class Edit(NamedTuple):
    """What the seeker did to a line, as `findings.models.JobLine` keeps it."""

    pk: UUID
    version: int
    section: str
    said: str
    text: str
    position: int | None
    left_out: bool


@dataclass(frozen=True, slots=True)
class Sentence(Generic[Who]):
    """A sentence as it was said. `source` is whatever leads back to it."""

    section: str
    words: str
    who: Who
    source: object = None


@dataclass(frozen=True, slots=True)
class Line(Generic[Who]):
    """A line: the sentences it rests on, the first said first, of how many people, and what was done
    to it."""

    section: str
    sentences: Sequence[Sentence[Who]]
    people: int
    edit: Edit | None = None

    @property
    def text(self) -> str:
        """As it stands in the description."""
        if self.edit and self.edit.text:
            return self.edit.text
        return self.said

    @property
    def said(self) -> str:
        """The words of the sentence that stands for it."""
        return self.edit.said if self.edit and self.edit.said else self.sentences[0].words

    @property
    def own(self) -> bool:
        """Added by the seeker."""
        return self.edit is not None and not self.edit.said

    @property
    def left_out(self) -> bool:
        return self.edit is not None and self.edit.left_out


def lines(sentences: Iterable[Sentence[Who]], edits: Iterable[Edit]) -> list[Line[Who]]:
    """The lines of a description, section by section in no order of sections, each in its own place.

    A line whose words stand in no answer any more is there only when the seeker worded it.
    """
    said: dict[str, list[Sentence[Who]]] = defaultdict(list)
    made: dict[str, list[Edit]] = defaultdict(list)
    for sentence in sentences:
        said[sentence.section].append(sentence)
    for edit in edits:
        made[edit.section].append(edit)
    sections = dict.fromkeys([*said, *made])
    return [line for each in sections for line in _gathered(each, said[each], made[each])]


def _gathered(
    section: str, sentences: Sequence[Sentence[Who]], edits: Sequence[Edit]
) -> list[Line[Who]]:
    places = joined(
        tuple(edit.said for edit in edits), tuple(sentence.words for sentence in sentences)
    )
    said: list[list[Sentence[Who]]] = [[] for _ in edits]
    for place, sentence in zip(places, sentences, strict=True):
        if place == len(said):
            said.append([sentence])
        else:
            said[place].append(sentence)
    found = [
        _line(section, each, edit)
        for each, edit in zip(said, chain(edits, repeat(None)), strict=False)
        if each or (edit and edit.text)
    ]
    return _in_order(found)


def _line(section: str, said: list[Sentence[Who]], edit: Edit | None) -> Line[Who]:
    people = len(said) if len(said) < 2 else len({each.who for each in said})
    return Line(section, said, people, edit)


def _in_order(found: list[Line[Who]]) -> list[Line[Who]]:
    """Those with a place of their own by it; the rest after them, what most people said first."""
    placed = [line for line in found if line.edit and line.edit.position is not None]
    rest = [line for line in found if not (line.edit and line.edit.position is not None)]
    placed.sort(key=lambda line: line.edit.position)  # type: ignore[union-attr, arg-type, return-value]
    rest.sort(key=lambda line: (line.own, -line.people))
    return [*placed, *rest]


def one_voice(line: Line[Who]) -> bool:
    """Only one person said it."""
    return not line.own and line.people == 1
