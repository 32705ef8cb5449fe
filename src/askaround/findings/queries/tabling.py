"""Questions by people: who said what to which question. Three queries, however much there is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q

from askaround.careers.models import CareerField
from askaround.findings.queries.comparing import Asked, answers_about, asked_about
from askaround.findings.viewpoints import Viewpoint, leads_somebody, viewpoint
from askaround.interviews.models import Answer, Interview

MOST_QUESTIONS = 6
"""Columns at first; more than a screen is wide nobody takes in. One may choose more. Convention."""

MOST_ROWS = 60
"""People on one page; the others are on the next. Convention."""

MOST_VISITS = 1000
"""Visits of one line of work, in one table. Convention."""


@dataclass(slots=True)
class Met:
    """One person who told something, in one visit or several."""

    pk: UUID
    name: str
    sort_name: str
    viewpoint: Viewpoint
    visits: list[UUID] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one person said to one question."""

    answer: UUID
    question: UUID | None
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One person with what they said to each question shown; None where they weren't asked."""

    person: Met
    cells: list[Cell | None]

    @property
    def viewpoint(self) -> Viewpoint:
        return self.person.viewpoint


@dataclass(frozen=True, slots=True)
class Table:
    """`every` and `people` are what one can choose from; `questions` and `rows` are what is shown:
    the rows from the `first` of `chosen` people on."""

    every: list[Asked]
    questions: list[Asked]
    people: list[Met]
    viewpoints: list[Viewpoint]
    chosen: int
    first: int
    rows: list[Row]

    @property
    def earlier(self) -> int | None:
        """From whom on to show those before; None where these are the first."""
        return max(self.first - MOST_ROWS, 0) if self.first else None

    @property
    def later(self) -> int | None:
        after = self.first + MOST_ROWS
        return after if after < self.chosen else None


def table(
    career_field: CareerField,
    *,
    questions: Sequence[str] = (),
    people: Sequence[str] = (),
    viewpoint: str = "",
    first: int = 0,
) -> Table:
    """What these people said to these questions; none chosen is all people, and the questions that
    most of them answered."""
    every = asked_about(career_field)
    shown = [asked for asked in every if asked.key in set(questions)] or _most_answered(every)
    met, wanted = _met(career_field), set(people)
    named = [who for who in met if not wanted or str(who.pk) in wanted]
    there = {who.viewpoint for who in named}
    chosen = [who for who in named if viewpoint in ("", who.viewpoint)]
    rows = chosen[first : first + MOST_ROWS]
    return Table(
        every=every,
        questions=shown,
        people=sorted(met, key=lambda who: who.sort_name),
        viewpoints=[each for each in Viewpoint if each in there or each == viewpoint],
        chosen=len(chosen),
        first=first,
        rows=_rows(career_field, shown, rows),
    )


def _most_answered(every: list[Asked]) -> list[Asked]:
    most = sorted(every, key=lambda asked: -asked.answered)[:MOST_QUESTIONS]
    return [asked for asked in every if asked in most]


def _met(career_field: CareerField) -> list[Met]:
    """Everybody who said something, whoever was met first first; of several visits, whoever
    supervised in any of them does, else the newest tells."""
    visits = Interview.plain.filter(owner_id=career_field.owner_id, career_field=career_field)
    told: Any = (
        visits.filter(Exists(Answer.plain.filter(interview=OuterRef("pk")).exclude(text="")))
        .annotate(leads=leads_somebody("person"))
        .order_by(F("held_at").asc(nulls_last=True), "pk")
        .values_list("pk", "person", "person__name", "person__sort_name", "leads", "guide__name")
    )
    found: dict[UUID, Met] = {}
    for visit, person, name, sort_name, leads, guide in told[:MOST_VISITS]:
        seen_from = viewpoint(leads=leads, guide=guide or "")
        who = found.setdefault(person, Met(person, name, sort_name, seen_from))
        who.visits.append(visit)
        if who.viewpoint != Viewpoint.SUPERVISOR:
            who.viewpoint = seen_from
    return list(found.values())


def _rows(
    career_field: CareerField, questions: Sequence[Asked], people: Sequence[Met]
) -> list[Row]:
    """Of several answers of one person to one question, from several visits, the newest."""
    said: dict[UUID, dict[str, Cell]] = {}
    for visit, *cell in _cells(career_field, questions, people):
        told = Cell(*cell)
        said.setdefault(visit, {})[str(told.question or "beside")] = told
    rows = []
    for who in people:
        newest: dict[str, Cell] = {}
        for visit in who.visits:
            newest |= said.get(visit, {})
        rows.append(Row(who, [newest.get(asked.key) for asked in questions]))
    return rows


def _cells(
    career_field: CareerField, questions: Sequence[Asked], people: Sequence[Met]
) -> Iterable[tuple[Any, ...]]:
    asked = [each.question.pk for each in questions if each.question]
    which = Q(question__in=asked)
    if len(asked) < len(questions):
        which |= Q(question=None)
    visits = [visit for who in people for visit in who.visits]
    rows = answers_about(career_field).filter(which, interview__in=visits)
    return rows.order_by("created_at", "pk").values_list("interview", "pk", "question", "text")
