"""What the record holds of a line of work that counts for deciding, of several tables: one query.

Its page shows marked words, the six objectives and what met each of them. Read apart, they would take
more statements than a page should. A page says what it needs beside the facts, and no more is read.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Final

from askaround.careers.models import CareerField
from askaround.findings.objectives import BANK_SLUGS, Facts, Find, Standing, Told, standings
from askaround.findings.queries.recorded import NEVER, OnRecord, Row, as_written
from askaround.findings.queries.tables import Needed, read
from askaround.questions.bank import BY_SLUG


def on_record(career_field: CareerField, beside: Needed = Needed.FACTS) -> OnRecord:
    """The facts, and what is wanted beside them: in one statement what was not read yet. Asked again
    of the same row, nothing is read again."""
    known: OnRecord = career_field.__dict__.setdefault("on_record_read", OnRecord())
    missing = (beside | Needed.FACTS) & ~known.read
    if missing:
        rows = read(career_field.pk, career_field.owner_id, missing)
        known.add(missing, map(Row._make, rows))
    return known


def standing_of(career_field: CareerField) -> list[Standing]:
    """How each of the six objectives stands, the oldest fact first. One query, if any; asked again of
    the same row, nothing is put together again."""
    known: list[Standing] | None = career_field.__dict__.get("standing_read")
    if known is None:
        known = career_field.__dict__["standing_read"] = _standing(on_record(career_field))
    return known


def _standing(found: OnRecord) -> list[Standing]:
    decided = found.first("decision")
    said = {row.words: bool(row.number) for row in found.of("said")}
    return standings(Facts(_find(found), decided.words if decided else "", said))


def _find(found: OnRecord) -> Find:
    """Made when it is looked for: of thousands of answers a page may show none."""
    kinds: dict[str, Callable[[OnRecord], Iterable[Told]]] = {
        "visit": _visits,
        "name": _named,
        "course": partial(_heard_of, kind="course"),
        "related": partial(_heard_of, kind="related"),
        "decision": _decided,
        "step": _steps,
    }

    def find(kind: str, slugs: Sequence[str]) -> Iterable[Told]:
        return _answers(found, slugs) if kind == "answer" else kinds[kind](found)

    return find


QUESTIONS: Final = {slug: BY_SLUG[slug].id for slug in BANK_SLUGS}
"""Those whose answers count for an objective."""


def _answers(found: OnRecord, slugs: Sequence[str]) -> Iterator[Told]:
    """The answers to some questions, visit by visit."""
    asked = [(as_written(QUESTIONS[slug]), slug) for slug in slugs]
    for key, (person, name, _at, told) in found.in_order:
        answers, visit = found.answers[told] or {}, found.ids[key]
        for answer, slug in sorted((answers[to], slug) for to, slug in asked if to in answers):
            yield Told("answer", answer, "", name, slug, person, visit, QUESTIONS[slug])


def _visits(found: OnRecord) -> Iterator[Told]:
    for key, visit in found.in_order:
        if visit.at:
            yield Told("visit", key, "", visit.name, person=visit.person, interview=found.ids[key])


def _heard_of(found: OnRecord, kind: str) -> list[Told]:
    """What was named in a visit."""
    rows = [(found.visits[row.visit], row) for row in found.of(kind)]
    rows.sort(key=lambda named: (named[0].at or NEVER, named[1].row))
    return [
        Told(kind, row.row, row.words, who.name, person=who.person, interview=found.ids[row.visit])
        for who, row in rows
    ]


def _named(found: OnRecord) -> Iterator[Told]:
    """Each person once, though several may have named them."""
    rows = sorted({row.row: row for row in found.of("name")}.values(), key=_when)
    for row in rows:
        yield Told("name", row.row, "", row.words, person=found.ids[row.row])


def _decided(found: OnRecord) -> list[Told]:
    return [Told("decision", row.row, row.more) for row in found.of("decision")]


def _steps(found: OnRecord) -> list[Told]:
    return [Told("step", row.row, row.words) for row in sorted(found.of("step"), key=_when)]


def _when(row: Row) -> tuple[str, str]:
    # Moments of one database, all in UTC, sort as their texts do.
    return row.at or LAST, row.row


LAST: Final = "~"
"""After any moment."""
