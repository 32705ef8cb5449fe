"""How much new each visit brought, whose view is missing, what nobody was asked: what tells enough.

Only visits in which words are marked with a theme are counted: one that was not read through yet
would look as if it had brought nothing.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from askaround.accounts.models import User
from askaround.accounts.statements import put_together_once
from askaround.careers.models import CareerField
from askaround.findings.guidelines import (
    THIN_CHARACTERS,
    THIN_SHARE,
    VISITS_OF_A_VIEWPOINT,
)
from askaround.findings.objectives import wanted_questions
from askaround.findings.queries.on_record import on_record, standing_of
from askaround.findings.queries.tables import Needed
from askaround.findings.saturation import Newness, newness
from askaround.findings.viewpoints import Viewpoint, viewpoint
from askaround.interviews.queries.record import answered_about
from askaround.questions.models import Question

MOST_VISITS = 500
MOST_OPEN = 40
"""Visits of one line of work, and questions nobody answered, that are looked at. Convention."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit that was held: with whom, its themes, and how many characters were written down of
    it."""

    pk: UUID
    person: UUID
    name: str
    held_at: dt.datetime
    viewpoint: Viewpoint
    written: int
    themes: set[str]

    @property
    def thin(self) -> bool:
        return self.written < THIN_CHARACTERS


class Somebody(NamedTuple):
    """A person who wasn't met yet."""

    pk: UUID
    name: str


@dataclass(frozen=True, slots=True)
class Part:
    """The visits of one viewpoint, those that are counted among them, and what they brought."""

    viewpoint: Viewpoint
    visits: int
    counted: list[Visit]
    newness: Newness

    @property
    def heard(self) -> bool:
        """Whether enough people see it from there for it to be more than one person's word."""
        return self.visits >= VISITS_OF_A_VIEWPOINT


@dataclass(frozen=True, slots=True)
class Enough:
    """What tells whether to go on. `above` are people not met yet to whom somebody met reports;
    `wanted` the slugs of questions that would meet an open objective, the first of them first."""

    visits: list[Visit]
    counted: list[Visit]
    newness: Newness
    parts: list[Part]
    open_questions: list[Question]
    above: list[Somebody]
    wanted: list[str] = field(default_factory=list)

    @property
    def not_counted(self) -> int:
        return len(self.visits) - len(self.counted)

    @property
    def thin(self) -> list[Visit]:
        return [visit for visit in self.counted if visit.thin]

    @property
    def too_thin(self) -> bool:
        """Whether so many visits are thin that little new may only mean that little was said."""
        counted = len(self.counted)
        return bool(counted) and Fraction(len(self.thin), counted) >= THIN_SHARE

    @property
    def missing(self) -> list[Part]:
        """Viewpoints not heard yet, the one nobody was met of first."""
        return sorted((part for part in self.parts if not part.heard), key=_need)

    @property
    def next_viewpoint(self) -> Viewpoint | None:
        """From where to have it told next; None when every viewpoint was heard."""
        return self.missing[0].viewpoint if self.missing else None

    @property
    def next_person(self) -> Somebody | None:
        """Somebody known who sees it from there."""
        wanted = self.next_viewpoint == Viewpoint.SUPERVISOR
        return self.above[0] if wanted and self.above else None

    @property
    def next_question(self) -> Question | None:
        """What to ask next: what would meet an open objective, else the first question that nobody
        has answered."""
        unanswered = {question.slug: question for question in reversed(self.open_questions)}
        first = next((slug for slug in self.wanted if slug in unanswered), None)
        if first:
            return unanswered[first]
        return self.open_questions[0] if self.open_questions else None


WANTED_FIRST = (Viewpoint.DOER, Viewpoint.SUPERVISOR, Viewpoint.NEWCOMER)
"""Of viewpoints that are equally little heard: first the work itself, then those who hire for it,
then those who remember the way in. Convention."""


def _need(part: Part) -> tuple[int, int]:
    return part.visits, WANTED_FIRST.index(part.viewpoint)


def enough(user: User, career_field: CareerField) -> Enough:
    """All that tells whether enough was heard about a line of work. Two queries."""
    visits = _visits(career_field)
    counted = [visit for visit in visits if visit.themes]
    return Enough(
        visits=visits,
        counted=counted,
        newness=_newness(counted),
        parts=[_part(each, visits) for each in Viewpoint],
        open_questions=_open_questions(user, career_field),
        above=_above(career_field),
        wanted=wanted_questions(standing_of(career_field)),
    )


def _visits(career_field: CareerField) -> list[Visit]:
    """Those that were held, the first one first."""
    found = on_record(career_field, Needed.SIDES | Needed.THEMES)
    sides = {row.row: row for row in found.of("side")}
    themes = found.brought()
    return [
        Visit(
            pk=UUID(key),
            person=met.person,
            name=met.name,
            held_at=met.at,
            viewpoint=viewpoint(leads=bool(sides[key].more), guide=sides[key].words),
            written=sides[key].number,
            themes=themes.get(key, set()),
        )
        for key, met in found.in_order
        if met.person and met.at and key in sides
    ][:MOST_VISITS]


def _part(seen_from: Viewpoint, visits: Sequence[Visit]) -> Part:
    mine = [visit for visit in visits if visit.viewpoint == seen_from]
    counted = [visit for visit in mine if visit.themes]
    return Part(seen_from, len(mine), counted, _newness(counted))


def _newness(counted: Sequence[Visit]) -> Newness:
    return newness([visit.themes for visit in counted])


@put_together_once
def _open_questions(user: User, career_field: CareerField) -> QuerySet[Question]:
    mine = Question.objects.visible_to(user)
    unanswered = mine.exclude(answered_about(career_field.pk, user.pk))
    return unanswered.in_order()[:MOST_OPEN]


def _above(career_field: CareerField) -> list[Somebody]:
    """Whoever somebody I met about this reports to, and I haven't met."""
    rows = sorted(on_record(career_field, Needed.SIDES).of("above"), key=lambda row: row.more)
    known = {row.row: row.words for row in rows}
    return [Somebody(UUID(pk), name) for pk, name in known.items()]
