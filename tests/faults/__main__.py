"""python -m tests.faults: run the rounds, print the table. The exit status is 1 when one was not held."""

import argparse
import importlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from playwright.sync_api import sync_playwright

from askaround.web.tests.browser import CHROMIUM
from tests.faults.stage import Stage
from tests.faults.tally import Line, Tally, table

LIVE = (
    "offline_at_load",
    "offline_midway",
    "server_errors",
    "no_answer",
    "late_answers",
    "session_expired",
    "clock_wrong",
    "tab_crashed",
    "browser_killed",
    "device_power_cut",
    "two_devices",
    "storage_full",
    "another_user",
    "server_restarted",
    "hour_offline",
)
"""The faults of the visit page, in a real browser."""

SERVER = (
    "server_killed",
    "power_cut",
    "fifty_writers",
    "disk_full",
    "disk_read_only",
    "database_file",
    "backup_under_load",
    "migration_killed",
    "migration_killed_postgresql",
    "postgresql_restarted",
    "postgresql_failover",
    "mail_server",
    "restore_killed",
    "restore_killed_postgresql",
    "restore_power_cut",
    "sent_twice",
)
NAMES = (*LIVE, *SERVER)


def main() -> int:
    words = arguments().parse_args()
    names = words.round or NAMES
    lines = []
    many = sum(words.rounds or module(name).ROUNDS for name in names) + 10
    with stage(many) as at:
        for name in names:
            lines.append(all_rounds(name, at, words.rounds))
            print(" ".join(lines[-1].cells()), file=sys.stderr, flush=True)
    print(table(lines))
    missed = [line.name for line in lines if not line.held]
    if missed:
        print(f"\nNot held: {', '.join(missed)}.", file=sys.stderr)
    return 1 if missed else 0


def all_rounds(name: str, at: Stage, rounds: int | None) -> Line:
    """Every round of one fault, or why there is none."""
    fault = module(name)
    reason = fault.why_not() if hasattr(fault, "why_not") else ""
    if reason:
        return Line(name, [], 0.0, reason)
    began = time.monotonic()
    done = [one_round(fault, at) for _ in range(rounds or fault.ROUNDS)]
    return Line(name, done, time.monotonic() - began)


def one_round(fault: ModuleType, at: Stage) -> Tally:
    """One round; one that breaks off was not held, and the next goes on."""
    try:
        tally: Tally = fault.one_round(at)
    except Exception as error:  # noqa: BLE001 - whatever it was, it stands in the table
        tally = Tally(wrong=[f"{type(error).__name__}: {error}".replace("\n", " ")[:300]])
    tally.wrong += at.clear()
    return tally


def module(name: str) -> ModuleType:
    return importlib.import_module(f"tests.faults.rounds.{name}")


@contextmanager
def stage(many: int) -> Iterator[Stage]:
    """A stage in a folder that is gone afterwards, with so many visits to type on."""
    folder = Path(tempfile.mkdtemp(prefix="askaround-faults-"))
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    os.environ["NO_PROXY"] = "localhost,127.0.0.1"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=CHROMIUM)
        at = Stage(folder, playwright, chromium, many)
        try:
            yield at
        finally:
            at.clear()
            at.server.stop()
            chromium.close()
            shutil.rmtree(folder, ignore_errors=True)


def arguments() -> argparse.ArgumentParser:
    """What the command takes."""
    parser = argparse.ArgumentParser(prog="dev.py faults", description=__doc__)
    parser.add_argument(
        "--round",
        action="append",
        choices=NAMES,
        metavar="NAME",
        help=f"one fault, or several: {', '.join(NAMES)}; all, when none is named",
    )
    parser.add_argument("--rounds", type=int, help="how often each; as each says, when not given")
    return parser


if __name__ == "__main__":
    sys.exit(main())
