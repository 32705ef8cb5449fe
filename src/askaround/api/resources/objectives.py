"""`/career-fields/{id}/objectives`: the six things to find out, open or met, and what met each."""

from typing import Literal
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import BaseModel, ConfigDict, Field

from askaround.api.auth import caller
from askaround.api.bodies import Given
from askaround.api.filters import refuse_strangers
from askaround.api.kinds import Flag
from askaround.api.operations import sent
from askaround.api.problems import NotHere
from askaround.careers.models import CareerField
from askaround.findings import actions
from askaround.findings.objectives_report import as_dict
from askaround.findings.queries.on_record import standing_of

Name = Literal["facts", "contacts", "ways_in", "a_day", "options", "plan"]
What = Literal["answer", "visit", "name", "course", "related", "decision", "step"]


class MetByOut(BaseModel):
    """A record that met a need: its kind, its id, and mostly whoever told it."""

    type: What
    id: UUID
    text: str


class NeedOut(BaseModel):
    """One thing an objective asks for."""

    name: str
    met: bool
    takes: int = Field(description="How many people have to have told it.")
    questions: list[UUID] = Field(description="Questions of the bank that bring it.")
    told: list[MetByOut]


class ObjectiveOut(BaseModel):
    """One of the six."""

    name: Name
    text: str
    met: bool
    said: bool | None = Field(description="Your own word, which wins; null: the record decides.")
    needs: list[NeedOut]


class ObjectivesOut(BaseModel):
    """The six, in their order."""

    career_field: UUID
    objectives: list[ObjectiveOut]


router = Router(tags=["career-fields"])


class OwnWord(Given):
    """Your own word: true for met, false for still open, null to let the record decide again."""

    model_config = ConfigDict(extra="forbid")

    facts: Flag | None = None
    contacts: Flag | None = None
    ways_in: Flag | None = None
    a_day: Flag | None = None
    options: Flag | None = None
    plan: Flag | None = None


@router.get(
    "/career-fields/{id}/objectives",
    response=ObjectivesOut,
    operation_id="objectives_of_field",
    summary="What is still to find out",
)
def objectives(request: HttpRequest, id: UUID) -> HttpResponse:
    """The six objectives as their page shows them and `askaround objectives` prints them."""
    refuse_strangers(request, set())
    return sent(_told(_mine(request, id)))


@router.patch(
    "/career-fields/{id}/objectives",
    response=ObjectivesOut,
    operation_id="say_objectives_of_field",
    summary="Say that an objective is met, or still open",
)
def say_objectives(request: HttpRequest, id: UUID, body: OwnWord) -> HttpResponse:
    """Your word wins over what the record says. Objectives that aren't named stay as they are."""
    refuse_strangers(request, set())
    field = _mine(request, id)
    with transaction.atomic():
        for name in sorted(body.model_fields_set):
            actions.say_objective(career_field=field, objective=name, met=getattr(body, name))
    return sent(_told(field))


def _mine(request: HttpRequest, pk: UUID) -> CareerField:
    field: CareerField | None = CareerField.objects.owned_by(caller(request)).filter(pk=pk).first()
    if field is None:
        raise NotHere
    return field


def _told(field: CareerField) -> ObjectivesOut:
    return ObjectivesOut.model_validate(as_dict(field, standing_of(field)))
