"""Sentences gathered into the lines of a job description, and the seeker's edits laid over them. Pure.

A sentence joins the first line it is alike enough to (`joining.py`), lines in the order they were first
said, those that were edited first; else it begins a line. So a later visit adds to lines, or adds
lines, and moves no edit.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from askaround.findings.joining import joined
from askaround.findings.models import JobLine

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


@dataclass(frozen=True, slots=True)
class Sentence(Generic[Who]):
    """A sentence as it was said. `source` is whatever leads back to it."""

    section: str
    words: str
    who: Who
    source: object = None


@dataclass(slots=True)
class Line(Generic[Who]):
    """A line: the sentences it rests on, the first said first, and what was done to it."""

    section: str
    sentences: list[Sentence[Who]] = field(default_factory=list)
    edit: JobLine | None = None

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
    def people(self) -> int:
        if len(self.sentences) < 2:
            return len(self.sentences)
        return len({each.who for each in self.sentences})

    @property
    def own(self) -> bool:
        """Added by the seeker."""
        return bool(self.edit) and not self.edit.said  # type: ignore[union-attr]

    @property
    def left_out(self) -> bool:
        return bool(self.edit and self.edit.left_out)


def lines(sentences: Iterable[Sentence[Who]], edits: Iterable[JobLine]) -> list[Line[Who]]:
    """The lines of a description, section by section in no order of sections, each in its own place.

    A line whose words stand in no answer any more is there only when the seeker worded it.
    """
    said: dict[str, list[Sentence[Who]]] = defaultdict(list)
    made: dict[str, list[JobLine]] = defaultdict(list)
    for sentence in sentences:
        said[sentence.section].append(sentence)
    for edit in edits:
        made[edit.section].append(edit)
    sections = dict.fromkeys([*said, *made])
    return [line for each in sections for line in _gathered(each, said[each], made[each])]


def _gathered(
    section: str, sentences: Sequence[Sentence[Who]], edits: Sequence[JobLine]
) -> list[Line[Who]]:
    found: list[Line[Who]] = [Line(section, edit=edit) for edit in edits]
    places = joined(
        tuple(edit.said for edit in edits), tuple(sentence.words for sentence in sentences)
    )
    for place, sentence in zip(places, sentences, strict=True):
        if place == len(found):
            found.append(Line(section, [sentence]))
        else:
            found[place].sentences.append(sentence)
    return _in_order([line for line in found if line.sentences or (line.edit and line.edit.text)])


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
