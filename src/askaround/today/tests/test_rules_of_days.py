"""Rules that came with holidays, other places and one's own tasks: when they come, what ends them."""

from typing import Any

import pytest

from askaround.correspondence.models import Message, OutgoingMail
from askaround.findings.models import PlanStep
from askaround.interviews.models import Reading
from askaround.people.models import Organisation
from askaround.today.items import one_letter_each
from askaround.today.rules import afterwards, approaching, arranging, concluding, owing, own
from askaround.today.tests.make import (
    MONDAY,
    day,
    field,
    held_up_mail,
    mark,
    now,
    own_task,
    person,
    referral,
    silent,
    visit,
)

WORKSHOP = Organisation(name="The workshop")


@pytest.mark.parametrize(("today", "comes"), [(4, False), (5, True), (10, True), (11, False)])
def test_somebody_else_there_may_be_thought_of_between_three_and_seven_working_days(
    today: int, comes: bool
) -> None:
    item = approaching.second_person(silent(organisation=WORKSHOP), now(day(today)))
    assert (item is not None) is comes


def test_somebody_else_is_never_thought_of_twice_nor_without_a_place_nor_after_a_reminder() -> None:
    for fact, value in (
        ("others_there", True),
        ("was_reminded", True),
        ("asked_for", "like"),
        ("organisation", None),
        ("replied_at", MONDAY),
    ):
        someone = silent(organisation=WORKSHOP)
        setattr(someone, fact, value)
        assert approaching.second_person(someone, now(day(5))) is None


def test_before_the_first_visit_three_questions_to_oneself_come_the_day_before() -> None:
    first = {"starts_at": day(4, 14), "met_before": False}
    assert arranging.ask_yourself_first(visit(**first), now(day(2))) is None
    item = arranging.ask_yourself_first(visit(**first), now(day(3)))
    assert item is not None
    assert item.url.endswith("/prepare/")
    assert arranging.ask_yourself_first(visit(**first), now(day(4))) is None


@pytest.mark.parametrize(
    "done",
    [{"met_before": True}, {"asked_oneself": True}, {"held_at": MONDAY}, {"cancelled_at": MONDAY}],
)
def test_whoever_asked_themself_or_met_somebody_is_not_asked_to(done: Any) -> None:
    facts = {"starts_at": day(4, 14), "met_before": False} | done
    assert arranging.ask_yourself_first(visit(**facts), now(day(3))) is None


@pytest.mark.parametrize(
    ("rule", "fact"),
    [
        (approaching.no_answer, silent()),
        (approaching.second_person, silent(organisation=WORKSHOP)),
        (arranging.agree_a_day, person(agreed_at=MONDAY)),
        (owing.report_back, referral(met_at=MONDAY)),
    ],
)
def test_what_counts_in_working_days_is_not_asked_for_on_a_holiday(rule: Any, fact: Any) -> None:
    for number in range(5, 30):
        the_day = day(number)
        assert rule(fact, now(the_day, holidays={the_day.date()})) is None


@pytest.mark.parametrize(
    ("rule", "fact"),
    [
        (arranging.agree_a_day, person(agreed_at=day(5))),
        (owing.report_back, referral(met_at=day(3))),
    ],
)
def test_nothing_grows_late_over_a_weekend_or_a_holiday(rule: Any, fact: Any) -> None:
    monday_off = {day(9).date()}
    for number in (7, 8):
        assert not rule(fact, now(day(number), holidays=monday_off)).overdue
    assert rule(fact, now(day(10), holidays=monday_off)).overdue


def test_a_holiday_in_between_gives_a_day_more() -> None:
    item = owing.report_back(referral(met_at=MONDAY), now(day(3), holidays={day(4).date()}))
    assert item is not None
    assert item.due_at.date() == day(6).date()


def test_whoever_was_offered_times_may_take_their_time() -> None:
    someone = person(agreed_at=MONDAY, last_contact_at=day(3))
    someone.times_offered_at = day(3)
    assert arranging.agree_a_day(someone, now(day(11))) is None
    item = arranging.agree_a_day(someone, now(day(12)))
    assert item is not None
    assert not item.owed


def test_times_offered_before_the_yes_do_not_settle_the_day() -> None:
    someone = person(agreed_at=day(3))
    someone.times_offered_at = MONDAY
    item = arranging.agree_a_day(someone, now(day(3)))
    assert item is not None
    assert item.owed


@pytest.mark.parametrize(("due_on", "waits"), [(None, True), (day(2).date(), False)])
def test_an_own_task_is_a_suggestion_and_never_late(due_on: Any, waits: bool) -> None:
    item = own.own_task(own_task(due_on=due_on), now(day(20)))
    assert item is not None
    assert (item.owed, item.overdue, item.waits) == (False, False, waits)
    assert own.own_task(own_task(due_on=due_on, done_at=MONDAY), now(day(20))) is None


def test_mail_that_is_tried_again_by_itself_needs_no_look_yet() -> None:
    mail = held_up_mail()
    mail.retry_at = day(2, 12)
    assert owing.send_again(mail, now(day(2, 12))) is None
    assert owing.send_again(mail, now(day(2, 13))) is not None


def test_mail_that_has_gone_or_was_sent_some_other_way_is_not_looked_at() -> None:
    assert owing.send_again(OutgoingMail(message=Message(), handed_over_at=MONDAY), now()) is None
    assert owing.send_again(OutgoingMail(message=Message(sent_at=MONDAY)), now()) is None


def test_one_letter_to_one_person_leaves_no_room_for_a_second() -> None:
    ben = person("Ben Okafor")
    first = approaching.first_message(referral(person=ben), now())
    asking = mark("might_know")
    asking.person = ben
    second = approaching.ask_who_they_know(asking, now())
    other = approaching.ask_who_they_know(mark("might_know"), now())
    items: list[Any] = [second, first, other]
    assert one_letter_each(items) == [first, other]


def test_a_held_up_thank_you_takes_the_place_of_the_thanks() -> None:
    ana = person()
    held = visit(person=ana, held_at=MONDAY, ended_at=MONDAY)
    thanks = afterwards.thank_you(held, now(day(3)))
    mail = held_up_mail()
    mail.message.person, mail.message.kind = ana, Message.Kind.THANK_YOU
    stuck = owing.send_again(mail, now(day(3)))
    assert stuck is not None
    assert stuck.owed
    items: list[Any] = [thanks, stuck]
    assert one_letter_each(items) == [stuck]


def heard(conversations: int) -> Any:
    found: Any = field()
    found.heard, found.last_heard = conversations, MONDAY
    return found


@pytest.mark.parametrize(("conversations", "comes"), [(1, False), (5, False), (6, True)])
def test_whether_it_is_enough_is_asked_once_it_can_be_told(conversations: int, comes: bool) -> None:
    item = concluding.look_whether_enough(heard(conversations), now())
    assert (item is not None) is comes


def test_a_step_of_the_plan_is_a_suggestion_until_it_is_done() -> None:
    step = PlanStep(career_field=field(), text="Ask the college", due_on=day(3).date())
    step.created_at = MONDAY
    item = concluding.plan_step(step, now(day(20)))
    assert item is not None
    assert (item.owed, item.overdue) == (False, False)
    assert item.url == f"/fields/{step.career_field.pk}/plan/#step-{step.pk}"
    step.done_at = MONDAY
    assert concluding.plan_step(step, now(day(20))) is None


@pytest.mark.parametrize(("others", "comes"), [(None, False), (0, False), (2, True)])
def test_something_to_read_is_worth_sharing_with_others_met_about_the_same_work(
    others: int | None, comes: bool
) -> None:
    reading: Any = Reading(interview=visit(), text="Being Mortal", created_at=MONDAY)
    reading.others_met = others
    item = concluding.share_something(reading, now())
    assert (item is not None) is comes
    assert item is None or item.url == f"/share/?reading={reading.pk}"
