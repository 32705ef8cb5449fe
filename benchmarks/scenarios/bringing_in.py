"""Bringing people in: LinkedIn's file and contact cards, the first time and again."""

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, at_least, at_most
from benchmarks.folders import EMPTY, copy_of, python
from benchmarks.scenarios import Settings

ROWS_SHARE = 0.1
CARDS_SHARE = 1.0
AGAIN = 2.0
FLAT = 1.5
"""Memory for the whole file against a tenth of it, at most: flat."""


def run(settings: Settings) -> Iterator[Figure]:
    with copy_of(EMPTY) as data:
        yield from _rows(data, settings.rows)
    with copy_of(EMPTY) as data:
        few = json.loads(python(data, "-m", "benchmarks.taking_in", "rows", settings.rows // 10))
    with copy_of(EMPTY) as data:
        many = json.loads(python(data, "-m", "benchmarks.taking_in", "rows", settings.rows))
        ratio = at_most(many["memory"] / few["memory"], FLAT)
        what = f"memory, {settings.rows:,} rows against a tenth"
        yield Figure("import", what, _mib(many["memory"]), _mib(few["memory"]), *ratio)
    with copy_of(EMPTY) as data:
        yield from _cards(data, settings.cards)


def _rows(data: Path, rows: int) -> Iterator[Figure]:
    said = json.loads(python(data, "-m", "benchmarks.taking_in", "rows", rows))
    share = at_least(said["raw"] / said["first"], ROWS_SHARE)
    what = f"LinkedIn, {rows:,} rows, of reading and inserting them raw"
    yield Figure("import", what, _s(said["first"]), _s(said["raw"]), *share)
    yield _again(f"LinkedIn, {rows:,} rows, again", said)


def _cards(data: Path, cards: int) -> Iterator[Figure]:
    said = json.loads(python(data, "-m", "benchmarks.taking_in", "cards", cards))
    share = at_least(said["raw"] / said["first"], CARDS_SHARE)
    what = f"{cards:,} contact cards, of vobject parsing alone"
    yield Figure("import", what, _s(said["first"]), _s(said["raw"]), *share)
    yield _again(f"{cards:,} contact cards, again", said)


def _again(what: str, said: dict[str, float]) -> Figure:
    ratio, reach, kept = at_least(said["first"] / said["again"], AGAIN)
    told = f"{_s(said['again'])}, {said['written']:.0f} people written"
    return Figure(
        "import", what, told, _s(said["first"]), ratio, reach, kept and not said["written"]
    )


def _s(seconds: float) -> str:
    return f"{seconds:.1f} s"


def _mib(size: float) -> str:
    return f"{size / 2**20:.0f} MiB"
