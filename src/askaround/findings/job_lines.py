"""Sentences gathered into the lines of a job description, and the seeker's edits laid over them. Pure.

A sentence joins the first line it is alike enough to (`alike.py`), lines in the order they were first
said, those that were edited first; else it begins a line. So a later visit adds to lines, or adds
lines, and moves no edit.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, Generic, Protocol, TypeVar

from askaround.findings.alike import Vector, cosine, vectors
from askaround.findings.guidelines import ALIKE_ENOUGH

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


class Edit(Protocol):
    """What the seeker did to a line: see `models.JobLine`."""

    section: str
    said: str
    text: str
    position: int | None

    @property
    def left_out(self) -> bool: ...


E_ = TypeVar("E_", bound=Edit)


@dataclass(frozen=True, slots=True)
class Sentence(Generic[Who]):
    """A sentence as it was said. `source` is whatever leads back to it."""

    section: str
    words: str
    who: Who
    source: object = None


@dataclass(slots=True)
class Line(Generic[Who, E_]):
    """A line: the sentences it rests on, the first said first, and what was done to it."""

    section: str
    sentences: list[Sentence[Who]] = field(default_factory=list)
    edit: E_ | None = None

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
        return len({each.who for each in self.sentences})

    @property
    def own(self) -> bool:
        """Added by the seeker."""
        return bool(self.edit) and not self.edit.said  # type: ignore[union-attr]

    @property
    def left_out(self) -> bool:
        return bool(self.edit and self.edit.left_out)


def lines(sentences: Sequence[Sentence[Who]], edits: Iterable[E_]) -> list[Line[Who, E_]]:
    """The lines of a description, section by section in no order of sections, each in its own place.

    A line whose words stand in no answer any more is there only when the seeker worded it.
    """
    every = list(edits)
    made: list[Line[Who, E_]] = []
    for section in dict.fromkeys([*(s.section for s in sentences), *(e.section for e in every)]):
        here = [each for each in sentences if each.section == section]
        made += _gathered(section, here, [each for each in every if each.section == section])
    return made


def _gathered(
    section: str, sentences: Sequence[Sentence[Who]], edits: Sequence[E_]
) -> list[Line[Who, E_]]:
    found: list[Line[Who, E_]] = [Line(section, edit=edit) for edit in edits]
    leads = [edit.said for edit in edits]
    weighed = vectors([*leads, *(each.words for each in sentences)])
    leading: list[Vector] = list(weighed[: len(leads)])
    for sentence, vector in zip(sentences, weighed[len(leads) :], strict=True):
        place = _joins(sentence.words, vector, found, leading)
        if place is None:
            found.append(Line(section, [sentence]))
            leading.append(vector)
        else:
            found[place].sentences.append(sentence)
    return _in_order([line for line in found if line.sentences or (line.edit and line.edit.text)])


def _joins(
    words: str, vector: Vector, found: Sequence[Line[Who, E_]], leading: Sequence[Vector]
) -> int | None:
    """The line a sentence joins: the one made of these very words, else the first alike enough."""
    for place, line in enumerate(found):
        if (line.edit or line.sentences) and _same(line.said, words):
            return place
    for place, other in enumerate(leading):
        if cosine(vector, other) >= ALIKE_ENOUGH:
            return place
    return None


def _same(one: str, other: str) -> bool:
    return bool(one) and one.casefold() == other.casefold()


def _in_order(found: list[Line[Who, E_]]) -> list[Line[Who, E_]]:
    """Those with a place of their own by it; the rest after them, what most people said first."""
    placed = [line for line in found if line.edit and line.edit.position is not None]
    rest = [line for line in found if not (line.edit and line.edit.position is not None)]
    placed.sort(key=lambda line: line.edit.position)  # type: ignore[union-attr, arg-type, return-value]
    rest.sort(key=lambda line: (line.own, -line.people))
    return [*placed, *rest]


def one_voice(line: Line[Who, E_]) -> bool:
    """Only one person said it."""
    return not line.own and line.people == 1
