"""Everything out as one file, against a raw dump of the same rows; its memory; and back in."""

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, at_least, at_most
from benchmarks.folders import EMPTY, copy_of, folder_of, python
from benchmarks.scenarios import Settings

SHARE = 0.2
FLAT = 1.5
"""Memory at ten times the rows, at most: flat."""

KINDS = ("json", "zip")


def run(settings: Settings) -> Iterator[Figure]:
    large = settings.sizes[-1]
    small = max(large // 10, 1)
    with copy_of(EMPTY) as empty:
        for kind in KINDS:
            few, said = (_out(people, kind, _file(empty, kind)) for people in (small, large))
            yield _against_raw(kind, large, said)
            yield _flat(f"{kind} out", large, said, few)
        yield _back(empty, _file(empty, "zip"), large)


def _file(beside: Path, kind: str) -> Path:
    return beside.with_name(f"everything.{kind}")


def _out(people: int, kind: str, file: Path) -> dict[str, float]:
    words = ("-m", "benchmarks.everything", "out", kind, file)
    said: dict[str, float] = json.loads(python(folder_of(people), *words))
    return said


def _against_raw(kind: str, people: int, said: dict[str, float]) -> Figure:
    share = at_least(said["raw"] / said["seconds"], SHARE)
    what = f"{kind} out, {people:,} people, {said['rows']:,} rows, of a raw dump"
    return Figure("everything", what, _s(said["seconds"]), _s(said["raw"]), *share)


def _flat(way: str, people: int, said: dict[str, float], few: dict[str, float]) -> Figure:
    flat = at_most(said["memory"] / few["memory"], FLAT)
    what = f"{way}, memory at {people:,} people against a tenth"
    return Figure("everything", what, _mib(said["memory"]), _mib(few["memory"]), *flat)


def _back(empty: Path, file: Path, people: int) -> Figure:
    """For scale: it is looked at to its end first, and every row before it is kept."""
    said = json.loads(python(empty, "-m", "benchmarks.everything", "in", file))
    told = f"{_s(said['seconds'])}, {_mib(said['memory'])}"
    return Figure("everything", f"zip back in, {people:,} people", told)


def _s(seconds: float) -> str:
    return f"{seconds:.1f} s"


def _mib(size: float) -> str:
    return f"{size / 2**20:.0f} MiB"
