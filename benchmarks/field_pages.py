"""The pages and answers of the API about one line of work with many visits, under the shipped server."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from askaround.questions.bank import BY_SLUG
from benchmarks.figures import Figure, at_most, ms, seconds_of
from benchmarks.folders import copy_of, python
from benchmarks.load import get, load
from benchmarks.scenarios import Settings
from benchmarks.servers import Server, askaround, minimal_view

LIMIT = 0.1
"""Seconds that 95 of a hundred requests stay under, at 200 visits."""

API = "/api/v1/career-fields/"


Addresses = Callable[[UUID], dict[str, str]]
"""The addresses to ask for by what they are called, of a line of work."""


def measured(
    settings: Settings, scenario: str, addresses: Addresses, whole: Addresses | None = None
) -> Iterator[Figure]:
    """Each address by its name: the first request, which works out what later ones find kept, for
    scale; then p95 against the limit, beside that of the least a view can do. Those of `whole`, what
    nobody waits for a page of, are for scale too."""
    with copy_of("visits", settings.visits) as data:
        asked = addresses(_field_of(data))
        token = python(data, "-m", "askaround", "token").split()[-1]
        with minimal_view(data) as peer, askaround(data) as server:
            program = replace(server, headers={"Authorization": f"Bearer {token}"})
            for name, path in asked.items():
                here = program if path.startswith(API) else server
                yield from _figures(
                    settings, scenario, f"{name}, {settings.visits:,} visits", here, path
                )
            for name, path in (whole(_field_of(data)) if whole else {}).items():
                here = program if path.startswith(API) else server
                took = load(here, get(here, path), connections=1, seconds=settings.seconds / 3)
                yield Figure(scenario, f"{name}, for scale", f"p50 {ms(took.p50)}")
            least = load(peer, get(peer, "/"), connections=1, seconds=settings.seconds / 3)
            yield Figure(scenario, "the least a view can do, for scale", f"p95 {ms(least.p95)}")


def _figures(
    settings: Settings, scenario: str, what: str, server: Server, path: str
) -> Iterator[Figure]:
    connection, ask = server.connection(), get(server, path)
    first = seconds_of(lambda: ask(connection, 0))
    connection.close()
    yield Figure(scenario, f"{what}, the first time", ms(first))
    before = server.worked()
    took = load(server, ask, connections=1, seconds=settings.seconds)
    # Five more are asked for before the measuring begins.
    worked = (server.worked() - before) / (len(took.seconds) + 5)
    ratio, reach, kept = at_most(took.p95 / LIMIT, 1)
    failed = f", {took.failed} FAILED" if took.failed else ""
    told = f"p50 {ms(took.p50)}, p95 {ms(took.p95)}, {ms(worked)} of work each{failed}"
    yield Figure(scenario, what, told, ms(LIMIT), ratio, reach, kept and not took.failed)


def question(slug: str) -> str:
    """A question of the bank, as it stands in an address."""
    return f"?question={BY_SLUG[slug].id}"


def _field_of(data: Path) -> UUID:
    """The line of work the visits were about."""
    with sqlite3.connect(data / "askaround.sqlite3") as opened:
        return UUID(opened.execute("SELECT id FROM careers_careerfield").fetchone()[0])
