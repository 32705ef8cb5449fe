"""`/organisations/{id}/chart`: who reports to whom at a place."""

from typing import Self
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import BaseModel, Field

from askaround.api.auth import caller
from askaround.api.filters import refuse_strangers
from askaround.api.operations import sent
from askaround.api.problems import NotHere
from askaround.people.models import Organisation, Person
from askaround.people.queries import Branch, Chart, chart


class PersonBeside(BaseModel):
    """A person at the place of whom no line is known."""

    id: UUID
    name: str
    title: str
    department: str
    stage: str = Field(description="named, asked, agreed, met, heard_back or resting.")

    @classmethod
    def of_person(cls, person: Person) -> Self:
        words = {name: getattr(person, name) for name in ("name", "title", "department", "stage")}
        return cls(id=person.pk, **words)


class PersonInChart(PersonBeside):
    """A person with those who report to them."""

    elsewhere: bool = Field(False, description="Not noted as working at this place.")
    below: int = Field(0, description="Everybody under them, however far.")
    left_out: int = Field(0, description="How many of these stand too deep to be told here.")
    reports: list["PersonInChart"] = []

    @classmethod
    def of_branch(cls, branch: Branch) -> "PersonInChart":
        """The branch, at most as deep as a chart is drawn."""
        told = cls.of_person(branch.person)
        told.elsewhere, told.below = branch.elsewhere, branch.below
        told.left_out = branch.left_out
        told.reports = [cls.of_branch(each) for each in branch.reports]
        return told


class ChartOut(BaseModel):
    """Who reports to whom at a place."""

    organisation: UUID
    name: str
    chart: list[PersonInChart] = Field(description="Whoever is on top, the largest branch first.")
    beside: list[PersonBeside] = Field(description="People of whom no line is known, by name.")
    more: bool = Field(description="Whether there are more people than are told here.")

    @classmethod
    def of(cls, told: Chart) -> Self:
        return cls(
            organisation=told.place.pk,
            name=told.place.name,
            chart=[PersonInChart.of_branch(top) for top in told.tops],
            beside=[PersonBeside.of_person(person) for person in told.beside],
            more=told.cut_short or told.more_beside,
        )


router = Router(tags=["organisations"])


@router.get(
    "/organisations/{id}/chart",
    response=ChartOut,
    operation_id="chart_of_organisation",
    summary="Who reports to whom there",
)
def organisation_chart(request: HttpRequest, id: UUID) -> HttpResponse:
    """The chart of a place, as its page draws it. `PATCH /people/{id}` draws a line (`reports_to`)."""
    refuse_strangers(request, set())
    place = Organisation.objects.visible_to(caller(request)).filter(pk=id).first()
    if place is None:
        raise NotHere
    return sent(ChartOut.of(chart(place)))
