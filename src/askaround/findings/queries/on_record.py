"""What the record holds of a line of work that counts for deciding, of several tables: one query.

Its page shows marked words, the six objectives and what met each of them. Read apart, they would take
more statements than a page should.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import F, IntegerField, QuerySet, TextField, UUIDField, Value
from django.db.models.functions import Cast, Substr

from askaround.careers.models import CareerField
from askaround.findings.models import Decision, ObjectiveSaid, Passage, PlanStep, Theme
from askaround.findings.objectives import BANK_SLUGS, Facts, Standing, Told, standings
from askaround.interviews.models import Answer, Interview, Reading, RelatedField
from askaround.people.models import FieldMark, Referral

MOST_MARKS = 4000
"""Marks looked at for one page: 200 visits with twenty each. Convention."""

LONGEST = 240
"""Code points of words that are quoted on the page; the rest stands where they were said. Convention."""

COLUMNS: Final = (
    *("kind", "row", "one", "two", "three", "person", "interview", "question", "theme"),
    *("at", "number"),
)


class Row(NamedTuple):
    """One row of whichever table; what `one` to `three` and `number` are depends on its kind. There may
    be thousands, and of all that holds values this is the quickest to make."""

    kind: str
    row: UUID
    one: str
    two: str
    three: str
    person: UUID | None
    interview: UUID | None
    question: UUID | None
    theme: UUID | None
    at: dt.datetime | None
    number: int


def on_record(career_field: CareerField) -> list[Row]:
    """All of it. Asked again of the same row, nothing is read again."""
    known: list[Row] | None = career_field.__dict__.get("on_record_read")
    if known is None:
        known = career_field.__dict__["on_record_read"] = list(_read(_asked(career_field)))
    return known


def _asked(career_field: CareerField) -> Iterator[tuple[Any, ...]]:
    """The rows as the database gives them."""
    statement, words = _statement()
    meant = {_as_sent(ANY.pk): career_field.pk, _as_sent(ANY.owner_id): career_field.owner_id}
    sent = [_as_sent(meant[word]) if word in meant else word for word in words]
    with connection.cursor() as cursor:
        cursor.execute(statement, sent)
        yield from cursor.fetchall()


ANY: Final = CareerField(pk=UUID(int=1), owner_id=UUID(int=2))
"""Stands for whichever line of work is asked for."""


@cache
def _statement() -> tuple[str, tuple[Any, ...]]:
    """The statement and what is sent with it, put together once: thirteen tables take Django as long
    to put together as the database to read."""
    first, *others = _tables(ANY)
    statement, words = first.union(*others, all=True).query.sql_with_params()
    return statement, tuple(words)


def _as_sent(one: UUID) -> Any:
    """An id as this database takes it."""
    return UUIDField().get_db_prep_value(one, connection)


def _read(rows: Iterable[tuple[Any, ...]]) -> Iterator[Row]:
    """Ids and moments come as text, and each is made once: most stand in many rows, and making them
    all would take longer than reading them."""
    ids: dict[str | None, UUID | None] = _Once(UUID)
    moments: dict[str | None, dt.datetime | None] = _Once(_moment)
    for kind, row, one, two, three, person, interview, question, theme, at, number in rows:
        who, visit, asked = ids[person], ids[interview], ids[question]
        yield Row(
            kind, UUID(row), one, two, three, who, visit, asked, ids[theme], moments[at], number
        )


class _Once(dict[Any, Any]):
    """What each text stands for, made when it is first met; None is None."""

    def __init__(self, make: Callable[[str], Any]) -> None:
        super().__init__({None: None})
        self.make = make

    def __missing__(self, text: str) -> Any:
        made = self[text] = self.make(text)
        return made


def _moment(text: str) -> dt.datetime:
    """As SQLite keeps it, in UTC without saying so, or as PostgreSQL says it."""
    found = dt.datetime.fromisoformat(text)
    return found.astimezone(dt.UTC) if found.tzinfo else found.replace(tzinfo=dt.UTC)


def standing_of(career_field: CareerField) -> list[Standing]:
    """How each of the six objectives stands, the oldest fact first. One query, if any; asked again of
    the same row, nothing is put together again."""
    known: list[Standing] | None = career_field.__dict__.get("standing_read")
    if known is None:
        known = career_field.__dict__["standing_read"] = _standing(on_record(career_field))
    return known


def _standing(rows: list[Row]) -> list[Standing]:
    facts = {(row.kind, row.row): row for row in rows if row.kind in KINDS}
    decided = next((row.one for row in rows if row.kind == "decision"), "")
    said = {row.one: bool(row.number) for row in rows if row.kind == "said"}
    ordered = sorted(facts.values(), key=lambda row: (row.at is None, row.at or NEVER, row.row))
    return standings(Facts([_told(row) for row in ordered], decided, said))


NEVER: Final = dt.datetime.max.replace(tzinfo=dt.UTC)


KINDS: Final = frozenset({"answer", "visit", "name", "course", "related", "decision", "step"})


def _told(row: Row) -> Told:
    words = row.three if row.kind == "decision" else "" if row.kind == "answer" else row.one
    slug = row.one if row.kind == "answer" else ""
    return Told(row.kind, row.row, words, row.two, slug, row.person, row.interview, row.question)


def _tables(career_field: CareerField) -> list[QuerySet[Any, tuple[Any, ...]]]:
    mine = {"owner_id": career_field.owner_id}
    about = {**mine, "career_field": career_field}
    told = {**mine, "interview__career_field": career_field}
    doers = FieldMark.plain.filter(**about, purpose=FieldMark.Purpose.DOES_IT)
    asked = Answer.plain.filter(**told, question__slug__in=BANK_SLUGS).exclude(text="")
    named = Referral.plain.filter(**mine, ask__career_field=career_field)
    courses = Reading.plain.filter(**told, kind=Reading.Kind.COURSE)
    decided = Decision.plain.filter(**about, reopened_at=None)
    said = ObjectiveSaid.plain.filter(**about, met__isnull=False)
    return [
        _rows(asked, "answer", "question__slug", question="question", **SAYS),
        _rows(
            Interview.plain.filter(**about, held_at__isnull=False),
            *("visit", ""),
            two="person__name",
            person="person",
            interview="id",
            at="held_at",
        ),
        _rows(named, "name", "", row="person", two="person__name", at="named_at"),
        _rows(doers, "name", "", row="person", two="person__name", at="created_at"),
        _rows(courses, "course", "text", **SAYS),
        _rows(RelatedField.plain.filter(**told), "related", "name", **SAYS),
        _rows(decided, "decision", "outcome", three="sentence", at="decided_at"),
        _rows(decided.filter(confirmed_at__isnull=False), "stands", "", at="confirmed_at"),
        _rows(
            PlanStep.plain.filter(**about, done_at=None),
            *("to_do", "text"),
            two="due_on",
            at="created_at",
            number="place",
        ),
        _rows(PlanStep.plain.filter(**about), "step", "text", at="created_at"),
        _rows(said, "said", "objective", number="met"),
        _rows(Theme.plain.filter(**about), "theme", "name"),
        _marks(career_field),
    ]


SAYS: Final = {
    "two": "interview__person__name",
    "person": "interview__person",
    "interview": "interview",
    "at": "interview__held_at",
}
"""Who said it, and when, of a row that hangs on a visit."""


def _marks(career_field: CareerField) -> QuerySet[Any, tuple[Any, ...]]:
    mine = Passage.plain.filter(
        owner_id=career_field.owner_id, answer__interview__career_field=career_field, lost_at=None
    )
    newest = mine.order_by(F("answer__interview__held_at").desc(nulls_last=True), "start", "pk")
    return _rows(
        Passage.plain.filter(pk__in=newest.values("pk")[:MOST_MARKS]),
        *("passage", "mark"),
        row="answer",
        two="answer__interview__person__name",
        three="words",
        interview="answer__interview",
        question="answer__question",
        theme="theme",
        at="answer__interview__held_at",
        number="start",
    )


def _rows(
    rows: QuerySet[Any], kind: str, one: str, row: str = "id", **columns: str
) -> QuerySet[Any, tuple[Any, ...]]:
    """The rows of one table in the columns that all share."""

    def words(name: str) -> Any:
        return Substr(Cast(F(name), TextField()), 1, LONGEST + 1) if name else Value("")

    def of(name: str, empty: Any, kind_of_it: Any) -> Any:
        # PostgreSQL matches the columns of a union by type, an empty one's too.
        return Cast(F(columns[name]) if name in columns else Value(empty), kind_of_it)

    shared = {
        "kind": Cast(Value(kind), TextField()),
        "row": Cast(F(row), TextField()),
        "one": Cast(words(one), TextField()),
        "two": Cast(words(columns.get("two", "")), TextField()),
        "three": Cast(words(columns.get("three", "")), TextField()),
        **{
            name: of(name, None, TextField())
            for name in ("person", "interview", "question", "theme", "at")
        },
        "number": of("number", 0, IntegerField()),
    }
    return rows.order_by().values_list(*(shared[name] for name in COLUMNS))
