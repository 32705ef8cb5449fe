"""The labelled drafts, and how well the rules find what they were labelled with."""

import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from askaround.correspondence.purpose import RULES, Named, Review, Written, look_over

FOLDER = Path(__file__).parent / "drafts"
TUNED = ("english.toml", "spanish.toml")
"""The rules were made with these in sight."""
ASIDE = ("aside_english.toml", "aside_spanish.toml")
"""These were written before the rules and never looked at while they were made."""


class Labelled(NamedTuple):
    name: str
    language: str
    expected: frozenset[str]
    written: Written

    def review(self) -> Review:
        return look_over(self.written)


class Score(NamedTuple):
    """How often a rule spoke rightly, needlessly, and kept silent where it should have spoken."""

    right: int
    needless: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.needless) if self.right + self.needless else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def drafts(*files: str) -> list[Labelled]:
    """The labelled drafts of these files of the folder."""
    rows = [row for file in files for row in tomllib.loads((FOLDER / file).read_text())["draft"]]
    return [_labelled(row) for row in rows]


def scores(labelled: Iterable[Labelled]) -> dict[str, Score]:
    """Each rule's score over the drafts, and that of all together under "all"."""
    right, needless, missed = Counter[str](), Counter[str](), Counter[str]()
    for each in labelled:
        found = set(each.review().rules)
        right.update(found & each.expected)
        needless.update(found - each.expected)
        missed.update(each.expected - found)
    table = {rule: Score(right[rule], needless[rule], missed[rule]) for rule in RULES}
    return table | {"all": Score(right.total(), needless.total(), missed.total())}


def _labelled(row: dict[str, Any]) -> Labelled:
    written = Written(
        kind=row["kind"],
        channel=row["channel"],
        asking=row.get("asking", ""),
        person=row["to"],
        subject=row.get("subject", ""),
        body=row["body"],
        named_by=tuple(Named(each["name"], each["may_use"]) for each in row.get("named_by", [])),
    )
    return Labelled(row["name"], row["language"], frozenset(row["expect"]), written)
