"""A row of a table as one person."""

import re
from datetime import date

from askaround.exchange import sentences
from askaround.exchange.addresses import on_one_line, postal_line
from askaround.exchange.csvs.dates import day
from askaround.exchange.csvs.headings import Column, Headings
from askaround.exchange.csvs.table import RAW_LENGTH, Row, split_line
from askaround.exchange.csvs.vocabulary import POSTAL, Means
from askaround.exchange.csvs.words import plain
from askaround.exchange.records import ContactRecord, Item, RejectedRow
from askaround.exchange.sentences import N_
from askaround.exchange.text import clean, one_line

_NAME_PARTS = (Means.GIVEN, Means.MIDDLE, Means.FAMILY, Means.SUFFIX)
_SEVERAL = (Means.EMAIL, Means.PHONE, Means.LINK)
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
        return RejectedRow(row.number, sentences.ROW_TOO_LONG, clean(row.raw))
    if headings.wrapped and cells[0]:
        cells = split_line(cells[0], headings.delimiter[-1])
    if len(row.raw) < RAW_LENGTH and row.raw.isprintable():
        cells = [*map(str.strip, cells)]
    else:
        cells = [*map(clean, cells)]
    columns = headings.columns
    if not any(cells) or (cells[0] == columns[0].label and _are_headings(cells, columns)):
        return None
    draft = _Draft(cells, day_first=day_first)
    for column, cell in zip(columns, cells, strict=False):
        if cell:
            draft.add(column, cell)
    for at, cell in enumerate(cells[len(columns) :], start=len(columns) + 1):
        if cell:
            draft.other.append((f"Column {at}", cell))
    return draft.record(row)


def _are_headings(cells: list[str], columns: tuple[Column, ...]) -> bool:
    return cells[: len(columns)] == [column.label for column in columns]


class _Draft:
    """What a row has said so far."""

    def __init__(self, cells: list[str], *, day_first: bool) -> None:
        self._cells = cells
        self._day_first = day_first
        self.texts: dict[Means, list[str]] = {}
        self.addresses: dict[str, dict[str, str]] = {}
        self.address_labels: dict[str, str] = {}
        self.labels: dict[tuple[str, str], str] = {}
        self.other: list[tuple[str, str]] = []

    def add(self, column: Column, value: str) -> None:
        """Put one cell where it belongs."""
        means = column.means
        if means in _SEVERAL:
            several = _several(value, means)
            self.texts.setdefault(means, []).extend(several)
            if label := self._label_of(column):
                self.labels.update(((means.value, one), label) for one in several)
        elif means in POSTAL:
            self.address_labels[column.group] = self._label_of(column)
            parts = self.addresses.setdefault(column.group, {})
            part = POSTAL[means]
            parts[part] = f"{parts[part]}, {value}" if part in parts else value
        elif means is Means.OTHER:
            self._add_other(column, value)
        elif means is Means.LABELS:
            labels = (label.strip() for label in value.split(_LIST))
            self.other += ((N_("Label"), one) for one in labels if one and one[0] != "*")
        elif means is Means.TITLE and plain(value).rstrip(".") in _HONORIFICS:
            self.texts.setdefault(Means.HONORIFIC, []).append(value)
        elif means is not Means.NOTHING:
            self.texts.setdefault(means, []).append(value)

    def _label_of(self, column: Column) -> str:
        """What the row, or else the table, calls the values of this column."""
        if column.label_at is None:
            return column.says
        return "".join(self._cells[column.label_at : column.label_at + 1]).strip("* ")

    def _add_other(self, column: Column, value: str) -> None:
        label = self._label_of(column) or column.label
        if not _NO_DAY.fullmatch(value):
            self.other += ((label, one) for one in value.split(_LIST) if one.strip())

    def record(self, row: Row) -> Item:
        """The person, or why there is none."""
        given, middle, family, suffix = (self._all(part) for part in _NAME_PARTS)
        name = self._first(Means.NAME) or one_line(f"{given} {middle} {family} {suffix}")
        organisation = self._first(Means.ORGANISATION)
        emails, phones, links = (tuple(self.texts.get(means, ())) for means in _SEVERAL)
        if not (name or organisation or emails or phones or links):
            return RejectedRow(row.number, sentences.ROW_WITHOUT_ANYONE, clean(row.raw))
        department, title = self._first(Means.DEPARTMENT), self._first(Means.TITLE)
        uid, connected_on = self._first(Means.UID), self._connected_on()
        for text in self.texts.get(Means.HONORIFIC, ()):
            self.other.append((N_("Form of address"), text))
        return ContactRecord(
            row=row.number,
            name=name,
            given=given,
            family=family,
            emails=emails,
            phones=phones,
            addresses=self._address_lines() if self.addresses else (),
            links=links,
            organisation=organisation,
            department=department,
            title=title,
            notes="\n\n".join(self.texts.get(Means.NOTES, ())),
            other=tuple(self.other),
            uid=uid,
            connected_on=connected_on,
            labels=self.labels,
            found=self._first(Means.FOUND),
        )

    def _all(self, means: Means) -> str:
        values = self.texts.get(means)
        return one_line(" ".join(values)) if values else ""

    def _first(self, means: Means) -> str:
        """The first value counts, any further one is kept beside it."""
        values = self.texts.get(means)
        if not values:
            return ""
        for further in values[1:]:
            self.other.append((means.capitalize(), further))
        return one_line(values[0])

    def _connected_on(self) -> date | None:
        written = self._first(Means.CONNECTED_ON)
        found = day(written, day_first=self._day_first) if written else None
        if written and not found:
            self.other.append((N_("Connected on"), written))
        return found

    def _address_lines(self) -> tuple[str, ...]:
        """One line per address; a whole one as the file wrote it wins over its parts."""
        lines: list[str] = []
        for group, parts in self.addresses.items():
            whole = parts.pop("whole", "")
            wholes = [on_one_line(one) for one in whole.split(_LIST)]
            found = [one for one in wholes if one] or [postal_line(**parts)]
            lines += found
            if label := self.address_labels.get(group):
                self.labels.update(((Means.ADDRESS.value, one), label) for one in found)
        return tuple(line for line in lines if line)


def _several(value: str, means: Means) -> list[str]:
    """The values of one cell: what Google lists, and e-mails listed as in a letter's head."""
    values = [one for raw in value.split(_LIST) if (one := raw.strip())]
    if means is Means.EMAIL and value.count("@") > 1 and "<" not in value:
        pieces = [piece for one in values for piece in _SEVERAL_EMAILS.split(one) if piece]
        if all("@" in piece for piece in pieces):
            return pieces
    return values
