"""What there is to say of each record found: its title, its day, and what it has to do with."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.utils.formats import date_format as format_date
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext as _

from askaround.accounts.models import User
from askaround.correspondence.models import Kind
from askaround.findings.models import Decision
from askaround.search.entries import Entry
from askaround.search.narrowing import key, uuid_of
from askaround.search.records import RECORDS, Record

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


Pair = tuple[str, Any]
"""A kind, or the name of a source, and an id of it as the database keeps it."""


class Named(NamedTuple):
    """A record something has to do with."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class Told:
    """One record: what it is called as it stands, and its surroundings.

    `code` is a person's role, or which sort of message or decision it is.
    """

    kind: str
    page_id: UUID
    own_title: str
    code: str
    day: dt.datetime | None
    person: Named | None
    organisation: Named | None
    career_field: Named | None

    @property
    def title(self) -> str:
        """What it is called on a list."""
        if self.kind == "interview":
            day = day_in_words(localtime(self.day).date(), get_language()) if self.day else ""
            day = day or _("no day yet")
            return _("Visit with %(name)s, %(day)s") % {"name": self._name, "day": day}
        if self.kind == "message":
            kind = str(capfirst(Kind(self.code).label))
            return _("%(kind)s to %(name)s") % {"kind": kind, "name": self._name}
        if self.kind == "decision" and not self.own_title:
            return str(capfirst(Decision.Outcome(self.code).label))
        return " ".join(self.own_title.split())

    @property
    def role(self) -> str:
        """What a person does, and where."""
        if self.kind != "person":
            return ""
        title, place = str(capfirst(self.code)), self.organisation.name if self.organisation else ""
        if title and place:
            return _("%(title)s at %(place)s") % {"title": title, "place": place}
        return title or place

    @property
    def _name(self) -> str:
        return self.person.name if self.person else ""


@dataclass(frozen=True)
class AllTold:
    """Records by kind and id; texts by the row of the index they stand in; by the id of an answer,
    the question it answers."""

    records: dict[Pair, Told] = field(default_factory=dict)
    texts: dict[Pair, str] = field(default_factory=dict)
    questions: dict[Any, Named] = field(default_factory=dict)


def read_told(actor: User, entries: Mapping[Pair, Entry]) -> AllTold:
    """Everything to show of these, in one statement; what is gone or not the actor's is left out."""
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
        told.texts[code, pk] = title
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


def _parts(owner: Any, entries: Mapping[Pair, Entry]) -> Iterable[tuple[str, list[Any]]]:
    """A statement for each kind among them, one for the texts, one for the questions answered."""
    by_kind: dict[str, list[Any]] = {}
    for kind, pk in entries:
        by_kind.setdefault(kind, []).append(pk)
    for kind, pks in by_kind.items():
        yield _of_kind(kind, RECORDS[kind], owner, pks)
    rows = [entry.id for entry in entries.values()]
    if rows:
        text = {"what": "'text'", "id": "e.source_id", "title": "e.text", "code": "e.source"}
        yield (
            f"SELECT {COLUMNS.format(**NOTHING | text)} FROM search_searchentry e "
            f"WHERE e.owner_id = %s AND e.id IN ({_places(rows)})",
            [owner, *rows],
        )
    answers = [e.source_id for e in entries.values() if e.source == "interviews_answer"]
    if answers:
        yield (
            f"SELECT {COLUMNS.format(**NOTHING | ANSWERED)} FROM interviews_answer r "
            "JOIN questions_question q ON q.id = r.question_id "
            f"WHERE r.owner_id = %s AND r.id IN ({_places(answers)})",
            [owner, *answers],
        )


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


def _places(values: list[Any]) -> str:
    return ", ".join(["%s"] * len(values))


@lru_cache(maxsize=1024)
def day_in_words(day: dt.date, language: str | None) -> str:
    """A day as this language writes it."""
    return format_date(day, "DATE_FORMAT")


def _named(pk: Any, name: str) -> Named | None:
    return Named(uuid_of(pk), name) if pk else None


def _moment(value: Any) -> dt.datetime | None:
    """A moment as the database tells it: SQLite keeps text, in UTC."""
    if isinstance(value, str):
        return dt.datetime.fromisoformat(value).replace(tzinfo=dt.UTC)
    return value if value is None else value.astimezone(dt.UTC)
