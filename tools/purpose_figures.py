"""How well, and how fast, the honest-purpose check judges drafts: `python -m tools.purpose_figures`.

Prints precision and recall of each rule over the labelled drafts it was made with, of all rules over
those it was not made with, and the time the slowest of some hostile texts of 100,000 letters takes.
"""

import sys
import time

from askaround.correspondence.purpose import Written, look_over
from askaround.correspondence.tests.corpus import ASIDE, TUNED, Labelled, Score, drafts, scores

HOSTILE = (
    "a",
    "A ",
    " ",
    "\n",
    "looking for a ",
    '"hiring?" ',
    "can you come ",
    "not a job ",
    ". ",
    "Ben said ",
    "friend of a ",
    "b-",
    "a'",
    "how are you? ",
    "my resume ",
    "[",
    "{",
    "<a ",
    "12/",
    "quiero venir a la ",
)
LONG = 100_000


def main() -> None:
    tuned, aside = drafts(*TUNED), drafts(*ASIDE)
    lines = [
        table(f"{len(tuned)} drafts the rules were made with", tuned),
        table(f"{len(aside)} drafts set aside before the rules were made", aside),
        f"Slowest of {len(HOSTILE)} hostile texts of {LONG:,} letters: {slowest() * 1000:.0f} ms",
        f"A draft, on average: {average(tuned) * 1000:.1f} ms",
    ]
    sys.stdout.write("\n\n".join(lines) + "\n")


def table(title: str, labelled: list[Labelled]) -> str:
    rows = [f"{title}\n{'rule':<26}{'precision':>10}{'recall':>8}{'labelled':>10}"]
    rows += [row(rule, score) for rule, score in scores(labelled).items()]
    return "\n".join(rows)


def row(rule: str, score: Score) -> str:
    labelled = score.right + score.missed
    return f"{rule:<26}{score.precision:>10.2f}{score.recall:>8.2f}{labelled:>10}"


def slowest() -> float:
    return max(seconds(Written(body=(each * LONG)[:LONG], person="Ana Ruiz")) for each in HOSTILE)


def average(labelled: list[Labelled]) -> float:
    return sum(seconds(each.written) for each in labelled) / len(labelled)


def seconds(written: Written) -> float:
    begun = time.perf_counter()
    look_over(written)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
