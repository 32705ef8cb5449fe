"""People as a table (CSV) that spreadsheets open and `exchange.csvs.own` reads back."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from askaround.exchange.cells import as_text_cell
from askaround.exchange.csvs.own import COLUMNS_OF, HEADINGS, OTHER, details_as_text, value_headings
from askaround.exchange.export.people import KINDS, PersonOut

MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the machine's own letters."""


_NOTHING = dict.fromkeys(HEADINGS, "")


def head() -> str:
    """The headings."""
    return MARK + _lines([HEADINGS])


def rows(people: Iterable[PersonOut]) -> str:
    """A row for each of these people."""
    return _lines(map(_row, people))


def _row(person: PersonOut) -> list[str]:
    return [text and as_text_cell(text) for text in _said(person).values()]


def _said(person: PersonOut) -> dict[str, str]:
    """What there is to say in a row, by heading, in their order."""
    row, said = person.row, _NOTHING.copy()
    said["Name"] = row.name
    said["Title"] = row.title
    said["Organisation"] = row.organisation or ""
    said["Department"] = row.department
    said["Reports to"] = row.boss or ""
    said["How found"] = row.found_through
    said["How found, note"] = row.found_note
    said["Time zone"] = row.time_zone
    said["Notes"] = row.notes
    said["UID"] = person.uid
    said["Reports to, UID"] = person.boss_uid
    further: list[tuple[str, str, str]] = []
    for kind in KINDS:
        if not (details := person.details.get(kind)):
            continue
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
