"""Delimited text as rows of cells, whatever its quotes are like.

Python's csv module stops at large fields and lets one stray quote swallow the file. Here a quoted
field may run over lines, but only while its quotes stay in order; otherwise the line where it
began is one row as it stands, and the lines after it are read afresh.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from askaround.exchange.physical_lines import MAX_LINE

MAX_ROW = 1 << 20
"""Characters of one row."""
RAW_LENGTH = 4000
"""Characters kept of a row's text, to be shown where it is refused."""
_NO_MORE, _MALFORMED = -1, -2


class Row(NamedTuple):
    """A row: its number as a spreadsheet counts, its cells (None where it is too long), and the
    start of its text."""

    number: int
    cells: list[str] | None
    raw: str


def rows(lines: Iterable[str], delimiter: str, *, first: int = 1) -> Iterator[Row]:
    """Every row, blank ones too, numbered from `first`."""
    source = _Lines(lines)
    number = first
    for line in source:
        if len(line) > MAX_LINE:
            yield Row(number, None, line[:RAW_LENGTH])
        elif '"' not in line:
            yield Row(number, line.split(delimiter), line[:RAW_LENGTH])
        else:
            cells, raw = _quoted_row(line, source, delimiter)
            yield Row(number, cells, raw[:RAW_LENGTH])
        number += 1


def split_line(line: str, delimiter: str) -> list[str]:
    """The cells of one line that is a row by itself."""
    row = _RowInTheMaking(delimiter)
    if row.take(line, strict=False) and not row.is_open:
        return row.cells
    return [cell.strip().strip('"') for cell in line.split(delimiter)]


class _Lines:
    """Lines that can be given back. `no_end_before` is the line up to which a search for the end
    of a quoted field has failed already: none is made from before it again."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._given_back: deque[str] = deque()
        self.position = 0
        self.no_end_before = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._given_back.popleft() if self._given_back else next(self._lines)
        self.position += 1
        return line

    def give_back(self, lines: list[str]) -> None:
        self._given_back.extendleft(reversed(lines))
        self.position -= len(lines)


def _quoted_row(line: str, source: _Lines, delimiter: str) -> tuple[list[str], str]:
    row = _RowInTheMaking(delimiter)
    row.take(line, strict=False)
    if not row.is_open:
        return row.cells, line
    taken: list[str] = []
    length = len(line)
    if source.position >= source.no_end_before:
        for following in source:
            taken.append(following)
            length += len(following) + 1
            if length > MAX_ROW or not row.take("\n" + following, strict=True):
                break
            if not row.is_open:
                return row.cells, "\n".join((line, *taken))
        source.no_end_before = source.position
        source.give_back(taken)
    return split_line(line, delimiter), line


class _RowInTheMaking:
    """The cells so far; `is_open` while the last one is a quoted field without its end."""

    def __init__(self, delimiter: str) -> None:
        self.cells: list[str] = []
        self.is_open = False
        self._delimiter = delimiter
        self._pieces: list[str] = []

    def take(self, text: str, *, strict: bool) -> bool:
        """Read on. False when `strict` and a quote stands where none can: the field that is open
        was opened by mistake."""
        at = self._to_end_of_quoted(text, 0, strict=strict) if self.is_open else 0
        while at >= 0:
            if text.startswith('"', at):
                self.is_open = True
                at = self._to_end_of_quoted(text, at + 1, strict=False)
            else:
                end = text.find(self._delimiter, at)
                self.cells.append(text[at:end] if end >= 0 else text[at:])
                at = end + 1 if end >= 0 else _NO_MORE
        return at != _MALFORMED

    def _to_end_of_quoted(self, text: str, start: int, *, strict: bool) -> int:
        """Where the cell after this one starts, or that there is none, or none can be."""
        at = start
        while (quote := text.find('"', at)) >= 0:
            if text.startswith('""', quote):
                at = quote + 2
                continue
            after = quote + 1
            while text.startswith(" ", after):
                after += 1
            if after == len(text) or text.startswith(self._delimiter, after):
                self._pieces.append(text[start:quote])
                self.cells.append("".join(self._pieces).replace('""', '"'))
                self._pieces, self.is_open = [], False
                return after + 1 if after < len(text) else _NO_MORE
            if strict:
                return _MALFORMED
            at = quote + 1
        self._pieces.append(text[start:])
        return _NO_MORE
