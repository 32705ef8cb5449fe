"""`/career-fields/{id}/whom-to-ask`: whom to ask next about a line of work, and for what."""

from typing import Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router
from pydantic import BaseModel, Field

from askaround.api.auth import caller
from askaround.api.filters import refuse_strangers
from askaround.api.operations import sent
from askaround.api.problems import NotHere
from askaround.careers.models import CareerField
from askaround.people.asking_report import as_dict
from askaround.people.queries import whom_to_ask_first


class Named(BaseModel):
    """A person, as their own record has them."""

    id: UUID
    name: str


class Suggestion(BaseModel):
    """Somebody to ask next: which of the two questions, and why them."""

    person: Named
    kind: Literal["like", "just_like"] = Field(
        description="Who do they know in something `like` it, or in what is `just_like` it?"
    )
    why: str
    url: str = Field(description="The page with the words to ask them with.")


class WhomToAsk(BaseModel):
    """For something like it first, then for just this; those known best before others."""

    items: list[Suggestion]


router = Router(tags=["asks"])


@router.get(
    "/career-fields/{id}/whom-to-ask",
    response=WhomToAsk,
    operation_id="whom_to_ask",
    summary="Whom to ask next",
)
def whom_to_ask(request: HttpRequest, id: UUID) -> HttpResponse:
    """Whom to ask next about a line of work, as its page says and `askaround ask-next` prints."""
    refuse_strangers(request, set())
    field = CareerField.objects.visible_to(caller(request)).filter(pk=id).first()
    if field is None:
        raise NotHere
    found = whom_to_ask_first(field, at=timezone.now())
    return sent(WhomToAsk.model_validate({"items": [as_dict(each, field) for each in found]}))
