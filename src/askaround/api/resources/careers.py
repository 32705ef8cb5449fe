"""`/career-fields`: the lines of work being explored."""

import datetime as dt
from uuid import UUID

from pydantic import Field

from askaround.accounts.models import User
from askaround.api.bodies import Body, Shape
from askaround.api.collection import Collection, Words
from askaround.api.filters import Filters
from askaround.api.kinds import Flag, Line, Name, Text
from askaround.careers import actions
from askaround.careers.models import CareerField


class CareerFieldOut(Shape):
    """A line of work being explored."""

    name: str
    target_job: str
    why: str
    organisation: str
    department: str
    works_there: bool


class CareerFieldIn(Body):
    """A line of work to explore. `organisation` and `department`: where you work, exploring inside."""

    name: Name
    target_job: Line = ""
    why: Text = ""
    organisation: Line = Field("", description="A name, not a reference.")
    department: Line = ""
    works_there: Flag = False


class CareerFieldFilters(Filters):
    lookups = {"name": "name__icontains"}
    looked_at = ("name", "target_job", "why", "organisation", "department")

    name: str | None = Field(None, description="Part of the name.")


class CareerFields(Collection):
    """Fields, the newest first."""

    path = "career-fields"
    about = "The lines of work you explore, the newest first."
    model = CareerField
    shape = CareerFieldOut
    body = CareerFieldIn
    filters = CareerFieldFilters

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> CareerField:
        return actions.add_field(owner=user, id=id, **words)

    def change(self, row: CareerField, words: Words, at: dt.datetime) -> None:
        actions.change_field(career_field=row, **words)

    def remove(self, row: CareerField, at: dt.datetime) -> None:
        actions.delete_field(career_field=row, at=at)
