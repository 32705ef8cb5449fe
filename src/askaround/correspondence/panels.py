"""What a person's page shows of the messages with them."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from askaround.correspondence.models import Message
from askaround.people.models import Person
from askaround.web.panels import Panel, register

SHOWN = 20
"""How many messages stand on a person's page. Convention: years of writing to one person."""


def messages_with(request: HttpRequest, person: Person) -> Mapping[str, Any]:
    """The messages, newest first, drafts among them; one query."""
    rows = Message.objects.visible_to(request.user).filter(person=person)
    return {"letters": list(rows.newest_first()[:SHOWN])}


def register_panels() -> None:
    """Called once, when the packages are ready."""
    register(
        "person",
        30,
        Panel(
            name="messages",
            query=messages_with,
            template="correspondence/on_person.html",
            query_budget=1,
        ),
    )
