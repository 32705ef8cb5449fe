"""`/duplicates`: people who may be here twice; `/people/{id}/merge` makes one person of two."""

from typing import Any, Literal, Self
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Query, Router
from pydantic import BaseModel, ConfigDict, Field

from askaround.accounts.models import User
from askaround.api.auth import caller
from askaround.api.bodies import Given
from askaround.api.collection import find
from askaround.api.etags import etag, fits
from askaround.api.filters import refuse_strangers
from askaround.api.kinds import Flag
from askaround.api.operations import sent
from askaround.api.paging import MOST
from askaround.api.problems import NotHere, OutOfDate
from askaround.api.resources.people import People, PersonOut
from askaround.people import actions
from askaround.people.duplicates import shown
from askaround.people.duplicates.shown import Pair
from askaround.people.models import Person, PossibleDuplicate

Whose = Literal["this", "other"]


class Asked(Given):
    """Which pairs."""

    limit: int = Field(50, ge=1, le=MOST, description="Pairs at a time.")
    cursor: str = Field("", description="The `next` of the page before.")
    apart: bool = Field(False, description="Those said to be two people, the last first.")


class OneOfTwo(BaseModel):
    """A person of a pair; `/people/{id}` has the rest."""

    id: UUID
    name: str
    title: str
    organisation: str = Field(description="The place's name.")

    @classmethod
    def of(cls, person: Person) -> Self:
        place = person.organisation.name if person.organisation else ""
        return cls(id=person.pk, name=person.name, title=person.title, organisation=place)


class PairOut(BaseModel):
    """Two people who may be one: how sure, what speaks for it and what against."""

    id: UUID
    one: OneOfTwo
    other: OneOfTwo
    strength: Literal["sure", "likely", "perhaps"] | None = Field(
        description="null for two kept apart who are not alike any more."
    )
    why: list[str]
    why_not: list[str]

    @classmethod
    def of(cls, pair: Pair) -> Self:
        strength: Any = pair.strength.name.lower() if pair.strength else None
        return cls(
            id=pair.id,
            one=OneOfTwo.of(pair.one),
            other=OneOfTwo.of(pair.other),
            strength=strength,
            why=pair.why,
            why_not=pair.why_not,
        )


class Duplicates(BaseModel):
    """A page of pairs, the surest first."""

    items: list[PairOut]
    next: str | None = Field(
        description="Send it as `cursor` for those that follow; null at the end."
    )


class Chosen(Given):
    """Whose word stays: of `this` person, who is kept, or of the `other`. Unsaid: the better one."""

    model_config = ConfigDict(extra="forbid")

    name: Whose | None = None
    title: Whose | None = None
    organisation: Whose | None = None
    department: Whose | None = None
    reports_to: Whose | None = None
    found_through: Whose | None = None
    found_note: Whose | None = None
    time_zone: Whose | None = None


class Merging(Given):
    """Who is made one with the person of the address."""

    model_config = ConfigDict(extra="forbid")

    other: UUID
    fields: Chosen = Chosen()


class Two(Given):
    """Two different people."""

    model_config = ConfigDict(extra="forbid")

    one: UUID
    other: UUID
    apart: Flag = Field(True, description="false takes it back: they are asked about again.")


class KeptApart(BaseModel):
    """Two people, and whether they are kept apart."""

    one: UUID
    other: UUID
    apart: bool


router = Router(tags=["duplicates"])


@router.get(
    "/duplicates",
    response=Duplicates,
    operation_id="duplicates",
    summary="People who may be here twice",
)
def duplicates(request: HttpRequest, asked: Query[Asked]) -> HttpResponse:
    """The pairs of people who may be one, as `askaround duplicates --json` prints them."""
    refuse_strangers(request, Asked.model_fields)
    found = page_of(caller(request), limit=asked.limit, cursor=asked.cursor, apart=asked.apart)
    return sent(found)


def page_of(owner: User, *, limit: int, cursor: str = "", apart: bool = False) -> Duplicates:
    """One page of pairs; also for the command."""
    found = shown.pairs(owner, apart=apart, after=cursor, limit=limit)
    return Duplicates(items=[PairOut.of(pair) for pair in found.pairs], next=found.after or None)


@router.post(
    "/people/{id}/merge",
    response=PersonOut,
    operation_id="merge_people",
    summary="Make one person of two",
)
def merge(request: HttpRequest, id: UUID, body: Merging) -> HttpResponse:
    """Both become the person of the address, with everything of both; the other is gone.

    It can be undone for 30 days: `GET /deleted` has it first, `POST /deleted/{id}/undo` undoes it.
    """
    refuse_strangers(request, ())
    user = caller(request)
    keep = Person.objects.owned_by(user).filter(pk=id).first()
    if keep is None:
        raise NotHere
    if not fits(request, keep.version):
        raise OutOfDate(current=People().shown(user, keep.pk))
    other = find(user, Person, body.other, "other")
    chosen: Any = body.fields.model_dump(exclude_none=True)
    actions.merge(
        keep=keep,
        other=other,
        chosen=chosen,
        expected=(keep.version, None),
        at=timezone.now(),
    )
    left = People().shown(user, keep.pk)
    response = sent(left)
    response["ETag"] = etag(left.version)
    return response


@router.post(
    "/duplicates/apart",
    response=KeptApart,
    operation_id="keep_apart",
    summary="Say that two are two people",
)
def keep_apart(request: HttpRequest, body: Two) -> HttpResponse:
    """They are not asked about again, until `apart` is false."""
    refuse_strangers(request, ())
    user = caller(request)
    one, other = find(user, Person, body.one, "one"), find(user, Person, body.other, "other")
    if body.apart:
        actions.keep_apart(one=one, other=other, at=timezone.now())
    else:
        pair: PossibleDuplicate | None = shown.pair_of(user, one.pk, other.pk)
        if pair is not None:
            actions.ask_again(pair=pair)
    return sent(KeptApart(one=one.pk, other=other.pk, apart=body.apart))
