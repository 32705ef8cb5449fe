"""Questions by people: who said what to which question. Three queries, however much there is."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from askaround.careers.models import CareerField
from askaround.findings.queries.comparing import Asked, Said, answers_about, asked_about, said_to
from askaround.findings.viewpoints import Viewpoint
from askaround.people.models import Person

MOST_QUESTIONS = 6
"""Columns at first; more than a screen is wide nobody takes in. One may choose more. Convention."""

MOST_ANSWERS = 6000
"""Cells of one table: 200 visits with 30 answers each. Convention."""


@dataclass(frozen=True, slots=True)
class Row:
    """One person with what they said to each question shown; None where they weren't asked."""

    person: Person
    viewpoint: Viewpoint
    cells: list[Said | None]


@dataclass(frozen=True, slots=True)
class Table:
    """`every` is what one can choose from; `questions` and `rows` are what is shown."""

    every: list[Asked]
    questions: list[Asked]
    people: list[Person]
    viewpoints: list[Viewpoint]
    rows: list[Row]


def table(
    career_field: CareerField,
    *,
    questions: Sequence[str] = (),
    people: Sequence[str] = (),
    viewpoint: str = "",
) -> Table:
    """What these people said to these questions; none chosen is all people, and the questions that
    most of them answered."""
    every = asked_about(career_field)
    shown = [asked for asked in every if asked.key in set(questions)] or _most_answered(every)
    said = said_to(answers_about(career_field), most=MOST_ANSWERS)
    by_person: dict[UUID, list[Said]] = {}
    for each in said:
        by_person.setdefault(each.person.pk, []).append(each)
    wanted = set(people)
    rows = [
        _row(said_by, shown) for pk, said_by in by_person.items() if not wanted or str(pk) in wanted
    ]
    there = {row.viewpoint for row in rows}
    return Table(
        every=every,
        questions=shown,
        people=sorted((row[0].person for row in by_person.values()), key=lambda who: who.sort_name),
        viewpoints=[each for each in Viewpoint if each in there or each == viewpoint],
        rows=[row for row in rows if viewpoint in ("", row.viewpoint)],
    )


def _most_answered(every: list[Asked]) -> list[Asked]:
    most = sorted(every, key=lambda asked: -asked.answered)[:MOST_QUESTIONS]
    return [asked for asked in every if asked in most]


def _row(said: list[Said], questions: list[Asked]) -> Row:
    """One person's answers; of several to one question, from several visits, the newest."""
    by_question = {str(each.answer.question_id or "beside"): each for each in said}
    leading = [each for each in said if each.viewpoint == Viewpoint.SUPERVISOR]
    seen_from = (leading or said)[-1].viewpoint
    return Row(said[0].person, seen_from, [by_question.get(asked.key) for asked in questions])
