"""The parts of `dev.py check` and `dev.py test`, run one after another and summed up."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.project import ROOT, VENV, program, say

PYTEST = (str(program("python")), "-m", "pytest")
NOT_THERE = "not (browser or wheel or node or command)"
VERDICT = re.compile(r"\b(passed|failed|errors?|no tests ran)\b.* in [\d.:]+", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """One program of the suite. A loud one is shown while it runs, a quiet one when it fails."""

    name: str
    command: Sequence[str]
    loud: bool = False


@dataclass(frozen=True)
class Outcome:
    """How a part went: seconds, and the line pytest ended with, where it was pytest."""

    name: str
    passed: bool
    seconds: float
    verdict: str = ""


def checks() -> list[Part]:
    """Format, lint, types, imports, templates and scripts."""
    python = str(program("python"))
    node = ask(python, "-c", "import hatch_build; print(hatch_build.node_program())")
    tsc = [node, "node_modules/typescript/bin/tsc", "-p"]
    scripts = sorted(f"{kept}" for kept in ROOT.glob("tsconfig*.json") if sources_of(kept.name))
    parts = [
        Part("format", [python, "-m", "ruff", "format", "--check", "."]),
        Part("lint", [python, "-m", "ruff", "check", "."]),
        Part("types", [python, "-m", "mypy"]),
        Part("imports", [str(program("lint-imports")), "--no-logo"]),
        Part("templates", [str(program("djade")), "--check", "--target-version=5.2", *templates()]),
        *(Part(f"tsc {Path(kept).stem}", [*tsc, kept]) for kept in scripts),
    ]
    if sources_of("tsconfig.test.json"):
        parts.append(Part("scripts", [node, "--test", "src/askaround/*/scripts/**/*.test.ts"]))
    return parts


def tests() -> list[Part]:
    """Everything on SQLite; then on PostgreSQL whatever a database could change.

    Who may reach what is decided before any query, the same on both: tests/architecture runs once.
    """
    shared = ["-q", "-n", "2", *(["--color=yes"] if sys.stdout.isatty() else [])]
    on_postgres = [str(program("python")), "-m", "tools.postgres", *PYTEST, *shared]
    return [
        Part("SQLite", [*PYTEST, *shared], loud=True),
        Part(
            "PostgreSQL",
            [*on_postgres, "--only-database", "--ignore=tests/architecture", "-m", NOT_THERE],
            loud=True,
        ),
    ]


def sources_of(config: str) -> bool:
    """Whether a TypeScript configuration has anything to check: tsc refuses an empty one."""
    pattern = {"tsconfig.worker.json": "service-worker.ts", "tsconfig.test.json": "**/*.test.ts"}
    return any((ROOT / "src").glob(f"askaround/*/scripts/{pattern.get(config, '**/*.ts')}"))


def templates() -> list[str]:
    """Every template of ours."""
    found = (ROOT / "src").glob("askaround/*/templates/**/*.html")
    return sorted(str(path.relative_to(ROOT)) for path in found)


def run_all(parts: Sequence[Part]) -> bool:
    """Run every part, whatever the others did; tell whether all passed."""
    began = time.monotonic()
    outcomes = [run_one(part) for part in parts]
    failed = [outcome.name for outcome in outcomes if not outcome.passed]
    say("")
    say(" · ".join(f"{o.name} {o.seconds:.1f} s" for o in outcomes))
    for outcome in outcomes:
        if outcome.verdict:
            say(f"{outcome.name}: {outcome.verdict}")
    took = f"in {time.monotonic() - began:.0f} s"
    say(f"Failed {took}: {', '.join(failed)}" if failed else f"All passed {took}")
    return not failed


def run_one(part: Part) -> Outcome:
    """Run one part and report it."""
    if part.loud:
        say(f"\n── {part.name} ──")
    began = time.monotonic()
    passed, said = watch(part.command, loud=part.loud)
    seconds = time.monotonic() - began
    if not part.loud:
        say(f"{part.name:<22}{'ok' if passed else 'FAILED':>7} {seconds:6.1f} s")
        if not passed:
            say(said)
    verdicts = [line.strip() for line in said.splitlines() if VERDICT.search(line)]
    return Outcome(part.name, passed, seconds, verdicts[-1] if part.loud and verdicts else "")


def watch(command: Sequence[str], *, loud: bool) -> tuple[bool, str]:
    """Run a command, passing on what it says as it says it; give that back too."""
    said = bytearray()
    path = os.pathsep.join([str(program("python").parent), os.environ.get("PATH", "")])
    env = {**os.environ, "PATH": path, "VIRTUAL_ENV": str(VENV)}
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as running:
        assert running.stdout is not None
        while piece := os.read(running.stdout.fileno(), 65536):
            said += piece
            if loud:
                sys.stdout.buffer.write(piece)
                sys.stdout.flush()
    return running.returncode == 0, said.decode(errors="replace")


def ask(*command: str) -> str:
    """The one line a program answers with."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()
