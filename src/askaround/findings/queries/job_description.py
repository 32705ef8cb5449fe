"""The job description of a line of work: lines gathered from the answers, the seeker's edits on top."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, Final, NamedTuple, TypeVar
from uuid import UUID

from django.db.models import (
    BooleanField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    TextField,
)
from django.db.models.functions import Cast

from askaround.accounts.statements import put_together_once
from askaround.careers.models import CareerField
from askaround.findings import alike
from askaround.findings.job_lines import SECTION_OF, Edit, Line, Sentence, lines
from askaround.findings.keeping import Kept
from askaround.findings.models import JobLine, Section
from askaround.interviews.models import Answer, Interview
from askaround.questions.bank import BY_SLUG

MOST_VISITS = 250
"""Visits to one line of work whose answers are gathered, the first first. Convention."""

FIELDS_KEPT = 4
"""Lines of work whose description is kept in memory, seven megabytes each at 200 visits. Convention."""

JobSentence = Sentence[str]
Gathered = Line[str]

Row = TypeVar("Row")
Visit = tuple[str, str, str]
Told = tuple[str, str, str, str]
_QUESTION, _INTERVIEW = 2, 3
"""Where in `Told` they stand."""


class Source(NamedTuple):
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
    """One section: its lines in their order, those left out, and the people they rest on."""

    section: Section
    lines: list[Gathered]
    left_out: list[Gathered]
    people: frozenset[str]


@dataclass(frozen=True, slots=True)
class JobDescription:
    """The parts that have lines, and the lines left out. `people` are those it rests on. It may be
    kept for whoever asks next: nobody changes it."""

    parts: list[Part]
    left_out: list[Gathered]
    people: int

    def __bool__(self) -> bool:
        return bool(self.parts or self.left_out)

    def part(self, section: str) -> list[Gathered]:
        """The lines of one section."""
        return next((part.lines for part in self.parts if part.section == section), [])

    def only(self, section: str) -> "JobDescription":
        """As if there were no other section."""
        parts = [part for part in self.parts if part.section == section]
        left_out = [line for line in self.left_out if line.section == section]
        return JobDescription(parts, left_out, sum(len(part.people) for part in parts))


def job_description(career_field: CareerField) -> JobDescription:
    """Three queries. A part is gathered anew when one of its answers, or what was done to it, changed."""
    owner, field = career_field.owner_id, career_field.pk
    visits = _visits(owner, field)
    told = _by_section(_answers(owner, [UUID(visit[0]) for visit in visits]), _asked)
    edits = _by_section(map(Edit._make, _edits(owner, field)), _edited)
    parts = [
        _kept.of(
            (field, section),
            (told[section], visits, edits[section]),
            partial(_part, section, told[section], visits, edits[section]),
        )
        for section in Section
    ]
    return JobDescription(
        [part for part in parts if part.lines],
        [line for part in parts for line in part.left_out],
        len(frozenset[str]().union(*(part.people for part in parts))),
    )


def _by_section(rows: Iterable[Row], section_of: Callable[[Row], str]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {section: [] for section in Section}
    for row in rows:
        found[section_of(row)].append(row)
    return found


def _asked(row: Told) -> str:
    return _SECTIONS[row[_QUESTION]]


def _edited(edit: Edit) -> str:
    return edit.section


@put_together_once
def _visits(owner: UUID, field: UUID) -> "QuerySet[Interview, Visit]":
    """The visits with answers, whoever was met first first: each its id, the person's and their name."""
    said = Answer.plain.filter(interview=OuterRef("pk"), question__in=list(_ASKED)).exclude(text="")
    mine = Interview.plain.filter(Exists(said), career_field=field, owner=owner)
    met = mine.order_by(F("held_at").asc(nulls_last=True), "pk")
    columns = _as_text("pk"), _as_text("person"), "person__name"
    return met.values_list(*columns)[:MOST_VISITS]


@put_together_once
def _answers(owner: UUID, visits: Sequence[UUID]) -> "QuerySet[Answer, Told]":
    """What was said in these visits to the questions a job description is made of, in no order: each
    its text, its id, its question's and its visit's."""
    mine = Answer.plain.filter(owner=owner, interview__in=visits, question__in=list(_ASKED))
    told = mine.exclude(text="").order_by()
    return told.values_list("text", *map(_as_text, ("pk", "question", "interview")))


@put_together_once
def _edits(owner: UUID, field: UUID) -> "QuerySet[JobLine, tuple[Any, ...]]":
    """What was done to lines, as `Edit` has it."""
    mine = JobLine.plain.filter(owner=owner, career_field=field).order_by("created_at", "pk")
    out = ExpressionWrapper(Q(left_out_at__isnull=False), BooleanField())
    return mine.values_list("pk", "version", "section", "said", "text", "position", out)


def _part(section: Section, told: list[Told], visits: Sequence[Visit], edits: list[Edit]) -> Part:
    """The answers to the questions of one section, gathered."""
    every = lines(_sentences(section, told, visits), edits)
    kept = [line for line in every if not line.left_out]
    people = frozenset(each.who for line in kept for each in line.sentences)
    return Part(section, kept, [line for line in every if line.left_out], people)


def _sentences(
    section: Section, told: list[Told], visits: Sequence[Visit]
) -> Iterator[JobSentence]:
    """What was said, whoever was met first first, and by the order of the questions."""
    met = {visit[0]: (number, visit) for number, visit in enumerate(visits)}
    told = sorted(told, key=lambda row: (met[row[_INTERVIEW]][0], _PLACES[row[_QUESTION]]))
    for text, answer, question, interview in told:
        _interview, person, name = met[interview][1]
        source = Source(answer, question, interview, person, name)
        for words in _said_in(text):
            yield Sentence(section, words, person, source)


@lru_cache(maxsize=2 * MOST_VISITS * len(SECTION_OF))
def _said_in(text: str) -> tuple[str, ...]:
    """The sentences of an answer that say something. Kept, since most answers stay as they are."""
    found = (text[span.start : span.end] for span in alike.sentences(text))
    return tuple(words for words in found if alike.says_something(words))


def _as_text(column: str) -> Cast:
    """An id as the database writes it: making UUIDs of thousands takes longer than reading them."""
    return Cast(column, TextField())


_kept: Final[Kept[Part]] = Kept(FIELDS_KEPT * len(Section))

_ASKED: Final = {BY_SLUG[slug].id: section for slug, section in SECTION_OF.items()}
"""The questions that are gathered, and the section that their answers belong to."""

_SECTIONS: Final = {
    written: section for asked, section in _ASKED.items() for written in (asked.hex, str(asked))
}
"""The same, by the id as either database writes it."""

_PLACES: Final = {
    written: question.position
    for question in (BY_SLUG[slug] for slug in SECTION_OF)
    for written in (question.id.hex, str(question.id))
}
"""How they come one after the other in the bank."""
