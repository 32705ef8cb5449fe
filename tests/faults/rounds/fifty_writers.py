"""Fifty devices write at once, and a second process writes beside the server, as commands do."""

import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path

from benchmarks.figures import ms, p50, p95
from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.faults.typist import Typist, together

MUST = "nobody hears that the database is locked (p95 within 500 ms on a machine of its own)"
ROUNDS = 1
DEVICES, WORDS = 50, 20


def one_round(stage: Stage) -> Tally:
    visit = stage.visit()
    stage.server.token(visit.sessions[0])
    typists = [Typist(stage.server, visit, f"d{n}") for n in range(DEVICES)]
    threads = [threading.Thread(target=write, args=(each,)) for each in typists]
    over = threading.Event()
    beside: list[int] = []
    other = threading.Thread(target=write_beside, args=(stage.server.file, over, beside))
    for thread in [*threads, other]:
        thread.start()
    for thread in threads:
        thread.join()
    over.set()
    other.join()
    tally = together([each.tally(stage.server.file) for each in typists])
    refused = sum(
        times for each in typists for status, times in each.statuses.items() if status != 200
    )
    if refused or tally.acknowledged < DEVICES * WORDS:
        tally.wrong.append(
            f"{refused} writes refused, {DEVICES * WORDS - tally.acknowledged} not made"
        )
    taken = [seconds for each in typists for seconds in each.seconds]
    tally.remark = (
        f"p50 {ms(p50(taken))}, p95 {ms(p95(taken))}; {len(beside)} writes of another process"
    )
    return tally


def write(typist: Typist) -> None:
    for _ in range(WORDS):
        typist.types()


def write_beside(file: Path, over: threading.Event, done: list[int]) -> None:
    """A short write every twentieth of a second, by the shipped settings' own rules."""
    with closing(sqlite3.connect(file, timeout=20, isolation_level=None)) as opened:
        while not over.is_set():
            opened.execute("BEGIN IMMEDIATE")
            opened.execute("UPDATE accounts_user SET about_me = about_me")
            opened.execute("COMMIT")
            done.append(1)
            time.sleep(0.05)
