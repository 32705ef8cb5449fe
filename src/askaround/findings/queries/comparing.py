"""One question, and what each person said to it. The number of queries doesn't grow with them."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, F, QuerySet

from askaround.accounts.statements import put_together_once
from askaround.careers.models import CareerField
from askaround.findings.contradictions import (
    Apart,
    Marked,
    PullApart,
    marks_apart,
    numbers_apart,
)
from askaround.findings.models import Finding, Passage, Theme
from askaround.findings.viewpoints import Viewpoint, leads_somebody, viewpoint
from askaround.interviews.models import Answer
from askaround.people.models import Person
from askaround.questions.models import Question

MOST_SHOWN = 100
"""Answers on one page; more people than that are on a second one. Convention."""

MOST_FINDINGS = 1000
MOST_THEMES = 200
"""Of one line of work, on one page; findings counted with each of their words. Convention."""

BESIDE = "beside"
"""What stands for the notes that nobody planned, where a question's id is expected."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question somebody answered, or the notes beside the questions (`question` None)."""

    question: Question | None
    answered: int

    @property
    def key(self) -> str:
        return str(self.question.pk) if self.question else BESIDE


@dataclass(slots=True)
class Said:
    """What one person said to one question, and what was marked in it."""

    answer: Answer
    viewpoint: Viewpoint
    passages: list[Passage] = field(default_factory=list)

    @property
    def person(self) -> Person:
        return self.answer.interview.person

    @property
    def standing(self) -> list[Passage]:
        return [each for each in self.passages if each.lost_at is None]

    @property
    def lost(self) -> list[Passage]:
        return [each for each in self.passages if each.lost_at is not None]


@dataclass(frozen=True, slots=True)
class ShownBy:
    """Words that show a finding, who said them, and where."""

    passage: uuid.UUID
    words: str
    lost_at: dt.datetime | None
    answer: uuid.UUID
    question: uuid.UUID | None
    name: str


@dataclass(slots=True)
class Shown:
    """A finding with the words that show it."""

    finding: Finding
    passages: list[ShownBy] = field(default_factory=list)


def asked_about(career_field: CareerField) -> list[Asked]:
    """The questions that were answered about a line of work, in the bank's order; the notes beside
    them last. One query."""
    rows = _asked(career_field.pk, career_field.owner_id)
    return sorted((Asked(_question(row), row["answered"]) for row in rows), key=_place)


@put_together_once
def _asked(career_field: uuid.UUID, owner: uuid.UUID) -> "QuerySet[Answer, Any]":
    told = _answers(career_field, owner).order_by().values("question_id")
    columns = {name: F(f"question__{name}") for name in ("text", "short", "owner_id", "position")}
    columns = {f"question_{name}": column for name, column in columns.items()}
    return told.annotate(answered=Count("pk"), **columns)


def _question(row: dict[str, Any]) -> Question | None:
    """The question of a row: enough of it to be read, not to be changed."""
    if row["question_id"] is None:
        return None
    return Question(
        pk=row["question_id"],
        text=row["question_text"],
        short=row["question_short"],
        owner_id=row["question_owner_id"],
        position=row["question_position"],
    )


def _place(asked: Asked) -> tuple[bool, int, str]:
    if asked.question is None:
        return True, 0, ""
    return False, asked.question.position, str(asked.question.pk)


def answers_about(career_field: CareerField) -> "QuerySet[Answer]":
    """Every answer that says something, given about this line of work."""
    return _answers(career_field.pk, career_field.owner_id)


def _answers(career_field: uuid.UUID, owner: uuid.UUID) -> "QuerySet[Answer]":
    mine = Answer.plain.filter(owner_id=owner, interview__career_field=career_field)
    return mine.exclude(text="")


_READ = (
    "text",
    "question_id",
    "owner_id",
    "interview__held_at",
    "interview__owner_id",
    "interview__career_field_id",
    "interview__guide__name",
    "interview__person__name",
    "interview__person__sort_name",
    "interview__person__title",
    "interview__person__organisation__name",
)
"""The columns that are shown; the rest of five tables would take most of the page's time."""


def place_of(answers: "QuerySet[Answer]", pk: str) -> int:
    """Where among them, as they are shown, an answer stands, from 0; 0 where it isn't one of them."""
    known = in_order(answers).values_list("pk", flat=True)
    return next((place for place, each in enumerate(known.iterator()) if str(each) == pk), 0)


def in_order(answers: "QuerySet[Answer]") -> "QuerySet[Answer]":
    """Whoever was met first first."""
    met = F("interview__held_at").asc(nulls_last=True)
    return answers.order_by(met, "interview", "created_at", "pk")


def said_to(
    career_field: CareerField, asked: Asked, *, first: int = 0, most: int = MOST_SHOWN
) -> list[Said]:
    """Who said what to a question, whoever was met first first. One query."""
    question = asked.question.pk if asked.question else None
    last = first + most
    rows = _said(career_field.pk, career_field.owner_id, question, first=first, last=last)
    return [Said(row, _viewpoint(row)) for row in rows]


@put_together_once
def _said(
    career_field: uuid.UUID, owner: uuid.UUID, question: uuid.UUID | None, *, first: int, last: int
) -> "QuerySet[Answer]":
    return (
        in_order(_answers(career_field, owner).filter(question=question))
        .select_related("interview__person__organisation", "interview__guide")
        .annotate(leads=leads_somebody("interview__person"))
        .only(*_READ)[first:last]
    )


def _viewpoint(answer: Any) -> Viewpoint:
    guide = answer.interview.guide
    return viewpoint(leads=answer.leads, guide=guide.name if guide else "")


def with_marks(said: Sequence[Said]) -> None:
    """Put the marks beside the answers they stand in. One query."""
    by_answer = {each.answer.pk: each for each in said}
    for passage in _marks_in(list(by_answer)):
        by_answer[passage.answer_id].passages.append(passage)


@put_together_once
def _marks_in(answers: list[uuid.UUID]) -> "QuerySet[Passage]":
    marks = Passage.plain.filter(answer__in=answers).select_related("theme")
    return marks.order_by("start", "end", "pk")


def themes_of(career_field: CareerField) -> list[Theme]:
    """The themes of a line of work, by name."""
    mine = Theme.plain.filter(career_field=career_field, owner_id=career_field.owner_id)
    return sorted(mine[:MOST_THEMES], key=lambda theme: theme.name.casefold())


_SHOWN_BY = {
    "by_passage": "links__passage",
    "by_words": "links__passage__words",
    "by_lost_at": "links__passage__lost_at",
    "by_answer": "links__passage__answer",
    "by_question": "links__passage__answer__question",
    "by_name": "links__passage__answer__interview__person__name",
}


def findings_about(career_field: CareerField, question: str | None = None) -> list[Shown]:
    """What they agree and differ on, as far as it was written under one question (its key; None: all
    of it), each with its words and who said them. One query."""
    mine = career_field.pk, career_field.owner_id
    if question is None:
        rows: Any = _found(*mine)
    else:
        rows = _found_beside(*mine) if question == BESIDE else _found_at(*mine, uuid.UUID(question))
    shown: dict[uuid.UUID, Shown] = {}
    for row in rows:
        each = shown.setdefault(row.pk, Shown(row))
        if row.by_passage is not None:
            each.passages.append(ShownBy(*(getattr(row, name) for name in _SHOWN_BY)))
    return list(shown.values())


@put_together_once
def _found(career_field: uuid.UUID, owner: uuid.UUID) -> "QuerySet[Finding]":
    return _with_words(Finding.plain.filter(career_field=career_field, owner_id=owner))


@put_together_once
def _found_beside(career_field: uuid.UUID, owner: uuid.UUID) -> "QuerySet[Finding]":
    mine = Finding.plain.filter(career_field=career_field, owner_id=owner)
    return _with_words(mine.filter(question=None))


@put_together_once
def _found_at(
    career_field: uuid.UUID, owner: uuid.UUID, question: uuid.UUID
) -> "QuerySet[Finding]":
    mine = Finding.plain.filter(career_field=career_field, owner_id=owner)
    return _with_words(mine.filter(question=question))


def _with_words(findings: "QuerySet[Finding]") -> "QuerySet[Finding]":
    rows = findings.annotate(**{name: F(column) for name, column in _SHOWN_BY.items()})
    return rows.order_by("created_at", "pk", "links__pk")[:MOST_FINDINGS]


@dataclass(frozen=True, slots=True)
class Contradictions:
    """Where the answers to one question pull apart."""

    marks: list[PullApart[uuid.UUID]]
    numbers: list[Apart[uuid.UUID]]

    def __bool__(self) -> bool:
        return bool(self.marks or self.numbers)


def contradictions(said: Iterable[Said]) -> Contradictions:
    """Between the people who answered one question; each is named by their id. No query."""
    texts: dict[uuid.UUID, list[str]] = defaultdict(list)
    marked = []
    for each in said:
        person = each.person.pk
        # Two answers of one person stand apart, so that their positions don't meet.
        offset = sum(len(text) + 1 for text in texts[person])
        texts[person].append(each.answer.text)
        marked += [
            Marked(person, p.start + offset, p.end + offset, mark=p.mark, theme=p.theme_id)
            for p in each.standing
        ]
    said_by = ((person, "\n".join(several)) for person, several in texts.items())
    return Contradictions(marks_apart(marked), numbers_apart(said_by))
