"""Nell, who is curious about organ building: her clock, what she does, and the story of her weeks."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from askaround.accounts.models import User
from askaround.careers import actions as careers
from askaround.correspondence.actions import draft, mark_replied, mark_sent
from askaround.correspondence.models import Message
from askaround.interviews import actions as interviews
from askaround.interviews.models import Advice, Interview, Promise
from askaround.people import actions as people
from askaround.people.models import Person, Referral
from askaround.today import actions as own
from askaround.today.models import OwnTask
from askaround.today.queries import due

LONDON = ZoneInfo("Europe/London")
BEGIN = dt.date(2026, 3, 23)
KIND = Message.Kind


@dataclass
class Clock:
    """The moment it is; every part of Askaround asks this one."""

    now: dt.datetime = field(default_factory=lambda: at(0, 8))


def at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    """So many days after the beginning, on Nell's clock."""
    return dt.datetime.combine(BEGIN + dt.timedelta(days=day), dt.time(hour, minute), tzinfo=LONDON)


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
