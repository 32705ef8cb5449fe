"""Ranges as a drawing: a bar for each visit over one scale, the median band behind them. Pure.

Lengths along the scale are in percent of the picture's width, so that words in it keep their size on
a phone; those downwards are in pixels, a row of `ROW` for each visit.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from askaround.findings.numbers import Band, Range

WIDTH = 100.0
ROW = 46.0
TOP = 26.0
"""Above the first row, for the numbers of the scale."""
THIN = 1.2
"""How wide a single number is drawn."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One visit's range. `y` is where its row begins."""

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A round number of the scale."""

    x: float
    value: Decimal


@dataclass(frozen=True, slots=True)
class Drawing:
    """`band` is its x and width, where there is one."""

    bars: list[Bar]
    ticks: list[Tick]
    band: tuple[float, float] | None
    height: float


def drawn(ranges: Sequence[Range[Any]], middle: Band | None, most: int | None = None) -> Drawing:
    """The drawing of some ranges, one at least: the last `most` of them, on the scale of all."""
    lowest = min(each.low for each in ranges)
    highest = max(each.high for each in ranges)
    values = scale(lowest, highest)
    start, span = values[0], values[-1] - values[0]

    def x(value: Decimal) -> float:
        return round(float((value - start) / span) * WIDTH, 1)

    last = ranges[-most:] if most else ranges
    wide = [_wide(x(each.low), x(each.high)) for each in last]
    return Drawing(
        [Bar(left, TOP + place * ROW, width) for place, (left, width) in enumerate(wide)],
        [Tick(x(value), value) for value in values],
        _wide(x(middle.low), x(middle.high)) if middle else None,
        TOP + len(last) * ROW,
    )


def _wide(left: float, right: float) -> tuple[float, float]:
    """Where something begins and how wide it is; what has no width is still seen."""
    if right - left >= THIN:
        return left, round(right - left, 1)
    middle = (left + right) / 2
    return round(min(max(middle - THIN / 2, 0), WIDTH - THIN), 1), THIN


def scale(lowest: Decimal, highest: Decimal) -> list[Decimal]:
    """Three to seven round numbers, the first at or below the lowest, the last at or above the highest."""
    spread = highest - lowest or abs(highest) / 2 or Decimal(1)
    rough = spread / 4
    unit = Decimal(10) ** math.floor(rough.log10())
    step = next(unit * each for each in (1, 2, 5, 10) if unit * each >= rough)
    first = (lowest / step).to_integral_value(rounding="ROUND_FLOOR")
    last = (highest / step).to_integral_value(rounding="ROUND_CEILING")
    last = max(last, first + 1)
    return [step * place for place in range(int(first), int(last) + 1)]
