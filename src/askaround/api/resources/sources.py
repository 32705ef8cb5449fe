"""`/career-fields/{id}/sources`: where names can come from, what it brought, what to try next."""

import datetime as dt
from typing import Self
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router
from pydantic import BaseModel, ConfigDict, Field

from askaround.api.auth import caller
from askaround.api.bodies import Given
from askaround.api.filters import refuse_strangers
from askaround.api.kinds import LongLine, Moment
from askaround.api.operations import sent
from askaround.api.problems import NotHere
from askaround.api.resources.people import FoundThrough
from askaround.careers.models import CareerField
from askaround.people import actions
from askaround.people.queries import Source, sources_of


class FoundPerson(BaseModel):
    """Somebody a source brought for this field."""

    id: UUID
    name: str
    stage: str = Field(description="named, asked, agreed, met, heard_back or resting.")


class SourceOut(BaseModel):
    """One kind of source for a field."""

    kind: FoundThrough
    label: str
    fits: bool = Field(description="Whether it suits somebody who works there, or doesn't.")
    next: bool = Field(description="Whether it is among the few to try next.")
    how: str = Field(description="How to use it.")
    opening: str = Field(description="A way to begin.")
    found: list[FoundPerson]
    tried_at: dt.datetime | None = Field(description="When it was noted as tried.")
    note: str

    @classmethod
    def of(cls, source: Source) -> Self:
        found = [
            FoundPerson(id=person.pk, name=person.name, stage=person.stage)
            for person in source.found
        ]
        names = [name for name in cls.model_fields if name != "found"]
        told = {name: getattr(source, name) for name in names}
        return cls.model_validate({**told, "found": found})


class SourcesOut(BaseModel):
    """Every kind of source, the fitting ones first."""

    items: list[SourceOut]


class TriedIn(Given):
    """How it went; all of it optional."""

    model_config = ConfigDict(extra="forbid")

    note: LongLine = ""
    tried_at: Moment | None = Field(None, description="Now, unless you say so.")


router = Router(tags=["career-fields"])


@router.get(
    "/career-fields/{id}/sources",
    response=SourcesOut,
    operation_id="sources_of_field",
    summary="Where names can come from",
)
def sources(request: HttpRequest, id: UUID) -> HttpResponse:
    """All kinds of source for a field, as its page shows them and `askaround sources` prints."""
    refuse_strangers(request, set())
    found = sources_of(_mine(request, id)).all
    return sent(SourcesOut(items=[SourceOut.of(source) for source in found]))


@router.post(
    "/career-fields/{id}/sources/{kind}/tried",
    response=SourceOut,
    operation_id="mark_source_tried",
    summary="It was tried",
)
def mark_tried(
    request: HttpRequest, id: UUID, kind: FoundThrough, said: TriedIn | None = None
) -> HttpResponse:
    """Note that a source was tried for a field; said again, it says anew. Whom it brought is told by
    the people: `found_through`."""
    refuse_strangers(request, set())
    field, said = _mine(request, id), said or TriedIn(tried_at=None)
    at = said.tried_at or timezone.now()
    actions.mark_tried(career_field=field, kind=kind, at=at, note=said.note)
    told = next(source for source in sources_of(field).all if source.kind == kind)
    return sent(SourceOut.of(told))


@router.delete(
    "/career-fields/{id}/sources/{kind}/tried",
    response={204: None},
    operation_id="unmark_source_tried",
    summary="It wasn't tried after all",
)
def unmark_tried(request: HttpRequest, id: UUID, kind: FoundThrough) -> HttpResponse:
    """Take back that a source was tried; fine when nobody said so."""
    refuse_strangers(request, set())
    actions.unmark_tried(career_field=_mine(request, id), kind=kind)
    return HttpResponse(status=204)


def _mine(request: HttpRequest, pk: UUID) -> CareerField:
    field: CareerField | None = (
        CareerField.objects.visible_to(caller(request)).filter(pk=pk).first()
    )
    if field is None:
        raise NotHere
    return field
