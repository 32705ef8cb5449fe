"""Every change to what is made of answers, by the work it belongs to."""

from askaround.findings.actions.findings import add_finding, change_finding, delete_finding
from askaround.findings.actions.marking import (
    NotThere,
    change_passage,
    mark,
    mend_marks,
    set_aside,
    take_off,
)
from askaround.findings.actions.planning import (
    add_plan_step,
    change_plan_step,
    delete_plan_step,
)
from askaround.findings.actions.themes import (
    NameTaken,
    add_theme,
    delete_theme,
    rename_theme,
    theme_called,
)

__all__ = [
    "NameTaken",
    "NotThere",
    "add_finding",
    "add_plan_step",
    "add_theme",
    "change_finding",
    "change_passage",
    "change_plan_step",
    "delete_finding",
    "delete_plan_step",
    "delete_theme",
    "mark",
    "mend_marks",
    "rename_theme",
    "set_aside",
    "take_off",
    "theme_called",
]
