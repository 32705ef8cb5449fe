"""Reading what there is to say of each record found."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _

from askaround.accounts.models import User
from askaround.search.narrowing import key, uuid_of
from askaround.search.records import RECORDS, Record
from askaround.search.told import AllTold, Named, Pair, Text, Told

NO_ID = "CAST(NULL AS uuid)"
COLUMNS = (
    "{what} AS what, {id} AS id, {page_id} AS page_id, {title} AS title, {code} AS code, {day} AS day, "
    "{person_id} AS person_id, {person} AS person, {place_id} AS place_id, {place} AS place, "
    "{field_id} AS field_id, {field} AS field"
)
NOTHING = {
    "page_id": NO_ID,
    "code": "''",
    "day": "CAST(NULL AS timestamp with time zone)",
    "person_id": NO_ID,
    "person": "''",
    "place_id": NO_ID,
    "place": "''",
    "field_id": NO_ID,
    "field": "''",
}


def read_told(actor: User, entries: Mapping[Pair, int]) -> AllTold:
    """Everything to show of these records, by the words of these entries of theirs, in one statement;
    what is gone or not the actor's is left out."""
    told = AllTold()
    parts = list(_parts(key(actor.pk), entries))
    if not parts:
        return told
    with connection.cursor() as cursor:
        sql = " UNION ALL ".join(sql for sql, _values in parts)
        cursor.execute(sql, [value for _sql, values in parts for value in values])
        rows = cursor.fetchall()
    for what, pk, *rest in rows:
        _take_in(told, what, pk, rest)
    return told


def _take_in(told: AllTold, what: str, pk: Any, rest: list[Any]) -> None:
    page_id, title, code, day, person_id, person, place_id, place, field_id, career_field = rest
    if what == "text":
        told.texts[person, page_id] = Text(code, pk, title)
    elif what == "answer":
        told.questions[pk] = Named(uuid_of(page_id), _(title) if code else title)
    else:
        told.records[what, pk] = Told(
            what,
            uuid_of(page_id),
            title,
            code,
            _moment(day),
            _named(person_id, person),
            _named(place_id, place),
            _named(field_id, career_field),
        )


def _parts(owner: Any, entries: Mapping[Pair, int]) -> Iterable[tuple[str, list[Any]]]:
    """A statement for each kind among them, one for the texts, one for the questions answered."""
    by_kind: dict[str, list[Any]] = {}
    for kind, pk in entries:
        by_kind.setdefault(kind, []).append(pk)
    for kind, pks in by_kind.items():
        yield _of_kind(kind, RECORDS[kind], owner, pks)
    if not entries:
        return
    these = f"e.owner_id = %s AND e.id IN ({_places(entries)})"
    values = [owner, *entries.values()]
    yield (
        f"SELECT {COLUMNS.format(**NOTHING | TEXT)} FROM search_searchentry e WHERE {these}",
        values,
    )
    if "interview" in by_kind:
        answers = f"SELECT e.source_id FROM search_searchentry e WHERE {these}"
        yield (
            f"SELECT {COLUMNS.format(**NOTHING | ANSWERED)} FROM interviews_answer r "
            f"JOIN questions_question q ON q.id = r.question_id WHERE r.id IN ({answers})",
            values,
        )


TEXT = {
    "what": "'text'",
    "id": "e.source_id",
    "page_id": "e.record_id",
    "title": "e.text",
    "code": "e.source",
    "person": "e.kind",
}
ANSWERED = {
    "what": "'answer'",
    "id": "r.id",
    "page_id": "q.id",
    "title": "q.text",
    "code": "CASE WHEN q.owner_id IS NULL THEN 'ours' ELSE '' END",
}


def _of_kind(kind: str, record: Record, owner: Any, pks: list[Any]) -> tuple[str, list[Any]]:
    columns = NOTHING | {
        "what": f"'{kind}'",
        "id": "r.id",
        "page_id": record.page_id,
        "title": record.title,
        "code": record.code,
        "day": record.day,
    }
    joins = [record.joins]
    for name, table, alias, pk in (
        ("person", "people_person", "n", record.person),
        ("place", "people_organisation", "o", record.organisation),
        ("field", "careers_careerfield", "f", record.career_field),
    ):
        if pk:
            columns |= {f"{name}_id": f"{alias}.id", name: f"coalesce({alias}.name, '')"}
            joins.append(f"LEFT JOIN {table} {alias} ON {alias}.id = {pk}")
    return (
        f"SELECT {COLUMNS.format(**columns)} FROM {record.table} r {' '.join(joins)} "
        f"WHERE r.owner_id = %s AND r.id IN ({_places(pks)})",
        [owner, *pks],
    )


def _places(values: Collection[Any]) -> str:
    return ", ".join(["%s"] * len(values))


def _named(pk: Any, name: str) -> Named | None:
    return Named(uuid_of(pk), name) if pk else None


def _moment(value: Any) -> dt.datetime | None:
    """A moment as the database tells it: SQLite keeps text, in UTC."""
    if isinstance(value, str):
        return dt.datetime.fromisoformat(value).replace(tzinfo=dt.UTC)
    return value if value is None else value.astimezone(dt.UTC)
