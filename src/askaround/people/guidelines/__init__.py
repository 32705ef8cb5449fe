"""The craft's numbers and pure rules about people, each with its source. No Django."""

from askaround.people.guidelines.bounds import INSIDE_SOURCES, LINES_AT_ONCE, NAMES_PLENTY
from askaround.people.guidelines.standing import Dates, Part, Standing, standing
from askaround.people.guidelines.working_days import (
    PATIENCE_DAYS,
    REPORT_BACK_DAYS,
    is_working_day,
    report_back_by,
    working_days_after,
)

__all__ = [
    "INSIDE_SOURCES",
    "LINES_AT_ONCE",
    "NAMES_PLENTY",
    "PATIENCE_DAYS",
    "REPORT_BACK_DAYS",
    "Dates",
    "Part",
    "Standing",
    "is_working_day",
    "report_back_by",
    "standing",
    "working_days_after",
]
