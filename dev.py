"""Askaround on a fresh machine: Python 3.11 or later, git and a network are all it needs.

    python3 dev.py run [words for askaround serve]   set up, run on SQLite, open the browser
    python3 dev.py test [words for pytest]           set up, check everything, run every test
    python3 dev.py check                             all that needs no test run
    python3 dev.py build                             the wheel and the source archive, in dist/
    python3 dev.py lock [--upgrade]                  rewrite the lock files
    python3 dev.py messages [language]               gather the strings to translate
    python3 dev.py bench [scenario ...]              how fast it is
    python3 dev.py faults [--round NAME] [--rounds N]    what it survives

A second run starts at once: set-up is done again only where a lock or the settings changed.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is who it speaks to
    sys.exit("Askaround needs Python 3.11 or later; this is " + sys.version.split()[0] + ".")

from tools import environment, locks, machine, suite
from tools.project import ROOT, WINDOWS, Stop, keep_what_is_compiled, program, say


def main(words: list[str]) -> int:
    command = COMMANDS.get(words[0]) if words else None
    if command is None:
        asked_for_help = bool(words) and words[0] in {"-h", "--help", "help"}
        print(__doc__, file=sys.stdout if asked_for_help else sys.stderr)
        return 0 if asked_for_help else 2
    keep_what_is_compiled()
    try:
        return command(words[1:])
    except Stop as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(words: list[str]) -> int:
    """Set up what running needs, then become `askaround serve`."""
    environment.prepare(everything=False)
    return become(str(program("askaround")), "serve", *words)


def test(words: list[str]) -> int:
    """Set up everything, then run the whole suite, or pytest on SQLite with the words given."""
    began = time.monotonic()
    machine.need_browser_and_database()
    environment.prepare(everything=True)
    say(f"Set up in {time.monotonic() - began:.1f} s")
    if words:
        return become(*suite.PYTEST, *words)
    return 0 if suite.run_all([*suite.checks(), *suite.tests()]) else 1


def check(words: list[str]) -> int:
    """What needs no test run: format, lint, types, imports, templates, scripts."""
    refuse(words)
    environment.prepare(everything=True)
    return 0 if suite.run_all(suite.checks()) else 1


def build(words: list[str]) -> int:
    """The wheel, with the built assets inside, and the source archive."""
    refuse(words)
    environment.prepare(everything=True)
    return become(str(program("python")), "-m", "build", "--no-isolation")


def lock(words: list[str]) -> int:
    """Rewrite the lock files after a change to pyproject.toml or package.json."""
    environment.prepare(everything=True)
    locks.rewrite(words)
    return 0


def messages(words: list[str]) -> int:
    """Gather the strings to translate into each language's catalogue, or begin a language."""
    environment.prepare(everything=True)
    return become(str(program("python")), "-m", "tools.messages", *words)


def bench(words: list[str]) -> int:
    """How fast it is: every scenario, or those named, against limits measured in the same run."""
    environment.prepare(everything=True)
    return become(str(program("python")), "-m", "benchmarks", *words)


def faults(words: list[str]) -> int:
    """What it survives: every round of every fault, or those named."""
    if not {"-h", "--help"} & {*words}:
        machine.need_browser_and_database()
    environment.prepare(everything=True)
    return become(str(program("python")), "-m", "tests.faults", *words)


def refuse(words: list[str]) -> None:
    """Stop at words a command has no use for."""
    if words:
        raise Stop(f"This command takes nothing after it: {' '.join(words)}")


def become(*command: str) -> int:
    """Hand over to a program, so that signals and the exit status are its own."""
    sys.stdout.flush()
    os.chdir(ROOT)
    if not WINDOWS:
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "build": build,
    "lock": lock,
    "messages": messages,
    "bench": bench,
    "faults": faults,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
