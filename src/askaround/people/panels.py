"""What this package adds to the page of a career field: the people to ask, and those named."""

from typing import Any

from django.http import HttpRequest

from askaround.careers.models import CareerField
from askaround.people.models import Person
from askaround.people.queries import names_of_field, next_sources
from askaround.web.panels import Panel, register

SHOWN = 8
"""People named for a line of work who are shown at once; the rest unfolds. Convention."""


def people_of_field(request: HttpRequest, career_field: CareerField) -> dict[str, Any]:
    """The people to ask about this work, and those who do it or were named for it."""
    to_ask, named = names_of_field(career_field)
    brought = {row.person.found_through for row in (*to_ask, *named)}
    return {
        "field": career_field,
        "to_ask": to_ask,
        "named": named[:SHOWN],
        "rest": named[SHOWN:],
        "sources_left": next_sources(career_field, brought),
    }


def perhaps_here_twice(request: HttpRequest, person: Person) -> dict[str, Any] | None:
    """Who else may be this person: a quiet line. The page's own query found them (`queries.whole`)."""
    return {"person": person} if getattr(person, "alike_id", None) else None


def register_all() -> None:
    """Called once, when the package is ready."""
    register("field", 20, Panel("people", people_of_field, "people/panels/field.html", 3))
    here_twice = Panel("duplicates", perhaps_here_twice, "people/panels/same.html", 0)
    register("person_aside", 30, here_twice)
