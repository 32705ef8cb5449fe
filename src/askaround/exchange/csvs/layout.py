"""How a table is laid out: its delimiter, whether a line names its columns, what they seem to hold.

Where headings are understood, `find_headings` has said it all. Where not, the values are looked
at, and somebody is asked (`choices.py`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from askaround.exchange.csvs.headings import DELIMITERS, Column, Headings, find_headings
from askaround.exchange.csvs.table import rows, split_line
from askaround.exchange.csvs.vocabulary import Means
from askaround.exchange.csvs.words import meaning_of, words_of
from askaround.exchange.text import clean

SAMPLE_ROWS = 50
SAMPLES = 3
"""Values shown of each column."""
_MOST_UNKNOWN = 1
_LONGEST_VALUE, _LONGEST_HEADING = 80, 40
_MOST_COLUMNS = 200

_NAMES = frozenset({Means.NAME, Means.GIVEN, Means.FAMILY})

_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_LINK = re.compile(r"(https?://|www\.)\S+|[\w-]+(\.[\w-]+)*\.(com|org|net|io|edu|gov)(/\S*)?")
_PHONE = re.compile(r"[+(]?\d[\d\s()./-]{5,}")
_DIGITS = re.compile(r"\d{3}")


@dataclass(frozen=True, slots=True)
class Layout:
    """A table as it is seen. `headings.line` is -1 where no line names the columns; `samples` has
    up to three different values of each column."""

    headings: Headings
    samples: tuple[tuple[str, ...], ...]
    is_guessed: bool = False

    @property
    def has_headings(self) -> bool:
        return self.headings.line >= 0

    @property
    def is_sure(self) -> bool:
        """Whether nobody need be asked: a program's own table, or one whose people have names and
        whose columns are known but for one."""
        if self.is_guessed:
            return False
        if self.headings.kind != "csv":
            return True
        means = [column.means for column in self.headings.columns]
        named = not _NAMES.isdisjoint(means)
        return named and means.count(Means.OTHER) <= _MOST_UNKNOWN


def look_at(lines: Sequence[str], name: str = "", *, headings: bool | None = None) -> Layout | None:
    """The layout of a table that starts with these lines, or None where it is no table.
    `headings` says whether its first line names the columns; None leaves it to be seen."""
    found = find_headings(lines, name) if headings is not False else None
    found = found or _guessed(lines, headings)
    if found is None:
        return None
    after = found.line + 1
    cells = [row.cells or [] for row in islice(rows(lines[after:], found.delimiter[0]), 200)]
    if found.wrapped:
        cells = [split_line(row[0], found.delimiter[-1]) for row in cells if row]
    values = [row for row in cells if any(cell.strip() for cell in row)]
    samples = tuple(_samples(values, column.at) for column in found.columns)
    if found.kind != "guessed":
        named = _with_a_name(found, samples)
        return Layout(named, samples, is_guessed=named is not found)
    found = found._replace(kind="csv", columns=_by_values(found, samples))
    return Layout(found, samples, is_guessed=True)


def _guessed(lines: Sequence[str], said: bool | None) -> Headings | None:
    """The headings of a table none of which is known, or numbers where it has none."""
    full = [(at, line) for at, line in enumerate(lines) if line.strip()][:SAMPLE_ROWS]
    if not full:
        return None
    delimiter = max(DELIMITERS, key=lambda each: _columns_by(each, [line for _at, line in full]))
    at, first = full[0]
    cells = [clean(cell) for cell in split_line(first, delimiter)][:_MOST_COLUMNS]
    rest = [split_line(line, delimiter) for _at, line in full[1:]]
    named = said if said is not None else _names_columns(cells, rest)
    width = max(len(cells), *(len(row) for row in rest), 1) if not named else len(cells)
    labels = [*cells, *[""] * width] if named else [""] * width
    columns = [
        Column(place, Means.OTHER, "", labels[place] or f"Column {place + 1}")
        for place in range(min(width, _MOST_COLUMNS))
    ]
    return Headings(at if named else at - 1, delimiter, tuple(columns), "guessed")


def _columns_by(delimiter: str, lines: list[str]) -> int:
    """How many columns this delimiter makes of every one of these lines, or most of them."""
    counts = sorted(len(split_line(line, delimiter)) for line in lines)
    return counts[len(counts) // 4]


def _names_columns(cells: list[str], rest: list[list[str]]) -> bool:
    """Whether the first row reads as names of columns: short words, each once, none of them a
    value, above rows that hold some."""
    short = all(cell and len(cell) <= _LONGEST_HEADING for cell in cells)
    if not short or len(set(cells)) < len(cells) or not rest or len(cells) < 2:
        return False
    return not any(map(_is_value, cells)) and any(_is_value(cell) for row in rest for cell in row)


def _is_value(cell: str) -> bool:
    return bool("@" in cell or "://" in cell or _DIGITS.search(cell))


def _samples(values: list[list[str]], at: int) -> tuple[str, ...]:
    """The first different values of a column, cut to what a page can show."""
    seen: dict[str, None] = {}
    for row in values:
        if at < len(row) and (value := clean(row[at])):
            seen.setdefault(" ".join(value.split())[:_LONGEST_VALUE])
        if len(seen) == SAMPLES:
            break
    return tuple(seen)


def _by_values(headings: Headings, samples: tuple[tuple[str, ...], ...]) -> tuple[Column, ...]:
    """The columns with what their values seem to be; words are a name first, then a place of
    work, then what they do."""
    still = [Means.NAME, Means.ORGANISATION, Means.TITLE]
    columns = []
    for column, values in zip(headings.columns, samples, strict=True):
        known, _whose = meaning_of(words_of(column.label))
        means = _kind_of(values) if known is Means.OTHER else known
        if means is Means.NAME:
            means = still.pop(0) if still else Means.OTHER
        elif means in still:
            still.remove(means)
        columns.append(column._replace(means=means))
    return tuple(columns)


def _with_a_name(headings: Headings, samples: tuple[tuple[str, ...], ...]) -> Headings:
    """The same; where no heading is a name, the first unknown column of words may hold it."""
    means = [column.means for column in headings.columns]
    if headings.kind != "csv" or not _NAMES.isdisjoint(means):
        return headings
    for at, (column, values) in enumerate(zip(headings.columns, samples, strict=True)):
        if column.means is Means.OTHER and _kind_of(values) is Means.NAME:
            named = column._replace(means=Means.NAME)
            columns = (*headings.columns[:at], named, *headings.columns[at + 1 :])
            return headings._replace(columns=columns)
    return headings


def _kind_of(values: tuple[str, ...]) -> Means:
    """E-mail, link, telephone, words (as NAME), or OTHER."""
    for pattern, means in ((_MAIL, Means.EMAIL), (_LINK, Means.LINK), (_PHONE, Means.PHONE)):
        if values and all(pattern.fullmatch(value) for value in values):
            return means
    words = values and not any(any(char.isdigit() for char in value) for value in values)
    return Means.NAME if words else Means.OTHER
