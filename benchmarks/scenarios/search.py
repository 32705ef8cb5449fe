"""Searching as one types, against the raw full-text query: for a common, a rare and a begun word.

Each is asked twice: as the whole page, and as a browser asks while somebody types, which gets the
part of the page that changes.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks import words
from benchmarks.figures import Figure, at_most, ms, p50, p95, seconds_of, several
from benchmarks.folders import copy_of
from benchmarks.load import WARMING, get, load
from benchmarks.scenarios import Settings
from benchmarks.servers import Server, askaround

MORE = 0.010
"""Seconds that the page may take beyond the raw query."""

RAW = "SELECT rowid FROM search_words WHERE search_words MATCH ? ORDER BY rowid DESC LIMIT 50"


def run(settings: Settings) -> Iterator[Figure]:
    size = settings.sizes[-1]
    with copy_of(size) as data, askaround(data) as server:
        for kind, word in (("common", words.COMMON[3]), ("rare", words.RARE[4]), ("begun", "hou")):
            yield from _figures(settings, server, data, f"{kind} word", word, "/search/")
        for kind, word in (("common", "ana"), ("rare", "zamelwood"), ("begun", "qui")):
            yield from _figures(settings, server, data, f"people, {kind} name", word, "/people/")
        yield _after_writing(settings, server, data)


def _figures(
    settings: Settings, server: Server, data: Path, kind: str, word: str, page: str
) -> Iterator[Figure]:
    typing = replace(server, headers={**server.headers, "HX-Request": "true"})
    for asked, by in (("page", server), ("as typed", typing)):
        raw = p95(several(lambda: _raw(data, word), 50))
        before = server.worked()
        ours = load(by, get(by, f"{page}?q={word}"), connections=1, seconds=settings.seconds)
        worked = (server.worked() - before) / (len(ours.seconds) + WARMING)
        ratio, reach, kept = at_most(ours.p95 / (raw + MORE), 1)
        yield Figure(
            "search",
            f"{kind}, {asked}, {settings.sizes[-1]:,} people",
            f"p95 {ms(ours.p95)}, {ms(worked)} of work each",
            f"{ms(raw)} + {ms(MORE)}",
            ratio,
            reach,
            kept and not ours.failed,
        )


def _after_writing(settings: Settings, server: Server, data: Path) -> Figure:
    """People are looked through in memory, which is read anew once anything was written."""
    connection, ask = server.connection(), get(server, "/people/?q=zamelwood")
    taken = []
    for _ in range(20):
        _write(data)
        taken.append(seconds_of(lambda: ask(connection, 0)))
    connection.close()
    what = f"people, rare name, something written each time before, {settings.sizes[-1]:,} people"
    return Figure("search", what, f"p50 {ms(p50(taken))}, p95 {ms(p95(taken))}")


def _write(data: Path) -> None:
    with sqlite3.connect(data / "askaround.sqlite3") as opened:
        opened.execute("UPDATE accounts_user SET last_name = last_name")
    opened.close()


def _raw(data: Path, word: str) -> None:
    opened = sqlite3.connect(data / "askaround.sqlite3")
    opened.execute(RAW, [f'"{word}"*']).fetchall()
    opened.close()
