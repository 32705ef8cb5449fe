"""What everybody said, one question at a time, as a table, and as a program is told it."""

from collections.abc import Iterator
from uuid import UUID

from benchmarks.field_pages import API, measured, question
from benchmarks.figures import Figure
from benchmarks.scenarios import Settings


def run(settings: Settings) -> Iterator[Figure]:
    yield from measured(settings, "compare", addresses)


def addresses(field: UUID) -> dict[str, str]:
    tasks, pay = question("key-tasks"), question("pay")
    return {
        "one question": f"/fields/{field}/compare/{tasks}",
        "one question, with numbers": f"/fields/{field}/compare/{pay}",
        "questions by people": f"/fields/{field}/compare/table/",
        "the API": f"{API}{field}/comparison{tasks}",
    }
