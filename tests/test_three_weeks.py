"""Four weeks around Easter, lived day by day with a moving clock: no absurd thing on Today.

Nell, in England, is curious about organ building. `pytest tests/test_three_weeks.py -s` prints her
diary: what she did, and what Today said each morning and evening.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone

from askaround.accounts.models import User
from askaround.careers import actions as careers
from askaround.correspondence.actions import draft, mark_replied, mark_sent
from askaround.correspondence.models import Message
from askaround.interviews import actions as interviews
from askaround.interviews.models import Advice, Interview, Promise
from askaround.people import actions as people
from askaround.people.guidelines import is_working_day
from askaround.people.models import Person, Referral
from askaround.people.pace import pace_of
from askaround.testing.make import make_user
from askaround.today import actions as own
from askaround.today.items import Item
from askaround.today.models import LetGo, OwnTask
from askaround.today.queries import due

LONDON = ZoneInfo("Europe/London")
BEGIN = dt.date(2026, 3, 23)
DAYS = 28
MORNING, EVENING = 9, 18
WORKING_DAY_RULES = {"agree_a_day", "report_back", "no_answer", "second_person"}
HOLIDAYS = {dt.date(2026, 4, 3): "Good Friday", dt.date(2026, 4, 6): "Easter Monday"}
KIND = Message.Kind

pytestmark = pytest.mark.django_db


@dataclass
class Clock:
    """The moment it is; every part of Askaround asks this one."""

    now: dt.datetime = field(default_factory=lambda: at(0, 8))


def at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    """So many days after the beginning, on Nell's clock."""
    return dt.datetime.combine(BEGIN + dt.timedelta(days=day), dt.time(hour, minute), tzinfo=LONDON)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    moving = Clock()
    monkeypatch.setattr(timezone, "now", lambda: moving.now)
    return moving


class Nell:
    """What she does, by name; each at the moment of the clock."""

    def __init__(self, owner: User, clock: Clock) -> None:
        self.owner, self.clock = owner, clock
        self.field: Any = None

    @property
    def now(self) -> dt.datetime:
        return self.clock.now

    def who(self, name: str) -> Person:
        return Person.plain.get(owner=self.owner, name__startswith=name)

    def visit(self) -> Interview:
        return Interview.plain.get(owner=self.owner)

    def begins(self) -> None:
        self.field = careers.add_field(owner=self.owner, name="organ building")

    def thinks_of(self, *names: str) -> None:
        for name in names:
            person = people.add_person(owner=self.owner, name=name)
            people.mark_for_field(person=person, career_field=self.field, purpose="might_know")

    def writes(self, name: str, kind: str = KIND.INTRODUCTION, **about: Any) -> None:
        letter = draft(
            owner=self.owner,
            person=self.who(name),
            kind=kind,
            channel=Message.Channel.EMAIL,
            career_field=self.field,
            **about,
        )
        mark_sent(message=letter, at=self.now)

    def writes_to(self, *names: str) -> None:
        for name in names:
            self.writes(name)

    def asks(self, *names: str) -> None:
        for name in names:
            self.writes(name, asking="like")

    def hears(self, name: str, *, names: tuple[str, ...] = (), agreed: bool | None = None) -> None:
        letter = Message.plain.filter(person=self.who(name)).latest("sent_at")
        mark_replied(message=letter, agreed=agreed, at=self.now)
        for each in names:
            ask = self.who(name).asks.latest("asked_at")
            people.add_referral(ask=ask, name=each, named_at=self.now)

    def arranges(self, name: str, starts_at: dt.datetime) -> None:
        interviews.arrange(
            owner=self.owner,
            person=self.who(name),
            career_field=self.field,
            starts_at=starts_at,
            travel_minutes=30,
            place="The workshop, Mill Lane",
            at=self.now,
        )

    def gets_ready(self) -> None:
        interviews.mark_ready(interview=self.visit(), at=self.now)

    def goes(self) -> None:
        interviews.hold(interview=self.visit(), at=self.now)
        interviews.end(interview=self.visit(), at=self.now + dt.timedelta(minutes=25))

    def writes_up(self) -> None:
        visit = interviews.write_up(interview=self.visit(), at=self.now)
        interviews.name_people(interview=visit, names=["Ivo Marek"], at=self.now)
        interviews.add_promise(
            interview=visit, text="Send the photographs", due_on=at(16, 0).date(), at=self.now
        )
        interviews.add_advice(interview=visit, text="Hear the organ at St Mary's")

    def thanks(self) -> None:
        self.writes("Ana", KIND.THANK_YOU, interview=self.visit())

    def tells_ben(self) -> None:
        referral = Referral.plain.get(person=self.who("Ana"))
        self.writes("Ben", KIND.REPORT_BACK, referral=referral)

    def takes_the_advice(self) -> None:
        interviews.act_on_advice(advice=Advice.plain.get(), at=self.now)

    def keeps_her_promise(self) -> None:
        interviews.keep_promise(promise=Promise.plain.get(), at=self.now)

    def lets_rest(self, name: str) -> None:
        people.let_rest(person=self.who(name), at=self.now)

    def writes_down(self, text: str, day: int) -> None:
        own.add_task(owner=self.owner, text=text, due_on=at(day, 0).date())

    def does_her_task(self) -> None:
        own.do_task(task=OwnTask.plain.get(), at=self.now)

    def puts_off(self, rule: str, days: int) -> None:
        item = next(each for each in due(self.owner, self.now) if each.rule == rule)
        until = self.now.astimezone(LONDON).date() + dt.timedelta(days=days)
        own.let_go(owner=self.owner, items=[item], at=self.now, until=until)


Step = Callable[[Nell], None]
STORY: list[tuple[dt.datetime, str, Step]] = [
    (at(0, 8, 30), "wonders about organ building", lambda n: n.begins()),
    (
        at(0, 10),
        "thinks of three",
        lambda n: n.thinks_of("Sam Reed", "Rita Oyelaran", "Ben Okafor"),
    ),
    (at(0, 10), "asks Sam and Ben", lambda n: n.asks("Sam", "Ben")),
    (at(1, 12), "puts Rita off for a week", lambda n: n.puts_off("ask_who_they_know", 7)),
    (at(2, 15), "Ben names two", lambda n: n.hears("Ben", names=("Ana Ruiz", "Lu Chen"))),
    (at(3, 10), "writes to Ana and Lu", lambda n: n.writes_to("Ana", "Lu")),
    (at(4, 16), "Ana says yes", lambda n: n.hears("Ana", agreed=True)),
    (at(7, 12), "agrees a day with Ana", lambda n: n.arranges("Ana", at(10, 10))),
    (at(8, 12), "writes down a task", lambda n: n.writes_down("Call the library", 11)),
    (at(9, 20), "gets ready", lambda n: n.gets_ready()),
    (at(10, 10), "is with Ana", lambda n: n.goes()),
    (at(10, 12), "writes it up", lambda n: n.writes_up()),
    (at(10, 17), "reminds Sam", lambda n: n.writes("Sam", KIND.REMINDER, asking="like")),
    (at(11, 12), "thanks Ana, on Good Friday", lambda n: n.thanks()),
    (at(12, 12), "hears the organ, as Ana said", lambda n: n.takes_the_advice()),
    (at(15, 12), "calls the library", lambda n: n.does_her_task()),
    (at(17, 12), "sends the photographs, a day late", lambda n: n.keeps_her_promise()),
    (at(18, 12), "tells Ben, a day late", lambda n: n.tells_ben()),
    (at(19, 12), "lets Lu rest", lambda n: n.lets_rest("Lu")),
    (at(25, 12), "writes to Ivo", lambda n: n.writes("Ivo")),
]


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
