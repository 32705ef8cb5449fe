"""`/organisations`: places where people work."""

import datetime as dt
from uuid import UUID

from pydantic import Field

from askaround.accounts.models import User
from askaround.api.bodies import Body, Shape
from askaround.api.collection import Collection, Words
from askaround.api.filters import Filters
from askaround.api.kinds import LongLine, Name, Text
from askaround.people import actions
from askaround.people.models import Organisation


class OrganisationOut(Shape):
    """A place where people work."""

    name: str
    address: str
    website: str
    notes: str


class OrganisationIn(Body):
    """A place where people work."""

    name: Name
    address: Text = ""
    website: LongLine = ""
    notes: Text = ""


class OrganisationFilters(Filters):
    lookups = {"name": "name__icontains"}
    looked_at = ("name", "address", "website", "notes")

    name: str | None = Field(None, description="Part of the name.")


class Organisations(Collection):
    path = "organisations"
    about = "The places where people work, by name."
    model = Organisation
    shape = OrganisationOut
    body = OrganisationIn
    filters = OrganisationFilters
    order = "name"

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Organisation:
        return actions.add_organisation(owner=user, id=id, **words)

    def change(self, row: Organisation, words: Words, at: dt.datetime) -> None:
        actions.change_organisation(organisation=row, **words)

    def remove(self, row: Organisation, at: dt.datetime) -> None:
        actions.delete_organisation(organisation=row, at=at)
