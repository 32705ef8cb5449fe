"""`/career-fields/{id}/saturation`: how much new each further conversation brought, and what is missing."""

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
from askaround.careers.models import CareerField
from askaround.findings.enough_report import as_dict
from askaround.findings.queries.enough import enough

ViewpointName = Literal["doer", "newcomer", "supervisor"]


class PersonMet(BaseModel):
    """A person, as their own record has them."""

    id: UUID
    name: str


class VisitCounted(BaseModel):
    """One conversation with a theme marked in it."""

    interview: UUID
    person: PersonMet
    viewpoint: ViewpointName
    held_at: dt.datetime | None
    new_themes: int = Field(description="Themes it was the first to bring.")


class RunOut(BaseModel):
    """Conversations `first` to `last`, counted from 1."""

    first: int
    last: int
    new_themes: int
    share: float | None = Field(description="Of the themes in the base; null where it has none.")


class Measure(BaseModel):
    """New themes in a run of conversations, over the themes of the first ones (Guest et al. 2020)."""

    themes_in_base: int
    runs: list[RunOut] = Field(description="Empty before base + run conversations.")
    visits_missing: int = Field(description="How many more it takes before anything is said.")
    little_new: bool


class ViewpointOut(Measure):
    """The same, for the people who see the work from one side."""

    viewpoint: ViewpointName
    visits: int
    heard: bool = Field(description="Whether it is more than one person's word.")


class QuestionOpen(BaseModel):
    """A question that nobody has answered about this line of work."""

    id: UUID
    text: str


class NextBest(BaseModel):
    """What would bring most next: a side not heard yet, a person known there, a question."""

    viewpoint: ViewpointName | None
    person: PersonMet | None
    question: QuestionOpen | None


class SaturationOut(Measure):
    """How much new each further conversation brought, and what is still missing."""

    career_field: UUID
    base: int
    run: int
    little_new_at: float
    visits: list[VisitCounted] = Field(description="In the order they were held.")
    not_counted: int = Field(description="Held, with no theme marked yet.")
    thin: list[UUID] = Field(description="Conversations of which little is written down.")
    too_thin: bool = Field(description="Whether little new may only mean that little was said.")
    viewpoints: list[ViewpointOut]
    open_questions: list[QuestionOpen]
    next: NextBest


router = Router(tags=["career-fields"])


@router.get(
    "/career-fields/{id}/saturation",
    response=SaturationOut,
    operation_id="saturation_of_field",
    summary="Whether enough was heard",
)
def saturation(request: HttpRequest, id: UUID) -> HttpResponse:
    """How much new each conversation brought, as its page tells and `askaround enough` prints."""
    refuse_strangers(request, set())
    user = caller(request)
    field = CareerField.objects.visible_to(user).filter(pk=id).first()
    if field is None:
        raise NotHere
    return sent(SaturationOut.model_validate(as_dict(field, enough(user, field))))
