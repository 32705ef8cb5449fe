"""Builders for messages."""

from typing import Any

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user
from askaround.correspondence.models import MailAccount, Message, MessageTemplate, Sharing
from askaround.people.models import Person
from askaround.people.tests.make import make_person


def make_sharing(*, owner: User | None = None, **fields: Any) -> Sharing:
    owner = owner or make_user()
    return Sharing.plain.create(owner=owner, **{"what": "https://example.org/tides"} | fields)


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


def make_template(*, owner: User | None = None, **fields: Any) -> MessageTemplate:
    values = {
        "name": "Short and plain",
        "kind": Message.Kind.INTRODUCTION,
        "subject": "Twenty minutes about {field}",
        "body": "Dear {their first name}, may I ask you about {field}?",
    } | fields
    return MessageTemplate.plain.create(owner=owner or make_user(), **values)


def make_mail_account(*, owner: User | None = None, **fields: Any) -> MailAccount:
    values = {"host": "smtp.example.org", "from_address": "nell@example.org"} | fields
    return MailAccount.plain.create(owner=owner or make_user(), **values)
