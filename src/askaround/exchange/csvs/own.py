"""Our own table: its columns, and a row of it as the very person it was written of.

Columns are found by their headings, so that a table saved again by a spreadsheet is read too; one
that somebody added is kept under its heading.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from askaround.exchange import sentences
from askaround.exchange.cells import as_written
from askaround.exchange.csvs.headings import Headings
from askaround.exchange.csvs.table import Row
from askaround.exchange.csvs.words import words_of
from askaround.exchange.records import ContactRecord, Item, RejectedRow
from askaround.exchange.text import clean

COLUMNS_OF = {"email": 3, "phone": 3, "address": 2, "link": 2}
"""How many values of a kind have columns of their own, each with its label; further ones stand
among the other details."""

_ONCE = {
    "Name": "name",
    "Title": "title",
    "Organisation": "organisation",
    "Department": "department",
    "Reports to": "reports_to",
    "How found": "found",
    "How found, note": "found_note",
    "Time zone": "time_zone",
    "Notes": "notes",
    "UID": "uid",
    "Reports to, UID": "reports_to_uid",
}
_LIST_OF = {"email": "emails", "phone": "phones", "address": "addresses", "link": "links"}
OTHER = "Other details"


@cache
def value_headings(kind: str) -> tuple[tuple[str, str], ...]:
    """The headings of a kind's columns: of each value and of its label."""
    names = [kind.capitalize() if n == 1 else f"{kind.capitalize()} {n}" for n in range(1, 10)]
    return tuple((name, f"{name} label") for name in names[: COLUMNS_OF[kind]])


HEADINGS = (
    *("Name", "Title", "Organisation", "Department"),
    *(heading for kind in COLUMNS_OF for pair in value_headings(kind) for heading in pair),
    *("Notes", OTHER, "How found", "How found, note", "Reports to", "Time zone", "UID"),
    "Reports to, UID",
)
_KNOWN = {words_of(heading): heading for heading in HEADINGS}


def own_person(row: Row, headings: Headings) -> Item | None:
    """The person in a row; None for a blank one."""
    if row.cells is None:
        return RejectedRow(row.number, sentences.ROW_TOO_LONG, clean(row.raw))
    said: dict[str, str] = {}
    others: list[tuple[str, str]] = []
    for column, cell in zip(headings.columns, row.cells, strict=False):
        text = as_written(clean(cell))
        heading = _KNOWN.get(words_of(column.label))
        if heading:
            said[heading] = text
        elif text:
            others.append((column.label, text))
    if not any(said.values()) and not others:
        return None
    if said.get("UID") == "UID":
        return None  # the headings repeated
    return _record(row, said, others)


def _record(row: Row, said: dict[str, str], others: list[tuple[str, str]]) -> Item:
    values: dict[str, list[str]] = {kind: [] for kind in COLUMNS_OF}
    labels: dict[tuple[str, str], str] = {}
    in_columns = [
        (kind, said.get(label, ""), said[value])
        for kind in COLUMNS_OF
        for value, label in value_headings(kind)
        if said.get(value)
    ]
    for kind, label, value in [*in_columns, *details_in(said.get(OTHER, ""))]:
        if kind in values:
            values[kind].append(value)
            labels[kind, value] = label
        else:
            others.append((label, value))
    fields: dict[str, Any] = {field: said.get(heading, "") for heading, field in _ONCE.items()}
    fields |= {_LIST_OF[kind]: tuple(some) for kind, some in values.items()}
    record = ContactRecord(
        row=row.number, other=tuple(others), labels=labels, is_own=True, **fields
    )
    if not (record.name or record.organisation or record.emails or record.phones):
        return RejectedRow(row.number, sentences.ROW_WITHOUT_ANYONE, clean(row.raw))
    return record


def details_as_text(details: Sequence[tuple[str, str, str]]) -> str:
    """Details as lines of `label: value`, a further e-mail as `email/label: value`."""
    return "\n".join(
        f"{f'{kind}/' if kind in COLUMNS_OF else ''}{_escaped(label, '/:')}: {_escaped(value)}"
        for kind, label, value in details
    )


def details_in(text: str) -> list[tuple[str, str, str]]:
    """The details in such lines: kind ("other" where none is named), label and value."""
    return [_detail(line) for line in text.split("\n") if line.strip()]


def _detail(line: str) -> tuple[str, str, str]:
    parts, kind = [""], "other"
    at = 0
    while at < len(line):
        char = line[at]
        if char == "\\" and at + 1 < len(line):
            at += 1
            parts[-1] += "\n" if line[at] == "n" else line[at]
        elif char == "/" and len(parts) == 1 and parts[0] in COLUMNS_OF and kind == "other":
            kind, parts = parts[0], [""]
        elif char == ":" and len(parts) == 1:
            parts.append("")
        else:
            parts[-1] += char
        at += 1
    label, value = parts if len(parts) == 2 else ("", parts[0])
    return kind, label, value.removeprefix(" ")


def _escaped(text: str, also: str = "") -> str:
    text = text.replace("\\", "\\\\").replace("\n", "\\n")
    for char in also:
        text = text.replace(char, f"\\{char}")
    return text
