"""What they said, made into something: words marked, what they agree and differ on, a decision."""

from askaround.findings.models.deciding import Decision, DecisionReason, PlanStep
from askaround.findings.models.finding import Finding, FindingPassage
from askaround.findings.models.job import JobLine, Section
from askaround.findings.models.judging import ObjectiveSaid, TraitTold
from askaround.findings.models.marking import Passage, SetAside, Theme
from askaround.findings.models.numbers import NumberRead

__all__ = [
    "Decision",
    "DecisionReason",
    "Finding",
    "FindingPassage",
    "JobLine",
    "NumberRead",
    "ObjectiveSaid",
    "Passage",
    "PlanStep",
    "Section",
    "SetAside",
    "Theme",
    "TraitTold",
]
