"""Where things stand with a person, from dated facts alone."""

import datetime as dt

import pytest
from hypothesis import given, settings, strategies as st

from askaround.people.guidelines import Dates, Part, Standing, standing, working_days_after

MONDAY = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
DATES = [*Dates.__dataclass_fields__]
MOMENTS = st.none() | st.datetimes(timezones=st.just(dt.UTC))


def stands(*, after=0, **facts):
    today = (MONDAY + after * DAY).date()
    dates = {name: fact for name, fact in facts.items() if name in DATES}
    part = {name: fact for name, fact in facts.items() if name not in DATES}
    return standing(Dates(**dates), Part(**part), today=today)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, Standing.KNOWN),
        ({"might_know": True}, Standing.MIGHT_KNOW),
        ({"named": True, "might_know": True}, Standing.NAMED),
        ({"asked_who": True, "might_know": True}, Standing.ASKED_WHO),
        ({"asked_who": True, "gave_names": True}, Standing.GAVE_NAMES),
        ({"approached_at": MONDAY, "gave_names": True}, Standing.GAVE_NAMES),
        ({"agreed_at": MONDAY, "gave_names": True}, Standing.AGREED),
        ({"approached_at": MONDAY}, Standing.WAITING),
        ({"approached_at": MONDAY, "after": 8}, Standing.WAITING),
        ({"approached_at": MONDAY, "after": 9}, Standing.SILENT),
        ({"approached_at": MONDAY, "last_contact_at": MONDAY + 5 * DAY, "after": 9}, "waiting"),
        ({"approached_at": MONDAY, "replied_at": MONDAY, "after": 30}, Standing.ANSWERED),
        ({"approached_at": MONDAY, "agreed_at": MONDAY}, Standing.AGREED),
        ({"met_at": MONDAY, "last_contact_at": MONDAY}, Standing.MET),
        ({"met_at": MONDAY, "last_contact_at": MONDAY + DAY}, Standing.THANKED),
        ({"met_at": MONDAY, "reported_back_at": MONDAY + DAY}, Standing.HEARD_BACK),
        ({"met_at": MONDAY, "last_contact_at": MONDAY + DAY, "after": 14}, Standing.THANKED),
        ({"met_at": MONDAY, "last_contact_at": MONDAY + DAY, "after": 15}, Standing.TO_TELL),
        ({"met_at": MONDAY, "reported_back_at": MONDAY + DAY, "after": 15}, Standing.TO_TELL),
        ({"met_at": MONDAY, "last_contact_at": MONDAY + DAY, "owed_report": True}, "to_tell"),
        ({"met_at": MONDAY, "resting_since": MONDAY}, Standing.RESTING),
    ],
)
def test_the_furthest_that_happened_says_where_things_stand(facts, expected):
    assert stands(**facts) == expected


@settings(deadline=None)
@given(
    st.builds(Dates, **dict.fromkeys(DATES, MOMENTS)),
    st.builds(Part),
    st.dates(max_value=dt.date(9999, 1, 1)),
)
def test_any_facts_at_all_stand_somewhere(dates, part, today):
    where = standing(dates, part, today=today)

    assert where in Standing


def test_working_days_leave_out_the_week_end():
    friday = dt.date(2026, 11, 6)

    assert working_days_after(friday, 1) == dt.date(2026, 11, 9)
