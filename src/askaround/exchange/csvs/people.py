"""A row of a table as one person."""

import re
from collections import defaultdict

from askaround.exchange import sentences
from askaround.exchange.addresses import on_one_line, postal_line
from askaround.exchange.csvs.dates import day
from askaround.exchange.csvs.headings import Column, Headings
from askaround.exchange.csvs.table import Row, split_line
from askaround.exchange.csvs.vocabulary import POSTAL, Means
from askaround.exchange.csvs.words import plain
from askaround.exchange.records import ContactRecord, Item, RejectedRow
from askaround.exchange.sentences import N_
from askaround.exchange.text import clean, one_line

_LIST = " ::: "  # how Google writes several values in one cell
_SEVERAL_EMAILS = re.compile(r"[;,\s]+")
_NO_DAY = re.compile(r"0{1,4}[-/.]0{1,2}[-/.]0{1,4}")  # Outlook's empty birthday
_HONORIFICS = frozenset(
    ("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "rev", "hon", "herr", "frau", "sr",
     "sra", "srta", "don", "dona", "m", "mme", "mlle", "dhr", "mevr")
)  # fmt: skip


def person(row: Row, headings: Headings, *, day_first: bool) -> Item | None:
    """The person in a row; None for a blank row, or for the headings repeated."""
    cells = row.cells
    if cells is None:
        return RejectedRow(row.number, sentences.ROW_TOO_LONG, row.raw)
    if headings.wrapped and cells[0]:
        cells = split_line(cells[0], headings.delimiter[-1])
    cells = [clean(cell) if cell else cell for cell in cells]
    if not any(cells):
        return None
    if all(cells[c.at : c.at + 1] == [c.label] for c in headings.columns):
        return None
    draft = _Draft(cells, day_first=day_first)
    for column in headings.columns:
        if column.at < len(cells) and cells[column.at]:
            draft.add(column, cells[column.at])
    width = len(headings.columns)
    for index, cell in enumerate(cells[width:], start=width + 1):
        if cell:
            draft.other.append((f"Column {index}", cell))
    return draft.record(row)


class _Draft:
    """What a row has said so far."""

    def __init__(self, cells: list[str], *, day_first: bool) -> None:
        self._cells = cells
        self._day_first = day_first
        self.texts: defaultdict[Means, list[str]] = defaultdict(list)
        self.addresses: dict[str, dict[str, str]] = {}
        self.other: list[tuple[str, str]] = []

    def add(self, column: Column, value: str) -> None:
        """Put one cell where it belongs."""
        means = column.means
        if means in POSTAL or means is Means.ADDRESS:
            parts = self.addresses.setdefault(column.group, {})
            part = POSTAL.get(means, "whole")
            parts[part] = f"{parts[part]}, {value}" if part in parts else value
        elif means is Means.OTHER:
            self._add_other(column, value)
        elif means is Means.LABELS:
            labels = (label.strip() for label in value.split(_LIST))
            self.other += ((N_("Label"), one) for one in labels if one and one[0] != "*")
        elif means in (Means.EMAIL, Means.PHONE, Means.LINK):
            self.texts[means] += _several(value, means)
        elif means is Means.TITLE and plain(value).rstrip(".") in _HONORIFICS:
            self.texts[Means.HONORIFIC].append(value)
        elif means is not Means.NOTHING:
            self.texts[means].append(value)

    def _add_other(self, column: Column, value: str) -> None:
        label = column.label
        if column.label_at is not None:
            label = "".join(self._cells[column.label_at : column.label_at + 1])
            label = label.strip("* ") or column.label
        if not _NO_DAY.fullmatch(value):
            self.other += ((label, one) for one in value.split(_LIST) if one.strip())

    def record(self, row: Row) -> Item:
        """The person, or why there is none."""
        texts = self.texts
        parts = (Means.GIVEN, Means.MIDDLE, Means.FAMILY, Means.SUFFIX)
        composed = one_line(" ".join(text for part in parts for text in texts[part]))
        name = one_line("".join(texts[Means.NAME][:1])) or composed
        organisation = self._first(Means.ORGANISATION)
        reachable = texts[Means.EMAIL] or texts[Means.PHONE] or texts[Means.LINK]
        if not (name or organisation or reachable):
            return RejectedRow(row.number, sentences.ROW_WITHOUT_ANYONE, row.raw)
        connected = self._first(Means.CONNECTED_ON)
        connected_on = day(connected, day_first=self._day_first) if connected else None
        if connected and not connected_on:
            self.other.append((N_("Connected on"), connected))
        self.other += ((N_("Form of address"), text) for text in texts[Means.HONORIFIC])
        return ContactRecord(
            row=row.number,
            name=name,
            given=one_line(" ".join(texts[Means.GIVEN])),
            family=one_line(" ".join(texts[Means.FAMILY])),
            emails=tuple(texts[Means.EMAIL]),
            phones=tuple(texts[Means.PHONE]),
            addresses=tuple(self._address_lines()),
            links=tuple(texts[Means.LINK]),
            organisation=organisation,
            department=self._first(Means.DEPARTMENT),
            title=self._first(Means.TITLE),
            notes="\n\n".join(texts[Means.NOTES]),
            uid=self._first(Means.UID),
            connected_on=connected_on,
            other=tuple(self.other),
        )

    def _first(self, means: Means) -> str:
        first, *further = self.texts[means] or [""]
        self.other += ((means.name.capitalize(), text) for text in further)
        return one_line(first)

    def _address_lines(self) -> list[str]:
        """One line per address; a whole one as the file wrote it wins over its parts."""
        lines = []
        for parts in self.addresses.values():
            whole = parts.pop("whole", "")
            wholes = [on_one_line(one) for one in whole.split(_LIST)]
            lines += [one for one in wholes if one] or [postal_line(**parts)]
        return [line for line in lines if line]


def _several(value: str, means: Means) -> list[str]:
    """The values of one cell: what Google lists, and e-mails listed as in a letter's head."""
    values = [one for raw in value.split(_LIST) if (one := raw.strip())]
    if means is Means.EMAIL and value.count("@") > 1 and "<" not in value:
        pieces = [piece for one in values for piece in _SEVERAL_EMAILS.split(one) if piece]
        if all("@" in piece for piece in pieces):
            return pieces
    return values
