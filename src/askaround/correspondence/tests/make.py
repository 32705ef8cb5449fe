"""Builders for messages."""

from typing import Any

from askaround.accounts.models import User
from askaround.correspondence.models import Message
from askaround.people.models import Person
from askaround.people.tests.make import make_person


def make_message(
    *, owner: User | None = None, person: Person | None = None, **fields: Any
) -> Message:
    person = person or make_person(owner=owner)
    values = {
        "kind": Message.Kind.INTRODUCTION,
        "channel": Message.Channel.EMAIL,
        "subject": "Twenty minutes about your work",
        "body": "Dear Ana, …",
    } | fields
    return Message.plain.create(owner=person.owner, person=person, **values)
