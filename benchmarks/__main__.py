"""python -m benchmarks: run the scenarios, print the table. The exit status is 1 when a limit isn't kept."""

import argparse
import sys
from importlib import import_module

from benchmarks.figures import Figure, table
from benchmarks.scenarios import Scenario, Settings

NAMES = (
    *("pages", "search", "live_note", "bringing_in", "picture", "taking_out", "first_visit"),
    *("compare", "enough", "job-description", "everything"),
)


def main() -> int:
    words = arguments().parse_args()
    settings = Settings(
        sizes=tuple(sorted(words.people)),
        seconds=words.seconds,
        rows=words.rows,
        cards=words.cards,
        visits=words.visits,
    )
    figures: list[Figure] = []
    for name in words.scenario or NAMES:
        print(f"── {name}", file=sys.stderr, flush=True)
        for figure in scenario(name)(settings):
            figures.append(figure)
            print(f"{figure.what}: {figure.measured}", file=sys.stderr, flush=True)
    print(table(figures))
    missed = [figure.what for figure in figures if figure.kept is False]
    if missed:
        print(f"\nNot kept: {len(missed)} of {len(figures)}.", file=sys.stderr)
    return 1 if missed else 0


def scenario(name: str) -> Scenario:
    """The scenario of that name."""
    run: Scenario = import_module(f"benchmarks.scenarios.{name.replace('-', '_')}").run
    return run


def arguments() -> argparse.ArgumentParser:
    """What the command takes."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("scenario", nargs="*", choices=[*NAMES, []], help="all, when none is named")
    parser.add_argument(
        "--people", nargs="+", type=int, default=Settings.sizes, help="how many people, each size"
    )
    parser.add_argument("--seconds", type=float, default=Settings.seconds, help="for each page")
    parser.add_argument("--rows", type=int, default=Settings.rows, help="of LinkedIn's file")
    parser.add_argument("--cards", type=int, default=Settings.cards, help="contact cards")
    parser.add_argument("--visits", type=int, default=Settings.visits, help="of one line of work")
    return parser


if __name__ == "__main__":
    sys.exit(main())
