"""What this package adds to the page of a career field: the people to ask, and those named."""

from collections.abc import Collection
from typing import Any

from django.http import HttpRequest

from askaround.careers.models import CareerField
from askaround.people.guidelines import INSIDE_SOURCES
from askaround.people.models import FoundThrough
from askaround.people.queries import names_of_field
from askaround.web.panels import Panel, register


def people_of_field(request: HttpRequest, career_field: CareerField) -> dict[str, Any]:
    """The people to ask about this work, and those who do it or were named for it."""
    to_ask, named = names_of_field(career_field)
    tried = {row.person.found_through for row in (*to_ask, *named)}
    return {
        "field": career_field,
        "to_ask": to_ask,
        "named": named,
        "untried": sources_left(tried, inside=career_field.works_there),
    }


def sources_left(tried: Collection[str], *, inside: bool) -> list[str]:
    """The kinds of source nobody was found through yet (method.md, P1): a list that empties."""
    return [
        str(source.label)
        for source in FoundThrough
        if source not in tried
        and source not in {FoundThrough.REFERRAL, FoundThrough.OTHER}
        and (inside or source not in INSIDE_SOURCES)
    ]


def register_all() -> None:
    """Called once, when the package is ready."""
    register("field", 20, Panel("people", people_of_field, "people/panels/field.html", 2))
