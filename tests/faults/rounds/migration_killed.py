"""The making of the tables is killed (`kill -9`) at any moment, again and again, and run again."""

import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path

from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.running import environment, run

MUST = "run again it ends well, with the same tables as if nothing had been; each migration whole or not at all"
ROUNDS = 5
KILLS = 5
"""For each round, at moments spread over the time that one run takes."""

Tables = Callable[[], list[tuple[str, ...]]]


def one_round(stage: Stage) -> Tally:
    with stage.scratch() as folder:
        file = folder / "askaround.sqlite3"
        return killed_and_run_again(folder, lambda: tables(file), whole_tables())


def killed_and_run_again(
    folder: Path, now: Tables, whole: list[tuple[str, ...]], **more: str
) -> Tally:
    """Kill it so many times, then let it end; `more` is added to the environment."""
    tally = Tally()
    for number in range(KILLS):
        struck = kill_at((number + random.random()) / KILLS, folder, more)
        tally.acknowledged += struck
    ended = run("token", "--data-dir", folder, **more)
    if ended.returncode:
        tally.wrong.append(f"can't be run again: {ended.stderr[-200:]}")
    elif now() != whole:
        tally.wrong.append("the tables are others")
    tally.remark = "kept: kills that struck in time"
    return tally


def kill_at(part: float, folder: Path, more: dict[str, str]) -> bool:
    """Run, and kill after that part of a whole run's time; whether it was still running."""
    command = [sys.executable, "-m", "askaround", "token", "--data-dir", str(folder)]
    quiet = subprocess.DEVNULL
    given = {**environment(), **more}
    process = subprocess.Popen(command, stdout=quiet, stderr=quiet, env=given)
    time.sleep(start_up() + part * making())
    running = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    return running


@cache
def start_up() -> float:
    """The seconds it takes to load, before any table is made."""
    return seconds_of("--help")


@cache
def making() -> float:
    return max(0.5, whole_run()[1] - start_up())


def seconds_of(*words: object) -> float:
    began = time.monotonic()
    run(*words)
    return time.monotonic() - began


@cache
def whole_run() -> tuple[list[tuple[str, ...]], float]:
    """The tables of a run that nobody kills, and the seconds it took."""
    with tempfile.TemporaryDirectory() as name:
        took = seconds_of("token", "--data-dir", name)
        return tables(Path(name) / "askaround.sqlite3"), took


def whole_tables() -> list[tuple[str, ...]]:
    return whole_run()[0]


def tables(file: Path) -> list[tuple[str, ...]]:
    """What every table, index and trigger is, and which migrations made them."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as opened:
        made = opened.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
        ran = opened.execute("SELECT 'ran', app, name FROM django_migrations").fetchall()
    return sorted((str(kind), str(name), str(sql)) for kind, name, sql in made + ran)
