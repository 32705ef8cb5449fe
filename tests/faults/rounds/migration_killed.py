"""Bringing the database up to date is killed (`kill -9`) at any moment, again and again, and run again;
so is the first making of its tables."""

import random
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
from tests.running import environment, run_from_nothing

MUST = "run again it ends well, with the same tables as if nothing had been; each migration whole or not at all"
ROUNDS = 5
KILLS = 5
"""For each round, at moments spread over the time that one run takes."""

OLDER = (
    "from askaround.config import starting; starting.load_django();"
    "from django.core.management import call_command;"
    "call_command('migrate', 'accounts', verbosity=0)"
)
"""Makes a database with the tables of one package: every other migration is still to come."""

Tables = Callable[[], list[tuple[str, ...]]]


def one_round(stage: Stage) -> Tally:
    with stage.scratch() as folder, stage.scratch() as new:
        make_older(folder)
        tally = killed_and_run_again(folder, lambda: tables_in(folder), *an_update())
        anew = killed_and_run_again(new, lambda: tables_in(new), *a_first_start())
    tally.acknowledged += anew.acknowledged
    tally.wrong += [f"first start: {each}" for each in anew.wrong]
    return tally


def make_older(folder: Path, **more: str) -> None:
    """A database to bring up to date; `more` is added to the environment."""
    env = {**environment(), "ASKAROUND_DATA_DIR": str(folder), **more}
    subprocess.run([sys.executable, "-c", OLDER], check=True, env=env)


def killed_and_run_again(
    folder: Path, now: Tables, whole: list[tuple[str, ...]], seconds: float, **more: str
) -> Tally:
    """Kill it so many times, then let it end; it takes so many seconds where nobody kills it."""
    tally = Tally()
    for number in range(KILLS):
        part = (number + random.random()) / KILLS
        tally.acknowledged += killed(start_up() + part * (seconds - start_up()), folder, more)
    ended = run_from_nothing("token", "--data-dir", folder, **more)
    if ended.returncode:
        tally.wrong.append(f"can't be run again: {ended.stderr[-200:]}")
    elif others := sorted({each[:2] for each in {*now()} ^ {*whole}}):
        tally.wrong.append(f"{len(others)} tables are others: {others[:5]}")
    tally.remark = "kept: kills that struck in time"
    return tally


def killed(after: float, folder: Path, more: dict[str, str]) -> bool:
    """Run, and kill after so many seconds; whether it was still running."""
    command = [sys.executable, "-m", "askaround", "token", "--data-dir", str(folder)]
    quiet = subprocess.DEVNULL
    given = {**environment(), **more}
    process = subprocess.Popen(command, stdout=quiet, stderr=quiet, env=given)
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True
    return False


@cache
def start_up() -> float:
    """The seconds it takes to load, before any table is made."""
    return seconds_of("--help")


def seconds_of(*words: object, **more: str) -> float:
    began = time.monotonic()
    run_from_nothing(*words, **more)
    return time.monotonic() - began


@cache
def an_update() -> tuple[list[tuple[str, ...]], float]:
    """The tables of an update that nobody kills, and the seconds it takes."""
    with tempfile.TemporaryDirectory() as name:
        make_older(Path(name))
        took = seconds_of("token", "--data-dir", name)
        return tables_in(Path(name)), took


@cache
def a_first_start() -> tuple[list[tuple[str, ...]], float]:
    """The tables of a first start that nobody kills, and the seconds it takes."""
    with tempfile.TemporaryDirectory() as name:
        took = seconds_of("token", "--data-dir", name)
        return tables_in(Path(name)), took


def tables_in(folder: Path) -> list[tuple[str, ...]]:
    """What every table, index and trigger is, and which migrations made them."""
    file = folder / "askaround.sqlite3"
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as opened:
        made = opened.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
        ran = opened.execute("SELECT 'ran', app, name FROM django_migrations").fetchall()
    return sorted((str(kind), str(name), str(sql)) for kind, name, sql in made + ran)
