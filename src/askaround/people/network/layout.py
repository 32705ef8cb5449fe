"""Where each mark of the picture stands: a layered tree from left to right. Pure.

Each step from the start is a column, each mark has a row of its own among those of its column,
and whoever led to several stands at the middle of them. Lengths are in units of the picture.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from askaround.people.network import lettering

RING = 6.5
"""Radius of the shape before a name."""

BESIDE = 7.0
"""Between a shape and its name."""

APART = 8.0
"""Between a name and the line that goes on from it."""

RUN = 30.0
"""How far a line runs between two columns at least."""

EDGE = 10.0
WIDTH = 1090.0
"""As wide as a desktop's window has room for."""

LOWEST_START = 9.0
"""The row beyond which the start never stands. Convention: within the first screenful."""

NARROWEST = 72.0
"""Room of a column of short names, so that the words above the columns stay apart."""

LEAST, MOST = 130.0, 240.0
"""Room for a name at least, and at most."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a mark says, beneath which other it hangs (by place; -1 for the start)."""

    text: str
    above: int
    below: tuple[str, ...] = ()
    """A second, smaller line: the first of these that has room, else the last cut short."""

    shape: bool = True
    whole: bool = False
    """Never cut short: numbers."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a mark stands: the middle of its shape, where its words begin and end, and they."""

    x: float
    y: float
    column: int
    text: str
    below: str
    words: float
    end: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole picture."""

    spots: list[Spot]
    lines: list[str]
    """The path to each mark from the one it hangs on; empty for the start."""

    width: float
    height: float
    columns: list[float]
    """Where each column's shapes stand."""


SMALL = 12.0
"""Height of the letters of a second line."""


def lay_out(labels: Sequence[Label], *, row: float, top: float = 0.0) -> Layout:
    """Places for marks, each of which comes after the one it hangs on; the first is the start."""
    columns = _columns(labels)
    rows = _rows(labels)
    room = _room(labels, columns)
    cut = [
        (label.text if label.whole else lettering.fit(label.text, room), _below(label, room))
        for label in labels
    ]
    starts, width = _starts(columns, cut)
    spots = []
    for label, (text, below), column, at in zip(labels, cut, columns, rows, strict=True):
        x = starts[column]
        words = x + RING + BESIDE if label.shape else x - RING
        end = words + max(lettering.width(text), lettering.width(below, SMALL))
        spots.append(Spot(x, top + (at + 0.5) * row, column, text, below, words, end))
    lines = [
        "" if label.above < 0 else _line(spots[label.above], spot)
        for label, spot in zip(labels, spots, strict=True)
    ]
    height = top + (max(rows, default=0) + 1) * row
    return Layout(spots, lines, width, height, starts)


def between(giver: Spot, named: Spot) -> str:
    """The path of a naming beside the tree: forwards, backwards, or within a column."""
    if named.column > giver.column:
        return _sweep(giver.end + APART / 2, giver.y, _before(named), named.y)
    if named.column == giver.column:
        away = min(RUN * 0.7, 10 + abs(named.y - giver.y) / 8)
        left = _before(giver)
        return (
            f"M{digits(left)} {digits(giver.y)}C{digits(left - away)} {digits(giver.y)}"
            f" {digits(left - away)} {digits(named.y)} {digits(left)} {digits(named.y)}"
        )
    return _sweep(_before(giver), giver.y, named.end + APART / 2, named.y)


def _below(label: Label, room: float) -> str:
    for words in label.below:
        if lettering.width(words, SMALL) <= room:
            return words
    return lettering.fit(label.below[-1], room, SMALL) if label.below else ""


def _columns(labels: Sequence[Label]) -> list[int]:
    columns: list[int] = []
    for label in labels:
        columns.append(columns[label.above] + 1 if label.above >= 0 else 0)
    return columns


def _rows(labels: Sequence[Label]) -> list[float]:
    """A row for each mark that nothing hangs on; the others at the middle of what hangs on them."""
    first: list[float | None] = [None] * len(labels)
    last: list[float] = [0.0] * len(labels)
    leads = {label.above for label in labels}
    free = 0.0
    rows: list[float] = [0.0] * len(labels)
    for index in range(len(labels)):
        if index not in leads:
            rows[index], free = free, free + 1
    for index in range(len(labels) - 1, -1, -1):
        begins = first[index]
        if begins is not None:
            rows[index] = (begins + last[index]) / 2
        above = labels[index].above
        if above >= 0:
            if first[above] is None:
                last[above] = rows[index]
            first[above] = rows[index]
    # The start stands where the page begins, however far down the middle may be.
    return [min(rows[0], LOWEST_START), *rows[1:]] if rows else rows


def _room(labels: Sequence[Label], columns: list[int]) -> float:
    """How wide words may be so that all columns fit; only the widest ones are made narrower."""
    wanted = [NARROWEST] * (max(columns, default=0) + 1)
    for label, column in zip(labels, columns, strict=True):
        below = lettering.width(label.below[0], SMALL) if label.below else 0.0
        wide = min(max(lettering.width(label.text), below), MOST)
        wanted[column] = max(wanted[column], wide)
    free = WIDTH - 2 * EDGE - len(wanted) * (2 * RING + BESIDE + APART + RUN)
    left = sorted(wanted)
    while left and left[0] * len(left) <= free:
        free -= left.pop(0)
    return max(free / len(left), LEAST) if left else MOST


def _starts(columns: list[int], cut: list[tuple[str, str]]) -> tuple[list[float], float]:
    """Where each column begins, and where the last one ends."""
    widest = [0.0] + [NARROWEST] * max(columns, default=0)
    for column, (text, below) in zip(columns, cut, strict=True):
        widest[column] = max(widest[column], lettering.width(text), lettering.width(below, SMALL))
    starts, x = [], EDGE
    for wide in widest:
        starts.append(x + RING)
        x += 2 * RING + BESIDE + wide + APART + RUN
    return starts, x - RUN - APART + EDGE


def _line(giver: Spot, named: Spot) -> str:
    return _curve(giver.end + APART, giver.y, _before(named), named.y)


def _before(spot: Spot) -> float:
    """Where a line ends that comes to somebody."""
    return spot.x - RING - 2


def _sweep(x: float, y: float, to_x: float, to_y: float) -> str:
    """One bend all the way: it crosses the columns between, and runs along no name of theirs."""
    middle = (x + to_x) / 2
    return (
        f"M{digits(x)} {digits(y)}C{digits(middle)} {digits(y)}"
        f" {digits(middle)} {digits(to_y)} {digits(to_x)} {digits(to_y)}"
    )


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    """Level at both ends; the bend stands right before the end, where no name is."""
    if y == to_y:
        return f"M{digits(x)} {digits(y)}H{digits(to_x)}"
    bend = max(x, to_x - RUN)
    curve = _sweep(bend, y, to_x, to_y).partition("C")[2]
    return f"M{digits(x)} {digits(y)}H{digits(bend)}C{curve}"


def digits(length: float) -> str:
    """A length as the drawing writes it, whatever the reader's decimal sign."""
    return f"{length:.1f}".removesuffix(".0")
