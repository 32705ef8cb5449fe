"""How many working days a seeker gives others, by their own numbers and their country's holidays."""

from typing import Any

from askaround.accounts.days_off import days_off
from askaround.accounts.own_numbers import own_number
from askaround.people.guidelines import (
    PATIENCE_DAYS,
    REPORT_BACK_DAYS,
    SECOND_PERSON_DAYS,
    Pace,
)


def pace_of(owner: Any) -> Pace:
    """The pace of this seeker. Needs no query; the holidays are read when a day is asked about."""
    return Pace(
        patience_days=own_number(owner, "patience_days", PATIENCE_DAYS),
        second_person_days=own_number(owner, "second_person_days", SECOND_PERSON_DAYS),
        report_back_days=own_number(owner, "report_back_days", REPORT_BACK_DAYS),
        holidays=days_off(owner),
    )
