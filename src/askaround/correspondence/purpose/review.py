"""The whole of the check: what works, then what could be better, in the order to tell it."""

from dataclasses import dataclass
from typing import NamedTuple

from askaround.correspondence.purpose.reader import read
from askaround.correspondence.purpose.rules import RULES
from askaround.correspondence.purpose.scope import rules_for
from askaround.correspondence.purpose.strengths import strengths
from askaround.correspondence.purpose.written import Written


class Finding(NamedTuple):
    """One rule that has something to say, and the words it is about; empty where some are missing."""

    rule: str
    found: str


@dataclass(frozen=True)
class Review:
    """`works` names what is good (see `strengths.py`), `findings` what could be better."""

    language: str
    works: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def rules(self) -> tuple[str, ...]:
        return tuple(each.rule for each in self.findings)


def look_over(written: Written) -> Review:
    """Look a draft over. Nothing written at all has nothing to be said about it."""
    if not written.body.strip():
        return Review("", (), ())
    reader = read(written)
    holding = rules_for(written.kind, written.asking)
    said = [(rule, look(reader)) for rule, look in RULES.items() if rule in holding]
    findings = tuple(Finding(rule, found[:300]) for rule, found in said if found is not None)
    works = strengths(reader, holding, frozenset(each.rule for each in findings))
    return Review(reader.language, works, findings)
