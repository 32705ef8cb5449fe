"""Whether enough was heard: the page with its curve, and as a program is told it."""

from collections.abc import Iterator
from uuid import UUID

from benchmarks.field_pages import API, measured
from benchmarks.figures import Figure
from benchmarks.scenarios import Settings


def run(settings: Settings) -> Iterator[Figure]:
    yield from measured(settings, "enough", addresses)


def addresses(field: UUID) -> dict[str, str]:
    return {"the page": f"/fields/{field}/enough/", "the API": f"{API}{field}/saturation"}
