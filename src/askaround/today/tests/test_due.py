"""The list made from what is recorded: found, not found twice, gone when done, flat in cost."""

import datetime as dt
from typing import Any

import pytest

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user
from askaround.careers.models import CareerField
from askaround.careers.tests.make import make_field
from askaround.correspondence.actions import draft, mark_sent
from askaround.correspondence.models import Message, OutgoingMail, Sharing
from askaround.correspondence.tests.make import make_message
from askaround.findings.tests.make import make_decision, make_plan_step
from askaround.interviews.actions import act_on_advice, add_advice
from askaround.interviews.models import CloseAsk, Interview, Reading
from askaround.interviews.tests.make import make_interview, make_promise
from askaround.people import actions as people
from askaround.people.models import Ask, Person
from askaround.people.tests.make import make_ask, make_mark, make_person, make_referral
from askaround.today.actions import let_go, settle, take_up_again
from askaround.today.glance import glance
from askaround.today.queries import agenda, due

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
DAYS = dt.timedelta(days=1)

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> User:
    return make_user()


def rules(owner: User, at: dt.datetime = NOW) -> list[str]:
    return [item.rule for item in due(owner, at)]


def someone(owner: User, name: str = "Ana Ruiz", **facts: Any) -> Person:
    return make_person(owner=owner, name=name, **facts)


def test_an_empty_record_owes_nothing(owner: User) -> None:
    assert due(owner, NOW) == []


def test_an_imported_address_book_owes_nothing(owner: User) -> None:
    for number in range(5):
        someone(owner, f"Person {number}")
    assert due(owner, NOW) == []


def test_a_field_asks_for_names_until_somebody_is_thought_of(owner: User) -> None:
    field = make_field(owner=owner)
    assert rules(owner) == ["whom_to_ask"]
    make_mark(person=someone(owner), career_field=field, purpose="might_know")
    assert rules(owner) == ["ask_who_they_know"]


def test_somebody_named_twice_and_marked_is_written_to_once(owner: User) -> None:
    ana = someone(owner)
    field = make_field(owner=owner)
    ask = make_ask(asked=someone(owner, "Ben Okafor"), career_field=field)
    make_referral(ask=ask, person=ana)
    make_referral(ask=make_ask(asked=someone(owner, "Lu Chen")), person=ana)
    make_mark(person=ana, career_field=field, purpose="does_it")
    assert rules(owner) == ["first_message"]


def test_an_introduction_sent_ends_the_suggestion_and_silence_brings_the_reminder(
    owner: User,
) -> None:
    ana = someone(owner)
    make_referral(ask=make_ask(asked=someone(owner, "Ben Okafor")), person=ana)
    mark_sent(message=introduction(ana, Message.Kind.INTRODUCTION), at=NOW)
    assert rules(owner) == []
    assert rules(owner, NOW + 9 * DAYS) == ["no_answer"]


def introduction(person: Person, kind: str, **more: Any) -> Message:
    channel = Message.Channel.EMAIL
    return draft(owner=person.owner, person=person, kind=kind, channel=channel, **more)


def test_a_reminder_starts_the_days_of_silence_anew_and_is_the_only_one(owner: User) -> None:
    ana = someone(owner)
    mark_sent(message=introduction(ana, Message.Kind.INTRODUCTION), at=NOW)
    mark_sent(message=introduction(ana, Message.Kind.REMINDER), at=NOW + 9 * DAYS)
    assert rules(owner, NOW + 10 * DAYS) == []
    [item] = due(owner, NOW + 30 * DAYS)
    assert (item.rule, item.action) == ("no_answer", "")


def test_a_reminder_of_an_ask_asks_for_the_same(owner: User) -> None:
    sam = someone(owner, "Sam Reed")
    field = make_field(owner=owner)
    asked = introduction(sam, Message.Kind.INTRODUCTION, asking="like", career_field=field)
    mark_sent(message=asked, at=NOW)
    [item] = due(owner, NOW + 10 * DAYS)
    assert f"ask=like&field={field.pk}" in item.url


def test_an_answer_or_a_name_ends_the_silence(owner: User) -> None:
    sam, ana = someone(owner, "Sam Reed"), someone(owner)
    for person in (sam, ana):
        people.mark_approached(person=person, at=NOW)
    people.mark_replied(person=ana, at=NOW + DAYS)
    ask = make_ask(asked=sam)
    people.add_referral(ask=ask, name="Ida Holm", named_at=NOW + DAYS)
    assert "no_answer" not in rules(owner, NOW + 20 * DAYS)


def test_whoever_rests_is_never_asked_after(owner: User) -> None:
    ana = someone(owner)
    make_referral(ask=make_ask(asked=someone(owner, "Ben Okafor")), person=ana)
    people.mark_approached(person=ana, at=NOW)
    people.let_rest(person=ana, at=NOW + DAYS)
    assert rules(owner, NOW + 30 * DAYS) == []


def test_a_yes_waits_for_a_day_until_there_is_one(owner: User) -> None:
    ana = someone(owner, agreed_at=NOW, approached_at=NOW)
    assert rules(owner) == ["agree_a_day"]
    make_interview(person=ana, career_field=make_field(owner=owner), starts_at=NOW + 9 * DAYS)
    assert "agree_a_day" not in rules(owner)


def test_a_visit_called_off_leaves_the_yes_without_a_day(owner: User) -> None:
    ana = someone(owner, agreed_at=NOW)
    make_interview(person=ana, cancelled_at=NOW)
    assert "agree_a_day" in rules(owner)


def test_a_visit_goes_from_preparing_to_leaving_to_writing_up_and_thanks(owner: User) -> None:
    visit = make_interview(person=someone(owner), starts_at=NOW)
    assert "prepare" in rules(owner, NOW - DAYS)
    assert "leave_on_time" in rules(owner, NOW)
    assert "how_did_it_go" in rules(owner, NOW + DAYS)
    Interview.plain.update(held_at=NOW, ended_at=NOW, written_up_at=None)
    assert rules(owner, NOW)[:2] == ["thank_you", "write_up"]
    visit.refresh_from_db()
    Interview.plain.update(written_up_at=NOW, thanked_at=NOW)
    assert not {"thank_you", "write_up"} & set(rules(owner, NOW))


def met(owner: User, **facts: Any) -> Interview:
    person = facts.pop("person", None) or someone(owner, met_at=NOW)
    done = {"held_at": NOW, "ended_at": NOW, "written_up_at": NOW, "thanked_at": NOW}
    field = CareerField.plain.filter(owner=owner).first() or make_field(owner=owner)
    return make_interview(person=person, career_field=field, starts_at=NOW, **(done | facts))


def test_too_few_names_are_asked_for_again_two_weeks_later_and_once(owner: User) -> None:
    visit = met(owner)
    assert rules(owner, NOW + 13 * DAYS) == []
    assert rules(owner, NOW + 14 * DAYS) == ["ask_again"]
    make_ask(asked=visit.person, asked_at=NOW + 14 * DAYS)
    assert rules(owner, NOW + 15 * DAYS) == []


def test_two_names_are_enough(owner: User) -> None:
    visit = met(owner)
    ask = make_ask(asked=visit.person, kind=Ask.Kind.CLOSE)
    CloseAsk.plain.create(owner=owner, interview=visit, ask=ask)
    for name in ("Ivo Marek", "Dot Pryce"):
        make_referral(ask=ask, person=someone(owner, name, resting_since=NOW))
    assert rules(owner, NOW + 20 * DAYS) == []


def test_whoever_named_two_i_met_is_told_in_one_item(owner: User) -> None:
    ask = make_ask(asked=someone(owner, "Ben Okafor"))
    for name in ("Ana Ruiz", "Lu Chen"):
        make_referral(ask=ask, person=someone(owner, name, met_at=NOW), met_at=NOW)
    assert rules(owner) == ["report_back"]


def test_telling_one_of_two_leaves_the_other(owner: User) -> None:
    ask = make_ask(asked=someone(owner, "Ben Okafor"))
    first, second = (
        make_referral(ask=ask, person=someone(owner, name, met_at=NOW), met_at=NOW)
        for name in ("Ana Ruiz", "Lu Chen")
    )
    message = introduction(ask.asked, Message.Kind.REPORT_BACK, referral=first)
    mark_sent(message=message, at=NOW)
    [item] = due(owner, NOW)
    assert str(second.pk) in item.url


def test_a_promise_shows_two_weeks_ahead_and_ends_when_kept(owner: User) -> None:
    visit = met(owner)
    promise = make_promise(interview=visit, due_on=(NOW + 30 * DAYS).date())
    assert "keep_promise" not in rules(owner, NOW + DAYS)
    assert "keep_promise" in rules(owner, NOW + 16 * DAYS)
    promise.kept_at = NOW
    promise.save()
    assert "keep_promise" not in rules(owner, NOW + 16 * DAYS)


def test_advice_taken_is_told_once_for_the_visit_it_came_from(owner: User) -> None:
    visit = met(owner)
    for text in ("Read Turner.", "Join the guild."):
        act_on_advice(advice=add_advice(interview=visit, text=text), at=NOW)
    assert rules(owner) == ["tell_of_advice"]
    message = introduction(visit.person, Message.Kind.NEWS, interview=visit)
    mark_sent(message=message, at=NOW)
    assert rules(owner) == []


def test_mail_that_could_not_go_is_not_forgotten(owner: User) -> None:
    message = make_message(person=someone(owner))
    OutgoingMail.plain.create(
        owner=owner,
        message=message,
        mail_id="<1@x>",
        recipient="a@example.org",
        queued_at=NOW,
        last_error="No.",
    )
    assert rules(owner) == ["send_again"]


def test_what_is_let_go_stays_away_until_it_comes_up_anew(owner: User) -> None:
    make_interview(person=someone(owner), held_at=NOW, ended_at=NOW)
    items = due(owner, NOW + DAYS)
    assert let_go(owner=owner, items=items, at=NOW + DAYS) == len(items) == 2
    assert due(owner, NOW + 2 * DAYS) == []
    again = {"held_at": NOW + 5 * DAYS, "ended_at": NOW + 5 * DAYS}
    Interview.plain.update(**again)
    assert len(due(owner, NOW + 6 * DAYS)) == 2


def test_letting_go_twice_and_taking_up_again_bring_everything_back(owner: User) -> None:
    make_interview(person=someone(owner), held_at=NOW, ended_at=NOW)
    items = due(owner, NOW)
    let_go(owner=owner, items=items, at=NOW)
    let_go(owner=owner, items=items, at=NOW + DAYS)
    assert take_up_again(owner=owner, let_go_at=NOW + DAYS) == 2
    assert due(owner, NOW) == items


def test_nobody_elses_record_is_in_the_list(owner: User) -> None:
    stranger = make_user()
    make_field(owner=stranger)
    met(stranger, thanked_at=None)
    make_message(person=someone(stranger))
    assert due(owner, NOW) == []
    assert agenda(owner, NOW).next_visit is None
    assert glance(owner, NOW).last_step is None


def test_the_last_step_is_the_newest_thing_done(owner: User) -> None:
    make_ask(asked=someone(owner), asked_at=NOW)
    make_interview(person=someone(owner), starts_at=NOW + DAYS)
    after = NOW + 400 * DAYS
    assert glance(owner, NOW - 900 * DAYS).last_step is not None
    assert glance(owner, after).last_step is not None


def test_six_conversations_ask_whether_it_is_enough_until_it_is_decided(owner: User) -> None:
    field = make_field(owner=owner)
    for number in range(6):
        met(owner, person=someone(owner, f"Person {number}", met_at=NOW))
    assert "look_whether_enough" in rules(owner)
    decision = make_decision(career_field=field, decided_at=NOW)
    assert "look_whether_enough" not in rules(owner)
    type(decision).plain.update(reopened_at=NOW + DAYS)
    assert "look_whether_enough" in rules(owner, NOW + DAYS)


def test_a_step_of_the_plan_comes_two_weeks_ahead_and_ends_when_done(owner: User) -> None:
    step = make_plan_step(career_field=make_field(owner=owner), due_on=(NOW + 20 * DAYS).date())
    assert "plan_step" not in rules(owner)
    assert "plan_step" in rules(owner, NOW + 6 * DAYS)
    settle(owner=owner, rule="plan_step", fact=step.pk, at=NOW)
    assert "plan_step" not in rules(owner, NOW + 6 * DAYS)


def test_something_to_read_is_shared_once(owner: User) -> None:
    first, second = met(owner), met(owner, person=someone(owner, "Bo Lind", met_at=NOW))
    reading = Reading.plain.create(owner=owner, interview=first, text="Being Mortal")
    Reading.plain.update(created_at=NOW)
    assert [item.subject.id for item in due(owner, NOW) if item.rule == "share_something"] == [
        reading.pk
    ]
    assert second.person_id != first.person_id
    Sharing.plain.create(owner=owner, what="Being Mortal")
    assert "share_something" not in rules(owner)
