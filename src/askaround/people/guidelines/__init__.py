"""The craft's numbers and pure rules about people, each with its source. No Django."""

from askaround.people.guidelines.asking import (
    ASK_NEXT,
    KNOWN_IN_PERSON,
    REST_DAYS,
    Acquaintance,
    Step,
    Tie,
    closeness,
    step_for,
    tie,
)
from askaround.people.guidelines.bounds import INSIDE_SOURCES, LINES_AT_ONCE, NAMES_PLENTY
from askaround.people.guidelines.referring import (
    NextStep,
    Path,
    keeps_waiting,
    next_step,
    owed_since,
)
from askaround.people.guidelines.reporting import SupervisorStep, supervisor_step
from askaround.people.guidelines.sources import (
    MOST_TO_TRY,
    fits,
    leads_to_doers,
    sources_in_order,
    sources_to_try,
)
from askaround.people.guidelines.standing import Dates, Part, Standing, standing
from askaround.people.guidelines.working_days import (
    PATIENCE_DAYS,
    REPORT_BACK_DAYS,
    SECOND_PERSON_DAYS,
    USUAL_PACE,
    Pace,
    is_working_day,
    report_back_by,
    working_days_after,
)

__all__ = [
    "ASK_NEXT",
    "INSIDE_SOURCES",
    "KNOWN_IN_PERSON",
    "LINES_AT_ONCE",
    "MOST_TO_TRY",
    "NAMES_PLENTY",
    "PATIENCE_DAYS",
    "REPORT_BACK_DAYS",
    "REST_DAYS",
    "SECOND_PERSON_DAYS",
    "USUAL_PACE",
    "Acquaintance",
    "Dates",
    "NextStep",
    "Pace",
    "Part",
    "Path",
    "Standing",
    "Step",
    "SupervisorStep",
    "Tie",
    "closeness",
    "fits",
    "is_working_day",
    "keeps_waiting",
    "leads_to_doers",
    "next_step",
    "owed_since",
    "report_back_by",
    "sources_in_order",
    "sources_to_try",
    "standing",
    "step_for",
    "supervisor_step",
    "tie",
    "working_days_after",
]
