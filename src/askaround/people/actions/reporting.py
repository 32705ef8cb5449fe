"""Who reports to whom: whom a name means, and never in a circle."""

import uuid

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from askaround.accounts.models import User
from askaround.people.models import Organisation, Person
from askaround.people.names import sort_name

MOST_OF_A_NAME = 20


def the_one_meant(
    owner: User, name: str, place: Organisation | None, now: Person | None
) -> Person | None:
    """The person of that name: the present boss, the only one, or the only one at that place.

    None when nobody has the name. Raises ValidationError when it may be several.
    """
    wanted = sort_name(name)
    if now is not None and now.sort_name == wanted:
        return now
    called = list(Person.objects.owned_by(owner).filter(sort_name=wanted)[:MOST_OF_A_NAME])
    there = [each for each in called if place is not None and each.organisation_id == place.pk]
    for some in (called, there):
        if len(some) == 1:
            return some[0]
    if called:
        sentence = _("Several people here are called %(name)s. Say first where each of them works.")
        raise ValidationError({"reports_to": sentence % {"name": name}})
    return None


def refuse_circle(person: Person, boss: Person | None) -> None:
    """Raise ValidationError when `boss` reports, at any distance, to `person`."""
    above, seen = boss, set[uuid.UUID]()
    while above is not None and above.pk not in seen:
        if above.pk == person.pk:
            raise ValidationError({"reports_to": _circle(person, boss)})
        seen.add(above.pk)
        above = above.reports_to


def _circle(person: Person, boss: Person | None) -> str:
    if boss is None or boss.pk == person.pk:
        return _("%(name)s can't report to themself.") % {"name": person.name}
    words = {"name": person.name, "boss": boss.name}
    return _("%(boss)s already reports to %(name)s, so it can't be the other way round.") % words
