"""Whether somebody named is already here."""

import uuid
from typing import Any

from askaround.people.duplicates.looking import like
from askaround.people.duplicates.rule import Described
from askaround.people.models import Person
from askaround.people.names import email_lookup, link_lookup, phone_lookup, sort_name
from askaround.people.one_line import Line

MOST_LIKELY = 8


def the_one_called(
    owner: Any, name: str, *, organisation: str = "", other_than: uuid.UUID | None = None
) -> Person | None:
    """The one person of exactly this name who may be meant, or None.

    Somebody known to work at another place isn't meant; and where two may be, neither is.
    """
    called = (
        Person.objects.owned_by(owner)
        .filter(sort_name=sort_name(name))
        .exclude(pk__in=[other_than] if other_than else [])
        .select_related("organisation")
        .order_by("id")
    )
    place = organisation.casefold()
    fitting = [
        person
        for person in called[:20]
        if not place or not person.organisation or person.organisation.name.casefold() == place
    ]
    return fitting[0] if len(fitting) == 1 else None


def anyone_called(owner: Any, name: str) -> list[Person]:
    """Who may be meant by a name, or by a first name alone; at most a handful, by name."""
    wanted = sort_name(name)
    if not wanted:
        return []
    exactly = Person.objects.owned_by(owner).filter(sort_name=wanted)
    begin = Person.objects.owned_by(owner).filter(
        sort_name__gte=wanted, sort_name__startswith=f"{wanted} "
    )
    found = [
        *exactly.select_related("organisation").order_by("id")[:MOST_LIKELY],
        *begin.select_related("organisation").by_name()[:MOST_LIKELY],
    ]
    return found[:MOST_LIKELY]


def who_may_be_meant(owner: Any, line: Line) -> list[Person]:
    """Who here may be somebody just heard of: by the name, whatever its spelling or short form, by
    an e-mail, a phone or a link; the likeliest first, at most a handful.
    """
    heard = Described(
        line.name,
        frozenset(map(email_lookup, line.emails)),
        frozenset(map(phone_lookup, line.phones)),
        frozenset(map(link_lookup, line.links)),
        line.organisation,
    )
    likely = [pk for pk, _alike in like(owner, heard, most=MOST_LIKELY)] if line.name else []
    rows = Person.objects.owned_by(owner).filter(pk__in=likely).select_related("organisation")
    found = {person.pk: person for person in rows}
    alike = [found[pk] for pk in likely if pk in found]
    called = [person for person in anyone_called(owner, line.name) if person.pk not in found]
    return [*alike, *called][:MOST_LIKELY]
