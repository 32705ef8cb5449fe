"""Taking everybody out, as cards and as a table, against a raw dump of the same rows."""

import json
from collections.abc import Iterator

from benchmarks.figures import Figure, at_least, at_most
from benchmarks.folders import folder_of, python
from benchmarks.scenarios import Settings

SHARE = 0.2
FLAT = 1.5


def run(settings: Settings) -> Iterator[Figure]:
    small, large = settings.sizes[0], settings.sizes[-1]
    for kind in ("vcf", "csv"):
        said = _measured(large, kind)
        share = at_least(said["raw"] / said["seconds"], SHARE)
        what = f"{kind}, {large:,} people, of a raw dump"
        yield Figure("export", what, f"{said['seconds']:.1f} s", f"{said['raw']:.1f} s", *share)
        few = _measured(small, kind)
        flat = at_most(said["memory"] / few["memory"], FLAT)
        told = [f"{each['memory'] / 2**20:.0f} MiB" for each in (said, few)]
        what = f"{kind}, memory at {large:,} people against {small:,}"
        yield Figure("export", what, told[0], told[1], *flat)


def _measured(people: int, kind: str) -> dict[str, float]:
    said: dict[str, float] = json.loads(
        python(folder_of(people), "-m", "benchmarks.exporting", kind)
    )
    return said
