"""The pages of what is made of answers."""

from askaround.findings.views.comparing import compare
from askaround.findings.views.enough import enough
from askaround.findings.views.findings import add_finding, delete_finding, finding
from askaround.findings.views.marking import mark_words, take_off
from askaround.findings.views.table import table
from askaround.findings.views.themes import delete_theme, judge_suggestion, theme

__all__ = [
    "add_finding",
    "compare",
    "delete_finding",
    "delete_theme",
    "enough",
    "finding",
    "judge_suggestion",
    "mark_words",
    "table",
    "take_off",
    "theme",
]
