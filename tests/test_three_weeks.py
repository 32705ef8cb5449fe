"""Four weeks around Easter, lived day by day with a moving clock: no absurd thing on Today.

Nell, in England, is curious about organ building. `pytest tests/test_three_weeks.py -s` prints her
diary: what she did, and what Today said each morning and evening.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from askaround.accounts.models import User
from askaround.correspondence.models import Message
from askaround.interviews.models import Advice, Interview, Promise
from askaround.people.guidelines import is_working_day
from askaround.people.models import Person, Referral
from askaround.people.pace import pace_of
from askaround.testing.make import make_user
from askaround.today.items import Item
from askaround.today.models import LetGo, OwnTask
from askaround.today.queries import due
from tests.nell import BEGIN, LONDON, STORY, Clock, Nell, at

DAYS = 28
MORNING, EVENING = 9, 18
WORKING_DAY_RULES = {"agree_a_day", "report_back", "no_answer", "second_person"}
HOLIDAYS = {dt.date(2026, 4, 3): "Good Friday", dt.date(2026, 4, 6): "Easter Monday"}

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    moving = Clock()
    monkeypatch.setattr(timezone, "now", lambda: moving.now)
    return moving


@dataclass
class Diary:
    """Each look at Today: when, what stood there, and what the page showed."""

    looks: list[tuple[dt.datetime, list[Item]]] = field(default_factory=list)

    def on(self, day: int, rule: str) -> list[Item]:
        there = (items for when, items in self.looks if when.date() == at(day, 0).date())
        return [item for items in there for item in items if item.rule == rule]

    def days_of(self, rule: str) -> list[int]:
        return sorted(
            {
                (when.date() - BEGIN).days
                for when, items in self.looks
                if any(item.rule == rule for item in items)
            }
        )


@pytest.fixture
def lived(clock: Clock, client: Client) -> Diary:
    """The weeks, lived; every absurd thing fails at the moment it shows."""
    owner = make_user(first_name="Nell", country="GB", region="ENG")
    client.force_login(owner)
    nell, diary, story = Nell(owner, clock), Diary(), list(STORY)
    for day in range(DAYS):
        for hour in (MORNING, EVENING):
            while story and story[0][0] < at(day, hour):
                clock.now, words, step = story.pop(0)
                step(nell)
                print(f"{clock.now:%a %d %b %H:%M}   Nell {words}")
            clock.now = at(day, hour)
            items = due(owner, clock.now)
            diary.looks.append((clock.now, items))
            if hour == MORNING:
                _print(clock.now, client.get("/"))
            _look(owner, clock.now, items)
    return diary


def _print(now: dt.datetime, page: Any) -> None:
    laid_out = (page.context or {}).get("page")
    if laid_out is None:
        return
    print(f"{now:%a %d %b %H:%M} {laid_out.greeting}")
    for mark, items in (("*", laid_out.rows), (" ", laid_out.later)):
        for item in items:
            late = "LATE " if item.overdue else ""
            print(f"      {mark} {late}{item.what}: {item.why} [{item.action}]")


def _look(owner: User, now: dt.datetime, items: list[Item]) -> None:
    """Whatever happened until now, nothing absurd is on the list."""
    pace = pace_of(owner)
    letters = [item.person for item in items if item.person and "message" in item.url]
    assert len(letters) == len(set(letters)), "two letters to one person"
    assert len({item.key for item in items}) == len(items)
    for item in items:
        about = f"{now}: {item.what}: {item.why}"
        assert not item.overdue or (item.owed and item.due_at < now), about
        assert not re.search(r"None|%\(|overdue", about), about
        assert _still_open(item), about
        if item.rule in WORKING_DAY_RULES:
            assert now.date() not in HOLIDAYS, about
            if item.owed:
                assert is_working_day(item.due_at.astimezone(LONDON).date(), pace.holidays), about
        if item.overdue and item.rule in WORKING_DAY_RULES:
            late_since = item.due_at.date() + dt.timedelta(days=1)
            between = (now.date() - late_since).days + 1
            days = (late_since + dt.timedelta(days=n) for n in range(between))
            assert any(is_working_day(day, pace.holidays) for day in days), about
        gone = LetGo.plain.filter(rule=item.rule, subject=item.subject.id).first()
        assert gone is None or (gone.until and gone.until <= now.date()), about


def _still_open(item: Item) -> bool:
    """Whether the record says that this is still to be done."""
    visits, messages = Interview.plain.filter(pk=item.subject.id), Message.plain
    person = Person.plain.filter(pk=item.subject.id, resting_since=None)
    checks: dict[str, Callable[[], bool]] = {
        "thank_you": visits.filter(thanked_at=None, held_at__isnull=False).exists,
        "write_up": visits.filter(written_up_at=None, held_at__isnull=False).exists,
        "prepare": visits.filter(prepared_at=None, held_at=None).exists,
        "ask_yourself_first": visits.filter(held_at=None).exists,
        "leave_on_time": visits.filter(held_at=None, cancelled_at=None).exists,
        "ask_again": visits.filter(thanked_at__isnull=False).exists,
        "first_message": person.filter(approached_at=None).exists,
        "ask_who_they_know": person.filter(approached_at=None).exists,
        "no_answer": person.filter(replied_at=None, agreed_at=None).exists,
        "second_person": person.filter(replied_at=None, agreed_at=None).exists,
        "agree_a_day": person.filter(met_at=None, interviews=None).exists,
        "report_back": Referral.plain.filter(pk=item.fact, reported_back_at=None).exists,
        "keep_promise": Promise.plain.filter(pk=item.fact, kept_at=None).exists,
        "tell_of_advice": Advice.plain.filter(pk=item.fact, told_at=None).exists,
        "own_task": OwnTask.plain.filter(pk=item.fact, done_at=None).exists,
        "whom_to_ask": lambda: not messages.exists(),
    }
    return checks[item.rule]()


def test_four_weeks_go_by_without_an_absurd_thing(lived: Diary) -> None:
    # One test of all, since the weeks take ten seconds to live.
    _each_thing_comes_on_its_days_and_ends(lived)
    _easter_makes_nothing_late(lived)
    _what_others_wait_for_leads(lived)


def _each_thing_comes_on_its_days_and_ends(diary: Diary) -> None:
    assert diary.days_of("whom_to_ask") == [0]
    assert diary.days_of("ask_who_they_know")[:3] == [0, 1, 8]  # Rita, put off for a week
    assert diary.days_of("first_message")[0] == 2
    assert diary.days_of("agree_a_day") == [4, 5, 6, 7]
    assert diary.days_of("prepare") == [9]
    assert diary.days_of("leave_on_time") == [10]
    assert diary.days_of("thank_you") == [10, 11]
    assert not any(item.overdue for item in diary.on(10, "thank_you"))


def _easter_makes_nothing_late(diary: Diary) -> None:
    assert diary.days_of("report_back") == [10, 12, 13, 15, 16, 17, 18]
    assert not any(item.overdue for item in diary.on(17, "report_back"))
    assert any(item.overdue for item in diary.on(18, "report_back"))
    assert diary.days_of("no_answer")[0] == 9  # Sam, seven working days after Monday


def _what_others_wait_for_leads(diary: Diary) -> None:
    assert diary.days_of("keep_promise") == list(range(10, 18))
    assert [item.overdue for item in diary.on(17, "keep_promise")] == [True]
    assert diary.days_of("tell_of_advice")[0] == 12
    assert diary.days_of("own_task")[-1] == 15
    last = diary.looks[-1][1]
    assert [item.owed for item in last] == sorted((item.owed for item in last), reverse=True)
