"""The pages of what is made of answers."""

from askaround.findings.views.comparing import compare
from askaround.findings.views.deciding import (
    change_decision,
    decision,
    delete_decision,
    let_stand,
    reopen_decision,
    tell,
    tell_person,
)
from askaround.findings.views.enough import enough
from askaround.findings.views.findings import add_finding, delete_finding, finding
from askaround.findings.views.fit import ask_about_fit, fit, told
from askaround.findings.views.job import job, job_file, job_line, job_line_back
from askaround.findings.views.marking import mark_words, take_off
from askaround.findings.views.numbers import number, numbers, take_back_number
from askaround.findings.views.objectives import say_objective
from askaround.findings.views.planning import (
    delete_plan_step,
    do_plan_step,
    order_plan,
    plan,
    plan_step,
)
from askaround.findings.views.reading import keep_reading, reading, reading_file
from askaround.findings.views.report import report, report_file
from askaround.findings.views.table import table
from askaround.findings.views.themes import delete_theme, judge_suggestion, theme

__all__ = [
    "add_finding",
    "ask_about_fit",
    "change_decision",
    "compare",
    "decision",
    "delete_decision",
    "delete_finding",
    "delete_plan_step",
    "delete_theme",
    "do_plan_step",
    "enough",
    "finding",
    "fit",
    "job",
    "job_file",
    "job_line",
    "job_line_back",
    "judge_suggestion",
    "keep_reading",
    "let_stand",
    "mark_words",
    "number",
    "numbers",
    "order_plan",
    "plan",
    "plan_step",
    "reading",
    "reading_file",
    "reopen_decision",
    "report",
    "report_file",
    "say_objective",
    "table",
    "take_back_number",
    "take_off",
    "tell",
    "tell_person",
    "theme",
    "told",
]
