"""Where the one click of each item leads."""

from typing import Any
from urllib.parse import urlencode

from askaround.interviews.models import Interview
from askaround.people.models import Person
from askaround.today.items import Subject, when_shown
from askaround.web.addresses import address


def letter(person: Person, kind: str, **about: Any) -> str:
    """The draft of a message of this kind to this person; `about` what isn't empty."""
    return when_shown(lambda: _letter(person, kind, about))


def _letter(person: Person, kind: str, about: dict[str, Any]) -> str:
    query = {"kind": kind} | {name: value for name, value in about.items() if value}
    return f"{address('correspondence:start', person.pk)}?{urlencode(query)}"


def to(name: str, row: Any) -> str:
    """The page of this name for this row."""
    return address(name, row.pk)


def of_person(person: Person) -> Subject:
    return Subject("person", person.pk, person.name)


def of_visit(visit: Interview) -> Subject:
    return Subject("interview", visit.pk, visit.person.name)
