"""Every change to what is made of answers, by the work it belongs to."""

from askaround.findings.actions.deciding import (
    Because,
    change_decision,
    decide,
    delete_decision,
    let_stand,
    neighbour_called,
    reopen,
)
from askaround.findings.actions.findings import add_finding, change_finding, delete_finding
from askaround.findings.actions.job import (
    add_job_line,
    bring_job_line_back,
    delete_job_line,
    leave_job_line_out,
    move_job_line,
    word_job_line,
)
from askaround.findings.actions.judging import ask_of_traits, say_objective, tell_trait
from askaround.findings.actions.marking import (
    NotThere,
    change_passage,
    mark,
    mend_marks,
    set_aside,
    take_off,
)
from askaround.findings.actions.numbers import (
    Understood,
    leave_number_out,
    put_number_right,
    take_back_number,
)
from askaround.findings.actions.planning import (
    add_plan_step,
    change_plan_step,
    delete_plan_step,
    do_step,
    move_step,
    order_by_day,
)
from askaround.findings.actions.telling import draft_telling
from askaround.findings.actions.themes import (
    NameTaken,
    add_theme,
    delete_theme,
    rename_theme,
    theme_called,
)

__all__ = [
    "Because",
    "NameTaken",
    "NotThere",
    "Understood",
    "add_finding",
    "add_job_line",
    "add_plan_step",
    "add_theme",
    "ask_of_traits",
    "bring_job_line_back",
    "change_decision",
    "change_finding",
    "change_passage",
    "change_plan_step",
    "decide",
    "delete_decision",
    "delete_finding",
    "delete_job_line",
    "delete_plan_step",
    "delete_theme",
    "do_step",
    "draft_telling",
    "leave_job_line_out",
    "leave_number_out",
    "let_stand",
    "mark",
    "mend_marks",
    "move_job_line",
    "move_step",
    "neighbour_called",
    "order_by_day",
    "put_number_right",
    "rename_theme",
    "reopen",
    "say_objective",
    "set_aside",
    "take_back_number",
    "take_off",
    "tell_trait",
    "theme_called",
    "word_job_line",
]
