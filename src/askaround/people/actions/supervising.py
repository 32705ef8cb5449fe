"""Whom somebody reports to, told in one line: found, filled in, or new."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from askaround.people.actions.naming import fill_in, notes_of
from askaround.people.actions.organisations import find_or_add_organisation
from askaround.people.actions.people import add_person, change_person
from askaround.people.actions.reporting import the_one_meant
from askaround.people.models import Organisation, Person
from askaround.people.names import sort_name
from askaround.people.one_line import Line

MOST_OF_A_NAME = 20


@transaction.atomic
def set_supervisor(*, person: Person, line: Line | None, expected: int | None = None) -> Person:
    """Let the person report to whoever the line names, or with None to nobody known; the person.

    Somebody here by that name is found, and what the line adds is filled in; else they are added
    at the person's place. Raises ValidationError when several have the name, or in a circle;
    Stale when the person is no longer at version `expected`.
    """
    boss = _supervisor(person, line) if line is not None else None
    return change_person(person=person, expected=expected, reports_to=boss)


@transaction.atomic
def draw_line(*, organisation: Organisation, who: Line, supervisor: Line | None) -> Person:
    """Say of somebody at a place whom they report to; either may be new. The person."""
    person = _at(organisation, who)
    if supervisor is None:
        return person
    return set_supervisor(person=person, line=supervisor)


def _supervisor(person: Person, line: Line) -> Person:
    place = person.organisation
    if line.organisation:
        place = find_or_add_organisation(owner=person.owner, named=line.organisation)
    now = person.reports_to
    found = the_one_meant(person.owner, line.name, place, now)
    return fill_in(found, line) if found else _add(person.owner, line, place)


def _at(place: Organisation, line: Line) -> Person:
    """Somebody of that name at the place, or whose place isn't known, or else new."""
    called = list(
        Person.objects.owned_by(place.owner)
        .filter(sort_name=sort_name(line.name))
        .select_related("organisation")
        .order_by("id")[:MOST_OF_A_NAME]
    )
    for place_id in (place.pk, None):
        there = [each for each in called if each.organisation_id == place_id]
        if len(there) > 1:
            sentence = _("Several people here are called %(name)s. Open the page of the right one.")
            raise ValidationError({"who": sentence % {"name": line.name}})
        if there:
            line.organisation = place.name
            return fill_in(there[0], line)
    return _add(place.owner, line, place)


def _add(owner: Any, line: Line, place: Organisation | None) -> Person:
    return add_person(
        owner=owner,
        name=line.name,
        title=line.title,
        organisation=place,
        emails=line.emails,
        phones=line.phones,
        links=line.links,
        found_note=line.found_note,
        notes=notes_of(line),
    )
