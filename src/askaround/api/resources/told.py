"""`/interviews/{id}/fit`: how much of what matters to you the work gives, as one visit told it."""

from typing import Annotated
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Router
from pydantic import BaseModel, ConfigDict, Field

from askaround.accounts.models import User
from askaround.api.auth import caller
from askaround.api.bodies import Given
from askaround.api.collection import find
from askaround.api.filters import refuse_strangers
from askaround.api.kinds import Whole
from askaround.api.operations import sent
from askaround.api.problems import Invalid, NotHere
from askaround.careers.models import Trait
from askaround.findings import actions
from askaround.findings.fit import LEAST, MOST
from askaround.findings.models import Passage
from askaround.findings.queries.fit import told_by
from askaround.interviews.models import Interview

Level = Annotated[Whole, Field(ge=LEAST, le=MOST)]


class Told(Given):
    """One of your `/traits`, how much of it the work gives, and the words that show it."""

    model_config = ConfigDict(extra="forbid")

    trait: UUID
    level: Level | None = Field(
        description="From -2, none of it, to 2, a great deal; null: it wasn't spoken of."
    )
    passage: UUID | None = Field(None, description="Words marked in this conversation.")


class Telling(Given):
    """What to keep; traits that aren't named stay as they are."""

    model_config = ConfigDict(extra="forbid")

    traits: Annotated[list[Told], Field(max_length=100)]


class TraitToldOut(BaseModel):
    """One trait, as this conversation told it."""

    trait: UUID
    label: str
    level: int | None
    passage: UUID | None


class EveryTraitToldOut(BaseModel):
    """Each of your traits, those that matter most first."""

    interview: UUID
    traits: list[TraitToldOut]


router = Router(tags=["interviews"])


@router.patch(
    "/interviews/{id}/fit",
    response=EveryTraitToldOut,
    operation_id="tell_fit_of_interview",
    summary="What a conversation told of what matters to you",
)
def tell_fit(request: HttpRequest, id: UUID, body: Telling) -> HttpResponse:
    """Keep it as the page does; all of it, or nothing. With no traits named, it only tells."""
    refuse_strangers(request, set())
    user = caller(request)
    interview = Interview.objects.owned_by(user).filter(pk=id).first()
    if interview is None:
        raise NotHere
    with transaction.atomic():
        for place, each in enumerate(body.traits):
            _keep(user, interview, each, f"traits.{place}")
    asked, _passages = told_by(interview)
    traits = [
        TraitToldOut(
            trait=each.trait.pk, label=each.trait.label, level=each.level, passage=each.passage
        )
        for each in asked
    ]
    return sent(EveryTraitToldOut(interview=interview.pk, traits=traits))


def _keep(user: User, interview: Interview, each: Told, where: str) -> None:
    trait: Trait = find(user, Trait, each.trait, f"{where}.trait")
    passage: Passage | None = None
    if each.passage is not None:
        passage = find(user, Passage, each.passage, f"{where}.passage")
        if passage.answer.interview_id != interview.pk:
            sentence = _("These are words of another conversation.")
            raise Invalid(errors={f"{where}.passage": sentence})
    actions.tell_trait(trait=trait, interview=interview, level=each.level, passage=passage)
