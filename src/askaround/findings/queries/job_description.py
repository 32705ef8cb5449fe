"""The job description of a line of work: lines gathered from the answers, the seeker's edits on top."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import F

from askaround.careers.models import CareerField
from askaround.findings import alike
from askaround.findings.job_lines import SECTION_OF, Line, Sentence, lines
from askaround.findings.models import JobLine, Section
from askaround.findings.queries.comparing import answers_about
from askaround.interviews.models import Answer

MOST_ANSWERS = 3000
"""Answers of one line of work that are gathered. Convention."""

JobSentence = Sentence[uuid.UUID]
Gathered = Line[uuid.UUID]


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
    told = answers_about(career_field).filter(
        question__owner=None, question__slug__in=list(SECTION_OF)
    )
    rows = (
        told.select_related("interview__person", "question")
        .only(
            "text",
            "owner_id",
            "question__slug",
            "question__position",
            "interview__held_at",
            "interview__owner_id",
            "interview__career_field_id",
            "interview__person__name",
        )
        .order_by(F("interview__held_at").asc(nulls_last=True), "interview", "question__position")
    )
    for answer in rows[:MOST_ANSWERS]:
        yield from _of_answer(answer)


def _of_answer(answer: Answer) -> Iterator[JobSentence]:
    assert answer.question is not None
    section = SECTION_OF[answer.question.slug]
    for span in alike.sentences(answer.text):
        words = answer.text[span.start : span.end]
        if alike.words_of(words):
            yield Sentence(section, words, answer.interview.person_id, answer)
