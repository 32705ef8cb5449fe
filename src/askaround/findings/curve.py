"""The curve of themes as a drawing: how many there were after each visit, and how many were new. Pure.

Lengths are of a picture 100 wide and 40 high, drawn as large as the page likes; y grows downwards.
"""

from dataclasses import dataclass

from askaround.findings.saturation import Newness

WIDTH, HEIGHT = 100.0, 40.0
GAP = 0.35
"""The part of a visit's width that stays empty between two bars."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The themes one visit was the first to bring. `in_base`: it is one of the first visits."""

    x: float
    y: float
    width: float
    height: float
    in_base: bool


@dataclass(frozen=True, slots=True)
class Curve:
    """`line` is the way of all themes so far, as the points of a polyline."""

    line: str
    bars: list[Bar]
    top: int


def drawn(told: Newness) -> Curve | None:
    """The drawing; None before base and run, when there is nothing to say."""
    if not told.runs or not told.themes:
        return None
    step, unit = WIDTH / told.visits, HEIGHT / told.themes
    bars = [
        Bar(
            x=round(place * step + step * GAP / 2, 2),
            y=round(HEIGHT - new * unit, 2),
            width=round(step * (1 - GAP), 2),
            height=round(new * unit, 2),
            in_base=place < told.base,
        )
        for place, new in enumerate(told.new)
    ]
    points = [
        f"{round((place + 0.5) * step, 2)},{round(HEIGHT - total * unit, 2)}"
        for place, total in enumerate(told.added_up())
    ]
    return Curve(" ".join(points), bars, told.themes)
