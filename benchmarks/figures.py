"""What a scenario says: one figure, what it is held against, and whether the limit is kept."""

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One line of the table.

    `measured` and `against` are for reading, with their units; `ratio` is what counts, and `kept` tells
    whether it is as `reach` asks. None: a figure for scale, with no limit of its own.
    """

    scenario: str
    what: str
    measured: str
    against: str = ""
    ratio: float | None = None
    reach: str = ""
    kept: bool | None = None


def at_least(ratio: float, limit: float) -> tuple[float, str, bool]:
    """The last three parts of a figure whose ratio may not be below the limit."""
    return ratio, f"≥ {limit:g}", ratio >= limit


def at_most(ratio: float, limit: float) -> tuple[float, str, bool]:
    """The last three parts of a figure whose ratio may not be above the limit."""
    return ratio, f"≤ {limit:g}", ratio <= limit


def p95(seconds: Sequence[float]) -> float:
    """The time that 95 of a hundred stay under, in seconds."""
    if len(seconds) < 2:
        return seconds[0]
    return statistics.quantiles(seconds, n=20, method="inclusive")[-1]


def p50(seconds: Sequence[float]) -> float:
    """The median, in seconds."""
    return statistics.median(seconds)


def ms(seconds: float) -> str:
    """Seconds as milliseconds, for reading."""
    return f"{seconds * 1000:.1f} ms" if seconds < 0.1 else f"{seconds * 1000:.0f} ms"


def seconds_of(work: Callable[[], object]) -> float:
    """How long the work takes, in seconds."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def work_of(work: Callable[[], object]) -> float:
    """How long it keeps the processor, in seconds: a machine shared with others doesn't stretch that
    as it does the time that passes. For work that waits for nothing."""
    began = time.process_time()
    work()
    return time.process_time() - began


def several(work: Callable[[], object], times: int) -> list[float]:
    """How long the work takes each of several times, in seconds."""
    return [seconds_of(work) for _ in range(times)]


def table(figures: Iterable[Figure]) -> str:
    """The figures as a Markdown table, which reads well on a terminal too."""
    heads = ("Scenario", "What", "Measured", "Against", "Ratio", "Reach", "")
    rows = [heads, *(_cells(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def _cells(figure: Figure) -> tuple[str, ...]:
    verdict = {True: "kept", False: "NOT KEPT", None: ""}[figure.kept]
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
    return (
        figure.scenario,
        figure.what,
        figure.measured,
        figure.against,
        ratio,
        figure.reach,
        verdict,
    )
