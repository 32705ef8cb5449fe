"""`/career-fields/{id}/numbers`: pay, hours, years to get in, as people gave them."""

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
from askaround.api.resources.comparison import Named
from askaround.careers.models import CareerField
from askaround.findings.numbers_report import as_dict
from askaround.findings.queries.numbers import numbers_of

About = Literal["pay", "hours", "way_in", "other"]
Period = Literal["hour", "day", "week", "month", "year", ""]
Amount = Field(description="A decimal, as a string.", examples=["28000"])


class NumberOut(BaseModel):
    """One number of an answer, and the words it was read from."""

    answer: UUID
    start: int
    words: str
    about: About
    low: str = Amount
    high: str = Amount
    currency: str = Field(description="ISO 4217, or a bare $, or empty where none was said.")
    period: Period
    understood: str
    put_right: bool = Field(description="The seeker said what it means.")
    sum: str = Field(description="How a year's pay was worked out; else empty.")


class RangeOut(BaseModel):
    """From the lowest to the highest."""

    low: str = Amount
    high: str = Amount


class VisitNumbers(RangeOut):
    """What one conversation brought."""

    interview: UUID
    person: Named
    held_at: dt.datetime | None
    numbers: list[NumberOut]


class NumberGroup(BaseModel):
    """Numbers that may stand on one line: of one currency, for one period."""

    about: About
    currency: str
    period: Period
    worked_out: bool = Field(description="Of several periods, worked out for a year.")
    title: str
    median: RangeOut | None = Field(
        description="The medians of what the ranges begin and end at; null below three conversations."
    )
    visits: list[VisitNumbers]


class NumbersOut(BaseModel):
    """The numbers people gave; no currency is converted."""

    career_field: UUID
    groups: list[NumberGroup]
    other: list[NumberOut] = Field(description="It isn't plain what they are about.")
    left_out: list[NumberOut]


router = Router(tags=["career-fields"])


@router.get(
    "/career-fields/{id}/numbers",
    response=NumbersOut,
    operation_id="numbers_of_field",
    summary="Numbers people gave",
)
def numbers(request: HttpRequest, id: UUID) -> HttpResponse:
    """Pay, hours and years to get in, as its page draws them and `askaround numbers` prints."""
    refuse_strangers(request, set())
    field = CareerField.objects.visible_to(caller(request)).filter(pk=id).first()
    if field is None:
        raise NotHere
    return sent(NumbersOut.model_validate(as_dict(field, numbers_of(field))))
