"""The job description gathered from all the answers: the page, one part of it, and a page of the API."""

from collections.abc import Iterator
from uuid import UUID

from benchmarks.field_pages import API, measured
from benchmarks.figures import Figure
from benchmarks.scenarios import Settings


def run(settings: Settings) -> Iterator[Figure]:
    yield from measured(settings, "job description", addresses, whole)


def addresses(field: UUID) -> dict[str, str]:
    page = f"/fields/{field}/job-description/"
    return {
        "the page": page,
        "one part": f"{page}?part=tasks",
        "a page of the API": f"{API}{field}/job-description",
        "the longest page of the API": f"{API}{field}/job-description?limit=500",
    }


def whole(field: UUID) -> dict[str, str]:
    """All its lines at once."""
    return {"all lines as Markdown": f"{API}{field}/job-description?as=md"}
