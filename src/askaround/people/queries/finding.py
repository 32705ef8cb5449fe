"""Finding people as one types: who is called so first, then whose title or place says so.

Plain SQL, in one statement: Django would take longer to word it than the database to answer it.
"""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection, models

from askaround.people.models import FieldMark
from askaround.people.models.person import stage_of
from askaround.people.queries.in_mind import Lines, in_mind
from askaround.web.addresses import address

Sql = tuple[str, list[Any]]
"""A condition and the values to fill it with."""


class Place(NamedTuple):
    """Where somebody works, by its name."""

    name: str


class Somebody(NamedTuple):
    """What a list shows of a person, under the names `Person` has for it; a date is only there or not."""

    pk: UUID
    name: str
    title: str
    organisation: Place | None
    found_through: str
    approached_at: Any
    agreed_at: Any
    met_at: Any
    reported_back_at: Any
    resting_since: Any

    @property
    def stage(self) -> str:
        return stage_of(self)

    def get_absolute_url(self) -> str:
        return address("people:person", self.pk)


class Found(NamedTuple):
    """A person found, who named them (the first first, each once), and what they are marked as."""

    person: Somebody
    named_by: list[str]
    might_know: bool
    does_it: bool


def find(actor: Any, words: str, most: int) -> list[Found]:
    """The first `most` by name whose name, title or place holds the words (as a `sort_name`).

    Where as many are called so, titles and places aren't looked at. One statement.
    """
    sql, values = _statement(actor.pk, words, most)
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        rows = cursor.fetchall()
    return [_found(list(each)) for _pk, each in groupby(rows, key=itemgetter(0))]


STATEMENT = """
WITH called AS MATERIALIZED (
  SELECT id FROM people_person WHERE owner_id = %s AND {name} ORDER BY sort_name, id LIMIT {most}
), titled AS MATERIALIZED (
  SELECT id FROM people_person WHERE owner_id = %s AND {title}
  AND (SELECT count(*) FROM called) < {most} ORDER BY title, id LIMIT {most}
), placed AS MATERIALIZED (
  SELECT id FROM people_person WHERE organisation_id IN (
    SELECT id FROM people_organisation WHERE owner_id = %s AND {place}
    AND (SELECT count(*) FROM called) < {most} ORDER BY name, id LIMIT {most}
  ) LIMIT {most}
), found AS (
  SELECT * FROM people_person WHERE id IN (
    SELECT id FROM called UNION SELECT id FROM titled UNION SELECT id FROM placed
  ) ORDER BY sort_name, id LIMIT {most}
)
SELECT p.id, p.name, p.title, o.name, p.found_through, p.approached_at, p.agreed_at, p.met_at,
  p.reported_back_at, p.resting_since,
  EXISTS (SELECT 1 FROM people_fieldmark m WHERE m.person_id = p.id AND m.purpose = %s),
  EXISTS (SELECT 1 FROM people_fieldmark m WHERE m.person_id = p.id AND m.purpose = %s),
  n.name
FROM found p LEFT JOIN people_organisation o ON o.id = p.organisation_id
LEFT JOIN people_referral r ON r.person_id = p.id
LEFT JOIN people_ask a ON a.id = r.ask_id LEFT JOIN people_person n ON n.id = a.asked_id
ORDER BY p.sort_name, p.id, r.named_at, r.id
"""


def _statement(owner: UUID, words: str, most: int) -> Sql:
    mine = models.UUIDField().get_db_prep_value(owner, connection)
    (name, names), (title, titles), (place, places) = _conditions(owner, words, most)
    sql = STATEMENT.format(name=name, title=title, place=place, most=most)
    purposes = [FieldMark.Purpose.MIGHT_KNOW.value, FieldMark.Purpose.DOES_IT.value]
    return sql, [mine, *names, mine, *titles, mine, *places, *purposes]


def _conditions(owner: UUID, words: str, most: int) -> Iterator[Sql]:
    """What a name, a title and a place's name must be."""
    known = in_mind(owner)
    lines = (known.names, known.titles, known.places) if known else (None, None, None)
    for column, kept in zip(("sort_name", "title", "name"), lines, strict=True):
        yield _holds(column, words) if kept is None else _one_of(column, kept, words, most)


def _holds(column: str, words: str) -> Sql:
    like = "ILIKE" if connection.vendor == "postgresql" else "LIKE"
    return f"{column} {like} %s ESCAPE '\\'", [f"%{connection.ops.prep_for_like_query(words)}%"]


def _one_of(column: str, kept: Lines, words: str, most: int) -> Sql:
    found = kept.holding(words, most)
    return (f"{column} IN ({', '.join(['%s'] * len(found))})", found) if found else ("FALSE", [])


def _found(rows: list[tuple[Any, ...]]) -> Found:
    """One person's rows, one for each time they were named."""
    pk, name, title, place, *facts, might_know, does_it, _namer = rows[0]
    somebody = Somebody(
        pk if isinstance(pk, UUID) else UUID(pk),
        name,
        title,
        Place(place) if place else None,
        *facts,
    )
    named_by = list(dict.fromkeys(row[-1] for row in rows if row[-1]))
    return Found(somebody, named_by, bool(might_know), bool(does_it))
