"""`/people`: anyone who does the work, or might know someone who does."""

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Any, Literal
from uuid import UUID

from django.db.models import QuerySet
from pydantic import Field, StringConstraints

from askaround.accounts.models import User
from askaround.api.bodies import Body, Shape
from askaround.api.collection import Collection, Words, find
from askaround.api.filters import Filters
from askaround.api.kinds import Line, LongLine, Name, Text, Told, ZoneIfKnown
from askaround.people import actions
from askaround.people.models import Organisation, Person

FoundThrough = Literal[
    "coworker",
    "current_supervisor",
    "former_supervisor",
    "society",
    "training_specialist",
    "directory",
    "employee_communications",
    "organisation_chart",
    "friend",
    "career_centre",
    "college",
    "referral",
    "other",
]
FoundThroughIfKnown = Literal[FoundThrough, ""]
Details = Annotated[list[Annotated[str, StringConstraints(max_length=2000)]], Field(max_length=100)]
LISTS = {"email": "emails", "phone": "phones", "address": "addresses", "link": "links"}
"""By the kind of a contact detail."""


class PersonOut(Shape):
    """A person. `met_at` and the other dates follow from messages, visits and referrals."""

    name: str
    emails: list[str]
    phones: list[str]
    addresses: list[str]
    links: list[str]
    organisation: UUID | None
    organisation_name: str
    title: str
    department: str
    reports_to: UUID | None
    found_through: FoundThroughIfKnown
    found_note: str
    time_zone: str
    notes: str
    approached_at: dt.datetime | None
    replied_at: dt.datetime | None
    agreed_at: dt.datetime | None
    met_at: dt.datetime | None
    last_contact_at: dt.datetime | None
    reported_back_at: dt.datetime | None
    resting_since: dt.datetime | None

    @classmethod
    def beside(cls, row: Person) -> Mapping[str, Any]:
        lists: dict[str, list[str]] = {name: [] for name in LISTS.values()}
        for detail in row.details.all():
            if detail.kind in LISTS:
                lists[LISTS[detail.kind]].append(detail.value)
        place = row.organisation.name if row.organisation else ""
        return {**lists, "organisation_name": place}


class PersonIn(Body):
    """A person. Each list is the whole list of its kind."""

    name: Name
    emails: Details = []
    phones: Details = []
    addresses: Details = []
    links: Details = []
    organisation: Line | None = Field(
        None, description="The id of a place, or its name: found, whatever its case, or made."
    )
    title: Line = ""
    department: Line = ""
    reports_to: UUID | None = None
    found_through: FoundThroughIfKnown = ""
    found_note: LongLine = ""
    time_zone: ZoneIfKnown = ""
    notes: Text = ""

    organisation_name: Told = None
    approached_at: Told = None
    replied_at: Told = None
    agreed_at: Told = None
    met_at: Told = None
    last_contact_at: Told = None
    reported_back_at: Told = None
    resting_since: Told = None


class PersonFilters(Filters):
    lookups = {"name": "name__icontains", "found_through": "found_through"}
    looked_at = ("name", "title", "department", "organisation__name", "found_note", "notes")

    name: str | None = Field(None, description="Part of the name.")
    organisation: str | None = Field(None, description="The id of a place, or its name.")
    reports_to: UUID | None = None
    found_through: FoundThrough | None = None

    def chosen(self) -> dict[str, Any]:
        chosen = super().chosen()
        if "organisation" in chosen and id_in(chosen["organisation"]) is None:
            chosen["organisation__name__iexact"] = chosen.pop("organisation").strip()
        return chosen


class People(Collection):
    path = "people"
    about = "Everyone you know or heard of, by name."
    model = Person
    shape = PersonOut
    body = PersonIn
    filters = PersonFilters
    order = "sort_name"
    references = {"reports_to": Person}

    def with_parts(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows.select_related("organisation").prefetch_related("details")

    def resolve(self, user: User, words: Words) -> Words:
        return with_place(user, super().resolve(user, words))

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Person:
        return actions.add_person(owner=user, id=id, **words)

    def change(self, row: Person, words: Words, at: dt.datetime) -> None:
        actions.change_person(person=row, **words)

    def remove(self, row: Person, at: dt.datetime) -> None:
        actions.delete_person(person=row, at=at)


def with_place(user: User, words: Words) -> Words:
    """The words of a person with the place looked up where its id was given. Raises `NotHere`."""
    named = words.get("organisation")
    pk = id_in(named) if named else None
    return words | {"organisation": find(user, Organisation, pk, "organisation")} if pk else words


def id_in(text: str) -> UUID | None:
    """The id a text is, or None when it is a name."""
    try:
        return UUID(text.strip())
    except ValueError:
        return None
