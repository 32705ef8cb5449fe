"""The job description of a line of work: lines gathered from the answers, the seeker's edits on top."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from uuid import UUID

from django.db.models import F, TextField
from django.db.models.functions import Cast

from askaround.careers.models import CareerField
from askaround.findings import alike
from askaround.findings.job_lines import SECTION_OF, Line, Sentence, lines
from askaround.findings.models import JobLine, Section
from askaround.findings.queries.comparing import answers_about
from askaround.questions.bank import BY_SLUG

MOST_ANSWERS = 4000
"""Answers of one line of work that are gathered: 250 visits to all these questions. Convention."""

JobSentence = Sentence[str]
Gathered = Line[str]


@dataclass(frozen=True, slots=True)
class Source:
    """The answer a sentence stands in, and who gave it. Ids are as the database writes them."""

    answer_text: str
    question_text: str
    interview_text: str
    person_text: str
    name: str

    @property
    def answer(self) -> UUID:
        return UUID(self.answer_text)

    @property
    def question(self) -> UUID:
        return UUID(self.question_text)

    @property
    def interview(self) -> UUID:
        return UUID(self.interview_text)

    @property
    def person(self) -> UUID:
        return UUID(self.person_text)


@dataclass(frozen=True, slots=True)
class Part:
    """One section, its lines in their order."""

    section: Section
    lines: list[Gathered]


@dataclass(frozen=True, slots=True)
class JobDescription:
    """The parts that have lines, and the lines left out. `people` are those it rests on."""

    parts: list[Part]
    left_out: list[Gathered]
    people: int

    def __bool__(self) -> bool:
        return bool(self.parts or self.left_out)

    def part(self, section: str) -> list[Gathered]:
        """The lines of one section."""
        return next((part.lines for part in self.parts if part.section == section), [])


def job_description(career_field: CareerField) -> JobDescription:
    """Two queries."""
    mine = JobLine.plain.filter(owner_id=career_field.owner_id, career_field=career_field)
    sentences = list(_sentences(career_field))
    every: list[Gathered] = lines(sentences, mine.order_by("created_at", "pk"))
    kept = [line for line in every if not line.left_out]
    parts = [
        Part(section, [line for line in kept if line.section == section]) for section in Section
    ]
    return JobDescription(
        [part for part in parts if part.lines],
        [line for line in every if line.left_out],
        len({each.who for line in kept for each in line.sentences}),
    )


def _sentences(career_field: CareerField) -> Iterator[JobSentence]:
    """What was said to the questions a job description is made of, whoever was met first first."""
    told = answers_about(career_field).filter(question__in=list(_ASKED))
    rows = told.order_by(
        F("interview__held_at").asc(nulls_last=True), "interview", "question__position"
    ).values_list("text", *map(_as_text, _IDS), "interview__person__name")
    for text, *source_of_it in rows[:MOST_ANSWERS]:
        source = Source(*source_of_it)
        section = _SECTIONS[source.question_text]
        for words in _said_in(text):
            yield Sentence(section, words, source.person_text, source)


@lru_cache(maxsize=2 * MOST_ANSWERS)
def _said_in(text: str) -> tuple[str, ...]:
    """The sentences of an answer that say something. Kept, since most answers stay as they are."""
    found = (text[span.start : span.end] for span in alike.sentences(text))
    return tuple(words for words in found if alike.says_something(words))


_ASKED: Final = {BY_SLUG[slug].id: section for slug, section in SECTION_OF.items()}
"""The questions that are gathered, and the section that their answers belong to."""

_SECTIONS: Final = {
    written: section for asked, section in _ASKED.items() for written in (asked.hex, str(asked))
}
"""The same, by the id as either database writes it."""

_IDS: Final = ("pk", "question", "interview", "interview__person")


def _as_text(column: str) -> Cast:
    """An id as the database writes it: making UUIDs of thousands takes longer than reading them."""
    return Cast(column, TextField())
