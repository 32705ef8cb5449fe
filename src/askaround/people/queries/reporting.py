"""Who stands above somebody: the reporting line, up to the top, in one query whatever its length."""

import uuid
from typing import Any

from django.db import connection
from django.db.models.expressions import RawSQL

from askaround.people.models import Organisation, Person

MOST_COLLEAGUES = 200
"""Names offered while a supervisor's is typed. Convention."""

ABOVE = """
    WITH RECURSIVE line(id, boss) AS (
        SELECT id, reports_to_id FROM people_person WHERE id = %s
        UNION
        SELECT up.id, up.reports_to_id FROM people_person up JOIN line ON up.id = line.boss
    )
    SELECT id FROM line
"""
"""The ids of a person and of everybody above. UNION drops what was there, so that it always ends."""


def line_above(person_id: uuid.UUID) -> list[Person]:
    """Somebody's boss, the boss's boss and so on, the nearest first, as the database has it now."""
    rows = Person.plain.filter(pk__in=in_line_with(person_id)).only("id", "name", "reports_to_id")
    return in_order(person_id, {row.pk: row for row in rows})


def stands_above_themself(person_id: uuid.UUID) -> bool:
    """Whether somebody's reporting line comes back to them."""
    above = line_above(person_id)
    return bool(above) and above[-1].reports_to_id == person_id


def in_line_with(person_id: uuid.UUID) -> RawSQL:
    """The ids of a person and of everybody above, as a sub-query."""
    return RawSQL(ABOVE, [as_stored(person_id)])  # noqa: S611 - a constant, with its parameter


def as_stored(person_id: uuid.UUID) -> Any:
    """An id as this database's own SQL takes it."""
    return Person._meta.get_field("id").get_db_prep_value(person_id, connection)


def in_order(person_id: uuid.UUID, people: dict[uuid.UUID, Person]) -> list[Person]:
    """Those of the people who stand above one of them, the nearest first, each once."""
    above: dict[uuid.UUID, Person] = {}
    here = people.get(person_id)
    while here is not None and here.reports_to_id is not None:
        here = people.get(here.reports_to_id)
        if here is None or here.pk in above or here.pk == person_id:
            break
        above[here.pk] = here
    return list(above.values())


def colleagues_of(place: Organisation | None, person: Person | None = None) -> list[str]:
    """Names to offer for whom somebody reports to: who else is at the place. One query."""
    if place is None:
        return []
    others = place.people.exclude(pk__in=[person.pk] if person else [])
    names = others.order_by("sort_name", "id").values_list("name", flat=True)
    return list(dict.fromkeys(names[:MOST_COLLEAGUES]))
