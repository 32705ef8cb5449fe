"""Each page against a minimal Django view under the same server, and its growth with the people kept."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from benchmarks.figures import Figure, at_least, at_most, ms
from benchmarks.folders import copy_of
from benchmarks.load import Answered, get, load
from benchmarks.memory import can_be_told
from benchmarks.scenarios import Settings
from benchmarks.servers import Server, askaround, minimal_view

SHARE = 0.5
"""Of the minimal view's requests a second, at least. quality.md's row is kept in docs/speed.md."""

GROWTH = 1.5
"""p95 at the largest size against the smallest, at most."""

MEMORY = 150 * 1024 * 1024


def run(settings: Settings) -> Iterator[Figure]:
    first: dict[str, float] = {}
    for size in settings.sizes:
        with copy_of(size) as data, minimal_view(data) as peer, askaround(data) as server:
            yield from _start(size, server)
            for page, path in addresses(data).items():
                yield from _page(settings, size, page, path, (server, peer), first)
            yield from _memory(size, server)


def addresses(data: Path) -> dict[str, str]:
    """The pages to ask for; the person and the field are those of the newest interview."""
    with sqlite3.connect(data / "askaround.sqlite3") as opened:
        newest = "SELECT id, person_id, career_field_id FROM interviews_interview"
        ids = opened.execute(f"{newest} ORDER BY starts_at DESC LIMIT 1").fetchone()
    interview, person, field = (UUID(each) for each in ids)
    return {
        "today": "/",
        "people": "/people/",
        "people, waiting on me": "/people/?only=waiting_on_me",
        "person": f"/people/{person}/",
        "record": f"/interviews/{interview}/",
        "field": f"/fields/{field}/",
    }


def _start(size: int, server: Server) -> Iterator[Figure]:
    yield Figure(
        "start",
        f"process start to first page, {size:,} people",
        f"{server.seconds_to_first_page:.2f} s",
        "1.5 s",
        *at_most(server.seconds_to_first_page / 1.5, 1),
    )


def _page(
    settings: Settings,
    size: int,
    page: str,
    path: str,
    servers: tuple[Server, Server],
    first: dict[str, float],
) -> Iterator[Figure]:
    server, peer = servers
    for connections in (1, 8):
        least = load(peer, get(peer, "/"), connections=connections, seconds=settings.seconds / 3)
        ours = load(server, get(server, path), connections=connections, seconds=settings.seconds)
        what = f"{page}, {size:,} people, {connections} at once"
        yield Figure("pages", what, _told(ours), _told(least), *_share(ours, least))
        if connections == 1:
            yield from _growth(page, size, ours, first)


def _share(ours: Answered, least: Answered) -> tuple[float, str, bool]:
    ratio, reach, kept = at_least(ours.per_second / least.per_second, SHARE)
    return ratio, reach, kept and not ours.failed


def _growth(page: str, size: int, ours: Answered, first: dict[str, float]) -> Iterator[Figure]:
    if page not in first:
        first[page] = ours.p95
        return
    growth = at_most(ours.p95 / first[page], GROWTH)
    what = f"{page}, p95 at {size:,} people against the fewest"
    yield Figure("growth", what, ms(ours.p95), ms(first[page]), *growth)


def _told(answered: Answered) -> str:
    failed = f", {answered.failed} FAILED" if answered.failed else ""
    return f"{answered.per_second:,.0f}/s, p95 {ms(answered.p95)}{failed}"


def _memory(size: int, server: Server) -> Iterator[Figure]:
    if can_be_told():
        held = server.memory()
        told = f"{held / 2**20:.0f} MiB"
        what = f"held after the pages, {size:,} people"
        yield Figure("memory", what, told, "150 MiB", *at_most(held / MEMORY, 1))
