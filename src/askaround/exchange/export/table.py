"""People as a table (CSV) that spreadsheets open and `exchange.csvs.own` reads back."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from askaround.accounts.models import User
from askaround.exchange.cells import as_text_cell
from askaround.exchange.csvs.own import COLUMNS_OF, HEADINGS, OTHER, details_as_text, value_headings
from askaround.exchange.export.people import KINDS, PersonOut, people_out

MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the machine's own letters."""


def table(owner: User) -> Iterator[str]:
    """The headings, then a row for each of the owner's people, some rows at a time."""
    yield MARK + _lines([HEADINGS])
    for people in people_out(owner):
        yield _lines(map(_row, people))


def _row(person: PersonOut) -> list[str]:
    said = {heading: as_text_cell(text) for heading, text in _said(person).items() if text}
    return [said.get(heading, "") for heading in HEADINGS]


def _said(person: PersonOut) -> dict[str, str | None]:
    """What there is to say in a row, by heading."""
    row = person.row
    said = {
        "Name": row.name,
        "Title": row.title,
        "Organisation": row.organisation,
        "Department": row.department,
        "Reports to": row.boss,
        "How found": row.found_through,
        "How found, note": row.found_note,
        "Time zone": row.time_zone,
        "Notes": row.notes,
        "UID": person.uid,
        "Reports to, UID": person.boss_uid,
    }
    further: list[tuple[str, str, str]] = []
    for kind in KINDS:
        details = person.details.get(kind, ())
        columns = value_headings(kind) if kind in COLUMNS_OF else ()
        for (value, label), detail in zip(columns, details, strict=False):
            said[value], said[label] = detail.value, detail.label
        further += [(kind, each.label, each.value) for each in details[len(columns) :]]
    said[OTHER] = details_as_text(further)
    return said


def _lines(rows: Iterable[Sequence[str]]) -> str:
    written = StringIO()
    csv.writer(written).writerows(rows)
    return written.getvalue()
