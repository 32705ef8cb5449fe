"""What this package adds to the pages of a person, a field and the settings. None needs a query."""

from typing import Any

from django.http import HttpRequest

from askaround.careers.models import CareerField
from askaround.people.models import Person
from askaround.web.panels import Panel, register


def task_about_person(request: HttpRequest, person: Person) -> dict[str, Any]:
    """A line to write down something to do about this person."""
    return {"kind": "person", "about": person}


def task_about_field(request: HttpRequest, field: CareerField) -> dict[str, Any]:
    """A line to write down something to do about this line of work."""
    return {"kind": "field", "about": field}


def ways_of_today(request: HttpRequest, seeker: Any) -> dict[str, Any]:
    """The ways to the agenda's numbers and to its mail."""
    return {}


def register_all() -> None:
    """Called once, when the package is ready."""
    line = "today/task_line.html"
    register("person_aside", 60, Panel("own_task", task_about_person, line, 0))
    register("field_aside", 60, Panel("own_task", task_about_field, line, 0))
    register("settings", 40, Panel("today", ways_of_today, "today/in_settings.html", 0))
