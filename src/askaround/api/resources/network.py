"""`/network`: who led to whom, as much of it as one picture holds."""

import datetime as dt
from typing import Annotated, Literal, Self
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, ConfigDict, Field

from askaround.api.auth import caller
from askaround.api.bodies import Given
from askaround.api.filters import refuse_strangers
from askaround.api.operations import sent
from askaround.api.problems import NotHere
from askaround.careers.models import CareerField
from askaround.people.network.picture import NotInIt, Picture, Wanted, paint
from askaround.people.network.reading import id_of, key_of, moment_of
from askaround.people.network.tree import YOU

Stage = Literal["named", "asked", "agreed", "met", "heard_back", "resting"]


class Beginning(Given):
    """Which part of the picture."""

    model_config = ConfigDict(populate_by_name=True)

    field: UUID | None = Field(None, description="Only what was asked about this line of work.")
    stage: Stage | None = Field(
        None, description="Only those at this stage, and the people on the way to them."
    )
    start: Annotated[UUID | None, Field(alias="from")] = Field(
        None, description="The branch of this person; without it, everybody you asked."
    )
    page: int = Field(1, ge=1, le=1_000_000, description="Of those right beneath the beginning.")


NAMES = {"field", "stage", "from", "page"}


class Beneath(BaseModel):
    """Everybody a person led to, however far."""

    people: int
    met: int


class Node(BaseModel):
    """A person of the picture. `parent` named them first; null when you asked them yourself."""

    id: UUID
    name: str
    stage: Stage
    parent: UUID | None
    since: dt.datetime = Field(description="When they were named, or first asked.")
    beneath: Beneath
    folded: bool = Field(description="Whether those beneath are left out; see them by `from`.")


class Link(BaseModel):
    """A naming beside the tree: somebody else named them, too."""

    namer: UUID
    named: UUID


class Network(BaseModel):
    """Who led to whom: each person once, after whoever led to them first."""

    people: int = Field(description="Everybody in the picture, shown here or not.")
    met: int
    asked: int = Field(description="Those you asked yourself.")
    found_yourself: int = Field(description="People you found yourself: no path leads to them.")
    start: UUID | None = Field(description="Whose branch it is; null for everybody you asked.")
    page: int
    pages: int
    nodes: list[Node]
    links: list[Link]

    @classmethod
    def of(cls, picture: Picture) -> Self:
        everyone, showing = picture.everyone, picture.showing
        start = picture.wanted.start
        marks = showing.marks
        return cls(
            people=len(everyone.tree.parent),
            met=len(everyone.met),
            asked=len(everyone.tree.children.get(YOU, [])),
            found_yourself=everyone.found_yourself,
            start=id_of(start) if start is not YOU else None,
            page=showing.page,
            pages=showing.pages,
            nodes=[_node(picture, person) for _mark, person in picture.people()],
            links=[
                Link(namer=id_of(giver), named=id_of(named))
                for a, b in picture.others
                if (giver := marks[a].person) and (named := marks[b].person)
            ],
        )


def _node(picture: Picture, person: str) -> Node:
    tree = picture.tree
    branch, above = picture.branches.get(person), tree.parent[person]
    return Node(
        id=id_of(person),
        name=picture.everyone.names[person],
        stage=picture.everyone.stages[person],  # type: ignore[arg-type] # as the database tells it
        parent=id_of(above) if above is not YOU else None,
        since=moment_of(tree.since[person]),
        beneath=Beneath(people=branch.people if branch else 0, met=branch.met if branch else 0),
        folded=person in picture.folded,
    )


router = Router(tags=["people"])


@router.get("/network", response=Network, operation_id="network", summary="Who led to whom")
def network(request: HttpRequest, asked: Query[Beginning]) -> HttpResponse:
    """You, whom you asked, whom they named, and how far each path has come.

    A large picture is folded as on the page: `folded` says where, and `from` opens it.
    """
    refuse_strangers(request, NAMES)
    user = caller(request)
    field = None
    if asked.field is not None:
        field = CareerField.objects.visible_to(user).filter(pk=asked.field).first()
        if field is None:
            raise NotHere
    wanted = Wanted(
        field=field,
        stage=asked.stage or "",
        start=key_of(asked.start) if asked.start else YOU,
        page=asked.page,
    )
    try:
        return sent(Network.of(paint(user, wanted)))
    except NotInIt as stranger:
        raise NotHere from stranger
