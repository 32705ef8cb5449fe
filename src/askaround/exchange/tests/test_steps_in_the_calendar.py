"""Steps of a plan stand in the calendar on their day, however far ahead."""

import datetime as dt

import pytest

from askaround.accounts.tests.make import make_user
from askaround.careers.tests.make import make_field
from askaround.exchange.calendar.entries import feed
from askaround.findings.tests.make import make_plan_step
from askaround.people.tests.make import NOW

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("days", [0, 3, 200])
def test_a_step_with_a_day_stands_there_once(days):
    owner = make_user()
    day = NOW.date() + dt.timedelta(days=days)
    make_plan_step(career_field=make_field(owner=owner), text="Ask the college", due_on=day)

    written = feed(owner, at=NOW).decode()

    assert written.count("SUMMARY:Ask the college") == 1
    assert f"DTSTART;VALUE=DATE:{day:%Y%m%d}" in written


def test_a_step_on_the_last_day_there_is_breaks_nothing():
    owner = make_user()
    make_plan_step(career_field=make_field(owner=owner), text="Rest", due_on=dt.date.max)

    assert "DTSTART;VALUE=DATE:99991231" in feed(owner, at=NOW).decode()


def test_without_names_a_step_says_nothing_of_itself():
    owner = make_user()
    day = NOW.date() + dt.timedelta(days=9)
    make_plan_step(career_field=make_field(owner=owner), text="Ring Ana", due_on=day)

    assert "Ana" not in feed(owner, at=NOW, with_names=False).decode()


def test_steps_that_are_done_or_have_no_day_are_left_out():
    owner = make_user()
    field = make_field(owner=owner)
    make_plan_step(career_field=field, text="done", due_on=NOW.date(), done_at=NOW)
    make_plan_step(career_field=field, text="some day", due_on=None)

    assert "plan_step-" not in feed(owner, at=NOW).decode()
