"""Searching as one types: the page against the raw full-text query, for a common and a rare word."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from benchmarks import words
from benchmarks.figures import Figure, ms, p95, several
from benchmarks.folders import copy_of
from benchmarks.load import get, load
from benchmarks.scenarios import Settings
from benchmarks.servers import Server, askaround

MORE = 0.010
"""Seconds that the page may take beyond the raw query."""

RAW = "SELECT rowid FROM search_words WHERE search_words MATCH ? ORDER BY rowid DESC LIMIT 50"


def run(settings: Settings) -> Iterator[Figure]:
    size = settings.sizes[-1]
    with copy_of(size) as data, askaround(data) as server:
        for kind, word in (("common", words.COMMON[3]), ("rare", words.RARE[4]), ("begun", "hou")):
            yield _figure(settings, server, data, f"{kind} word", word, "/search/")
        for kind, word in (("common", "ana"), ("rare", "zamelwood"), ("begun", "qui")):
            yield _figure(settings, server, data, f"people, {kind} name", word, "/people/")


def _figure(
    settings: Settings, server: Server, data: Path, kind: str, word: str, page: str
) -> Figure:
    raw = p95(several(lambda: _raw(data, word), 50))
    ours = load(server, get(server, f"{page}?q={word}"), connections=1, seconds=settings.seconds)
    kept = ours.p95 <= raw + MORE and not ours.failed
    what = f"{kind}, {settings.sizes[-1]:,} people"
    ratio = ours.p95 / (raw + MORE)
    return Figure(
        "search", what, f"p95 {ms(ours.p95)}", f"{ms(raw)} + {ms(MORE)}", ratio, "≤ 1", kept
    )


def _raw(data: Path, word: str) -> None:
    opened = sqlite3.connect(data / "askaround.sqlite3")
    opened.execute(RAW, [f'"{word}"*']).fetchall()
    opened.close()
