"""Who reports to whom: whom a name means, and never in a circle."""

import uuid

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from askaround.accounts.models import Bundle, User
from askaround.people.models import Organisation, Person
from askaround.people.names import sort_name
from askaround.people.queries.reporting import line_above, stands_above_themself

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
    """Raise ValidationError when `boss` reports, at any distance, to `person`.

    Two edits that only together make a circle are held apart: whoever changes a reporting line
    waits here until the one before is done, and then looks at the lines as they are by now. To
    be called inside the transaction that writes the line.
    """
    if boss is None:
        return
    hold_lines(person)
    if boss.pk == person.pk:
        raise ValidationError(
            {"reports_to": _("%(name)s can't report to themself.") % {"name": person.name}}
        )
    above = line_above(boss.pk)
    if person.pk in {each.pk for each in above}:
        raise ValidationError({"reports_to": _circle(person, boss, above)})


def hold_lines(person: Person) -> None:
    """Let nobody else change a reporting line of this owner until the transaction ends.

    The person first and then the owner, in this order everywhere, so that no two wait for each
    other. SQLite lets one writer in at a time by itself.
    """
    list(Person.plain.select_for_update(no_key=True).filter(pk=person.pk).values("pk"))
    _hold_owner(person.owner_id)


def _hold_owner(owner_id: uuid.UUID) -> None:
    list(User.objects.select_for_update(no_key=True).filter(pk=owner_id).values("pk"))


def _circle(person: Person, boss: Person, above: list[Person]) -> str:
    words = {"name": person.name, "boss": boss.name, "between": above[0].name}
    if above[0].pk == person.pk:
        return (
            _("%(boss)s already reports to %(name)s, so it can't be the other way round.") % words
        )
    return (
        _("%(boss)s reports to %(name)s by way of %(between)s, so it can't be the other way round.")
        % words
    )


def cut_circles(bundle: Bundle) -> bool:
    """Where bringing people back closed a circle, empty the line that came back; whether any did.

    A line drawn while they were away stays: it is the later edit.
    """
    _hold_owner(bundle.owner_id)
    cut = False
    came_back = bundle.rows.filter(model=Person._meta.label_lower)
    for row in came_back.exclude(what=bundle.rows.model.What.MADE).iterator():
        if row.before.get("reports_to_id") and stands_above_themself(row.row_id):
            Person.plain.filter(pk=row.row_id).update(reports_to=None)
            cut = True
    return cut
