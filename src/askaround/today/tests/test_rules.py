"""Each rule on its own: when it comes, when it is late, what ends it. No database."""

import datetime as dt
from typing import Any

import pytest

from askaround.people.guidelines import is_working_day, working_days_after
from askaround.today.rules import afterwards, approaching, arranging, owing
from askaround.today.tests.make import (
    DAYS,
    HOURS,
    MONDAY,
    advice,
    day,
    few_names,
    field,
    held_up_mail,
    mark,
    now,
    person,
    promise,
    referral,
    silent,
    visit,
)


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [(2, 1, 3), (6, 1, 9), (7, 1, 9), (8, 1, 9), (2, 7, 11), (6, 3, 11), (4, 0, 4)],
)
def test_working_days_leave_out_the_weekend(start: int, days: int, end: int) -> None:
    assert working_days_after(day(start).date(), days) == day(end).date()


def test_a_holiday_is_no_working_day() -> None:
    holiday = day(3).date()
    assert not is_working_day(holiday, {holiday})
    assert working_days_after(day(2).date(), 1, {holiday}) == day(4).date()


def test_a_new_field_suggests_whom_to_ask() -> None:
    item = approaching.whom_to_ask(field(), now())
    assert item is not None
    assert item.url.endswith("/ask/")
    assert not item.owed


def test_somebody_thought_of_is_asked_who_they_know() -> None:
    item = approaching.ask_who_they_know(mark("might_know"), now())
    assert item is not None
    assert "ask=like" in item.url
    assert approaching.ask_who_they_know(mark("does_it"), now()) is None


def test_somebody_who_does_the_work_gets_a_first_message() -> None:
    item = approaching.first_message_to_one_who_does_it(mark("does_it"), now())
    assert item is not None
    assert item.rule == "first_message"
    assert approaching.first_message_to_one_who_does_it(mark("might_know"), now()) is None


def test_a_name_given_suggests_a_first_message_and_says_who_gave_it() -> None:
    item = approaching.first_message(referral(), now(day(4)))
    assert item is not None
    assert item.why == "Ben named Ana 2 days ago."
    assert "kind=introduction" in item.url


@pytest.mark.parametrize(("today", "comes"), [(10, False), (11, True), (20, True)])
def test_silence_is_worth_a_reminder_after_seven_working_days(today: int, comes: bool) -> None:
    item = approaching.no_answer(silent(), now(day(today)))
    assert (item is not None) is comes


def test_a_reminder_is_offered_beside_letting_it_rest() -> None:
    item = approaching.no_answer(silent(), now(day(11)))
    assert item is not None
    assert "kind=reminder" in item.url
    assert "let-rest" in item.rest
    assert not item.overdue


def test_after_one_reminder_only_rest_is_left() -> None:
    someone = silent()
    someone.was_reminded = True
    item = approaching.no_answer(someone, now(day(20)))
    assert item is not None
    assert item.action == ""
    assert item.rest


def test_somebody_asked_for_a_name_is_reminded_of_that() -> None:
    someone = silent()
    someone.asked_for = "like"
    item = approaching.no_answer(someone, now(day(11)))
    assert item is not None
    assert "ask=like" in item.url


@pytest.mark.parametrize(("today", "late"), [(2, False), (3, False), (4, True)])
def test_a_yes_waits_one_working_day_for_a_day_and_time(today: int, late: bool) -> None:
    item = arranging.agree_a_day(person(agreed_at=MONDAY), now(day(today, 23)))
    assert item is not None
    assert (item.owed, item.overdue) == (True, late)


def test_a_yes_on_friday_waits_until_monday() -> None:
    item = arranging.agree_a_day(person(agreed_at=day(6)), now(day(9, 20)))
    assert item is not None
    assert not item.overdue


def test_a_second_visit_without_a_day_waits_too() -> None:
    again = visit(person=person(met_at=MONDAY), agreed_at=MONDAY)
    assert arranging.agree_a_day_again(again, now()) is not None
    assert arranging.agree_a_day_again(visit(agreed_at=MONDAY), now()) is None
    assert arranging.agree_a_day_again(visit(starts_at=MONDAY), now()) is None


@pytest.mark.parametrize(("today", "hour", "comes"), [(2, 9, False), (3, 0, True), (4, 13, True)])
def test_a_visit_is_prepared_the_day_before(today: int, hour: int, comes: bool) -> None:
    item = arranging.prepare(visit(starts_at=day(4, 14)), now(day(today, hour)))
    assert (item is not None) is comes


def test_what_is_prepared_or_begun_needs_no_preparing() -> None:
    assert arranging.prepare(visit(starts_at=day(3), prepared_at=MONDAY), now()) is None
    assert arranging.prepare(visit(starts_at=day(3)), now(day(3) + HOURS)) is None


def test_on_the_day_it_says_when_to_leave() -> None:
    item = arranging.leave_on_time(visit(starts_at=day(2, 14), travel_minutes=30), now())
    assert item is not None
    assert item.why == "Leave at 1:20 pm to be there ten minutes early."
    assert item.due_at == day(2, 14) - dt.timedelta(minutes=40)
    assert item.url.endswith("/live/")


@pytest.mark.parametrize("mode", ["visit", "video", "phone"])
def test_without_a_journey_it_says_where(mode: str) -> None:
    item = arranging.leave_on_time(visit(starts_at=day(2, 14), mode=mode), now())
    assert item is not None
    assert item.why in ("At their place.", "By video.", "By telephone.")


def test_the_day_itself_is_that_day_alone_and_ends_with_the_visit() -> None:
    assert arranging.leave_on_time(visit(starts_at=day(3)), now()) is None
    assert arranging.leave_on_time(visit(starts_at=day(2, 14)), now(day(2, 14) + HOURS)) is None


def test_a_visit_nobody_noted_anything_of_is_asked_after() -> None:
    unnoted = visit(starts_at=day(2, 14))
    assert arranging.how_did_it_go(unnoted, now(day(2, 14))) is None
    assert arranging.how_did_it_go(unnoted, now(day(2, 15))) is not None


def test_a_visit_that_ended_is_written_up_at_once_and_says_how_long_ago() -> None:
    held = visit(held_at=MONDAY, ended_at=MONDAY + dt.timedelta(minutes=25))
    for later, words in (
        (dt.timedelta(minutes=30), "just met"),
        (4 * HOURS, "3 hours since"),
        (3 * DAYS, "2 days since"),
    ):
        item = afterwards.write_up(held, now(MONDAY + later))
        assert item is not None
        assert words in item.why
        assert not item.overdue


def test_nothing_is_owed_while_the_visit_is_still_going_on() -> None:
    held = visit(held_at=MONDAY)
    for rule in (afterwards.write_up, afterwards.thank_you):
        assert rule(held, now(MONDAY + dt.timedelta(minutes=10))) is None
        assert rule(held, now(MONDAY + HOURS)) is not None


def test_a_visit_written_up_and_thanked_for_owes_neither() -> None:
    done = visit(held_at=MONDAY, ended_at=MONDAY, written_up_at=MONDAY, thanked_at=MONDAY)
    assert afterwards.write_up(done, now()) is None
    assert afterwards.thank_you(done, now()) is None


@pytest.mark.parametrize(("hours", "late"), [(1, False), (24, False), (25, True)])
def test_thanks_are_late_after_a_day(hours: int, late: bool) -> None:
    item = afterwards.thank_you(visit(held_at=MONDAY, ended_at=MONDAY), now(MONDAY + hours * HOURS))
    assert item is not None
    assert (item.owed, item.overdue) == (True, late)


@pytest.mark.parametrize(("names", "words"), [(None, "No name came"), (1, "One name came")])
def test_too_few_names_are_asked_for_again_two_weeks_later(names: int | None, words: str) -> None:
    assert afterwards.ask_again(few_names(names), now(day(15))) is None
    item = afterwards.ask_again(few_names(names), now(day(16)))
    assert item is not None
    assert words in item.why


@pytest.mark.parametrize(
    "facts",
    [{"asked_again": True}, {"thanked_at": None}, {"person": person(resting_since=MONDAY)}],
)
def test_whoever_was_asked_or_not_thanked_or_rests_is_not_asked_again(facts: Any) -> None:
    assert afterwards.ask_again(few_names(0, **facts), now(day(16))) is None
    assert afterwards.ask_again(few_names(2), now(day(16))) is None


def test_a_visit_of_months_ago_is_too_long_ago_to_ask_for_names() -> None:
    last = MONDAY + 90 * DAYS
    assert afterwards.ask_again(few_names(0), now(last)) is not None
    assert afterwards.ask_again(few_names(0), now(last + DAYS)) is None


def test_asking_again_waits_for_the_day_i_said_i_would_report() -> None:
    told = few_names(None, report_back_on=day(6).date())
    assert afterwards.ask_again(told, now(day(5))) is None
    assert afterwards.ask_again(told, now(day(6))) is not None


@pytest.mark.parametrize(("today", "late"), [(2, False), (5, False), (6, True)])
def test_whoever_named_them_hears_within_three_working_days(today: int, late: bool) -> None:
    item = owing.report_back(referral(met_at=MONDAY), now(day(today, 12)))
    assert item is not None
    assert (item.owed, item.overdue) == (True, late)
    assert item.subject.name == "Ben Okafor"


@pytest.mark.parametrize(("today", "late"), [(2, False), (16, False), (17, True)])
def test_a_promise_is_kept_by_its_day(today: int, late: bool) -> None:
    item = owing.keep_promise(promise(), now(day(today)))
    assert item is not None
    assert (item.owed, item.overdue) == (True, late)
    assert "Send the article" in item.why


@pytest.mark.parametrize(("today", "late"), [(2, False), (16, False), (17, True)])
def test_whoever_gave_advice_hears_of_it_within_two_weeks(today: int, late: bool) -> None:
    item = owing.tell_of_advice(advice(), now(day(today)))
    assert item is not None
    assert (item.owed, item.overdue) == (True, late)


def test_mail_that_has_not_gone_is_looked_at() -> None:
    item = owing.send_again(held_up_mail(), now())
    assert item is not None
    assert item.why == "No answer."
