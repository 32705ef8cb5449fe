"""`/traits`, what matters to you, and `/career-fields/{id}/fit`, how a line of work stands up to it."""

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import BaseModel, Field, StringConstraints

from askaround.accounts.models import User
from askaround.api import kinds
from askaround.api.auth import caller
from askaround.api.bodies import Body, Shape
from askaround.api.collection import Collection, Words
from askaround.api.filters import Filters, refuse_strangers
from askaround.api.operations import sent
from askaround.api.problems import NotHere
from askaround.careers.about_me import keeping
from askaround.careers.models import CareerField, Trait
from askaround.findings.fit_report import as_dict
from askaround.findings.queries.fit import fit_of

Kind = Literal["interest", "skill", "value", "style"]
Wanted = Literal["more", "less"]
Importance = Annotated[kinds.Whole, Field(ge=1, le=5)]


class TraitOut(Shape):
    """Something that matters to you: in your words, or an entry of a list (`element`, its O*NET id)."""

    kind: Kind
    text: str
    element: str
    importance: int
    wanted: Wanted

    @classmethod
    def beside(cls, row: Trait) -> Mapping[str, Any]:
        return {"text": row.words}


class TraitIn(Body):
    """`text` or `element`, or both. An entry of a list has its list's kind."""

    settled = frozenset({"element"})

    kind: Kind = "value"
    text: Annotated[str, StringConstraints(max_length=keeping.LONGEST)] = ""
    element: Annotated[str, StringConstraints(max_length=20)] = Field(
        "", description="The id of an entry: an interest, a work value, a work style or a skill."
    )
    importance: Importance = keeping.MIDDLING
    wanted: Wanted = Field("more", description="`less`: you want to be spared it.")


class TraitFilters(Filters):
    looked_at = ("words",)

    kind: Kind | None = None
    element: str | None = None
    wanted: Wanted | None = None


class Traits(Collection):
    path = "traits"
    about = "What matters to you in any work, the latest first."
    model = Trait
    shape = TraitOut
    body = TraitIn
    filters = TraitFilters

    def twin(self, user: User, words: Words) -> Trait | None:
        return keeping.trait_like(user, element=words["element"], words=words["text"])

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Trait:
        return keeping.add_trait(owner=user, id=id, **_as_kept(words))

    def change(self, row: Trait, words: Words, at: dt.datetime) -> None:
        keeping.change_trait(trait=row, **_as_kept(words))

    def remove(self, row: Trait, at: dt.datetime) -> None:
        keeping.delete_trait(trait=row, at=at)


def _as_kept(words: Words) -> Words:
    """The same by the columns' names."""
    return {"words" if name == "text" else name: value for name, value in words.items()}


class Teller(BaseModel):
    id: UUID
    name: str


class LevelOut(BaseModel):
    """How much of it the work gives, as one person told it."""

    interview: UUID
    person: Teller
    level: int = Field(description="From -2, none of it, to 2, a great deal.")
    passage: UUID | None = Field(description="The words that show it.")


class GapOut(BaseModel):
    """One trait: what you want against what they said."""

    trait: UUID
    label: str
    element: str
    importance: int
    wanted: Wanted
    wanted_level: float
    lowest: int
    highest: int
    middle: float = Field(description="The median of what they said.")
    gap: float = Field(description="`middle` less `wanted_level`: below 0 the work gives less.")
    against: float = Field(description="How far it misses what you want; 0 where it doesn't.")
    they_differ: bool
    told: list[LevelOut]


class Unspoken(BaseModel):
    """What nobody has spoken to yet, and a question that would bring it."""

    trait: UUID
    label: str
    question: str


class FitOut(BaseModel):
    """A gap a trait, what misses most first. There is no score over all of them."""

    career_field: UUID
    traits: list[GapOut]
    unspoken: list[Unspoken]


router = Router(tags=["career-fields"])


@router.get(
    "/career-fields/{id}/fit",
    response=FitOut,
    operation_id="fit_of_field",
    summary="What matters to you, and what they said of it",
)
def fit(request: HttpRequest, id: UUID) -> HttpResponse:
    """Signed gaps, as the page shows them and `askaround fit` prints them."""
    refuse_strangers(request, set())
    field = CareerField.objects.visible_to(caller(request)).filter(pk=id).first()
    if field is None:
        raise NotHere
    return sent(FitOut.model_validate(as_dict(field, fit_of(field))))
