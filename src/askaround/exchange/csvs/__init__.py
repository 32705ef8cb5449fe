"""A reader of contact tables: LinkedIn, Google, Outlook, and any CSV that names its columns.

Streams: one row is in memory at a time, beside the few hundred first that settle how days are
written.
"""

from collections.abc import Iterator
from itertools import chain, islice
from typing import BinaryIO

from askaround.exchange.csvs.choices import Choice, apply
from askaround.exchange.csvs.dates import says_day_first
from askaround.exchange.csvs.headings import Headings, find_headings
from askaround.exchange.csvs.layout import look_at
from askaround.exchange.csvs.own import own_person
from askaround.exchange.csvs.people import person
from askaround.exchange.csvs.table import Row, rows
from askaround.exchange.csvs.vocabulary import Means
from askaround.exchange.physical_lines import physical_lines
from askaround.exchange.records import Item
from askaround.exchange.text import decode

__all__ = ["LINES_TO_SEE", "Choice", "find_headings", "look_at", "read_csv"]

_ROWS_TO_JUDGE_BY = 200
LINES_TO_SEE = 50
"""Lines of a table its layout is seen by."""


def read_csv(stream: BinaryIO, choice: Choice | None = None) -> Iterator[Item]:
    """Every row of the table in its order, as a person or as a refusal; blank ones are passed
    over. A stream without headings yields nothing, unless `choice` says what its columns hold.
    Raises WrongChoice, and what reading the stream raises."""
    raw_lines, _ = physical_lines(stream)
    lines = (decode(line) for line in raw_lines)
    start = list(islice(lines, LINES_TO_SEE))
    headings = find_headings(start) if choice is None else _chosen(start, choice)
    if headings is None:
        return
    after = headings.line + 1
    every = rows(chain(start[after:], lines), headings.delimiter[0], first=after + 1)
    if headings.kind == "askaround":
        yield from (item for row in every if (item := own_person(row, headings)))
        return
    first = list(islice(every, _ROWS_TO_JUDGE_BY))
    day_first = _day_comes_first(first, headings)
    for row in chain(first, every):
        item = person(row, headings, day_first=day_first)
        if item is not None:
            yield item


def _day_comes_first(sample: list[Row], headings: Headings) -> bool:
    at = [column.at for column in headings.columns if column.means is Means.CONNECTED_ON]
    return any(
        says_day_first(cell)
        for row in sample
        for index in at
        for cell in (row.cells or [])[index : index + 1]
    )


def _chosen(start: list[str], choice: Choice) -> Headings | None:
    layout = look_at(start, headings=choice.headings)
    return apply(choice, layout) if layout else None
