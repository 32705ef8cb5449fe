"""`/career-fields/{id}/comparison`: what everybody said to one question."""

import datetime as dt
from typing import Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import BaseModel, Field

from askaround.api.auth import caller
from askaround.api.filters import refuse_strangers
from askaround.api.operations import sent
from askaround.api.problems import NotHere
from askaround.api.resources.marking import Mark
from askaround.careers.models import CareerField
from askaround.findings.comparing_report import as_dict
from askaround.findings.queries.comparing import BESIDE
from askaround.findings.queries.one_question import compared

MOST_ANSWERS = 500


class AskedOut(BaseModel):
    """A question somebody answered; `id` null: the notes beside the questions."""

    id: UUID | None
    text: str
    answers: int = Field(description="How many answered it.")


class Named(BaseModel):
    """A person, as their own record has them."""

    id: UUID
    name: str


class PassageThere(BaseModel):
    """Words marked in an answer, as `/passages` has them."""

    id: UUID
    start: int
    end: int
    said: str
    mark: Mark
    theme: UUID | None
    lost_at: dt.datetime | None


class SaidOut(BaseModel):
    """What one person said; `id` is the answer's."""

    id: UUID
    interview: UUID
    person: Named
    title: str
    organisation: str
    viewpoint: Literal["doer", "newcomer", "supervisor"]
    text: str
    passages: list[PassageThere]


class FindingThere(BaseModel):
    """What was written under this question, as `/findings` has it."""

    id: UUID
    kind: Literal["similarity", "difference"]
    text: str
    passages: list[UUID]


class MarksApart(BaseModel):
    """Answers in which a theme's words (null: any) draw, and those in which they put off."""

    theme: UUID | None
    draws: list[UUID]
    puts_off: list[UUID]


class NumbersOf(BaseModel):
    """An answer, and the words its lowest and its highest number stand in."""

    answer: UUID
    words: list[str]


class NumbersApart(BaseModel):
    """Two answers whose numbers of one kind don't overlap."""

    kind: Literal["money", "hours", "years"]
    currency: str
    period: Literal["hour", "day", "week", "month", "year", ""]
    low: NumbersOf
    high: NumbersOf


class Apart(BaseModel):
    """Where answers pull apart."""

    marks: list[MarksApart]
    numbers: list[NumbersApart]


class ComparisonOut(BaseModel):
    """Every question that was answered, and all the answers to one."""

    career_field: UUID
    questions: list[AskedOut] = Field(description="In the bank's order.")
    question: AskedOut | None = Field(description="The one the rest is about.")
    answers: list[SaidOut] = Field(description="Whoever was met first first; at most 500.")
    findings: list[FindingThere]
    contradictions: Apart


router = Router(tags=["career-fields"])


@router.get(
    "/career-fields/{id}/comparison",
    response=ComparisonOut,
    operation_id="comparison_of_field",
    summary="What everybody said to one question",
)
def comparison(
    request: HttpRequest, id: UUID, question: UUID | Literal["beside"] | None = None
) -> HttpResponse:
    """One question, side by side, as its page shows it and `askaround compare` prints. `question` is
    its id, or "beside" for the notes beside the questions; without it, or with one that nobody
    answered, the first."""
    refuse_strangers(request, {"question"})
    field = CareerField.objects.visible_to(caller(request)).filter(pk=id).first()
    if field is None:
        raise NotHere
    key = BESIDE if question == BESIDE else str(question or "")
    found = compared(field, key, most=MOST_ANSWERS)
    return sent(ComparisonOut.model_validate(as_dict(field, found)))
