"""Facts for the rules, not saved anywhere, and the moment they are looked at."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from askaround.careers.models import CareerField
from askaround.correspondence.models import Message, OutgoingMail
from askaround.interviews.models import Advice, Interview, Promise
from askaround.people.models import Ask, FieldMark, Person, Referral
from askaround.today.items import Now

LONDON = ZoneInfo("Europe/London")
MONDAY = dt.datetime(2026, 11, 2, 9, 0, tzinfo=LONDON)
HOURS, DAYS = dt.timedelta(hours=1), dt.timedelta(days=1)


def now(at: dt.datetime = MONDAY) -> Now:
    return Now(at, LONDON)


def day(number: int, hour: int = 9) -> dt.datetime:
    """A moment in November 2026; the 2nd is a Monday."""
    return dt.datetime(2026, 11, number, hour, 0, tzinfo=LONDON)


def person(name: str = "Ana Ruiz", **facts: Any) -> Person:
    return Person(name=name, **facts)


def silent(**facts: Any) -> Any:
    """Somebody approached who has not answered, as `facts.silent_people` gives them."""
    someone: Any = person(**({"approached_at": MONDAY, "last_contact_at": MONDAY} | facts))
    someone.was_reminded, someone.asked_for, someone.about = False, "", None
    return someone


def field(**facts: Any) -> CareerField:
    return CareerField(**({"name": "organ building", "created_at": MONDAY} | facts))


def mark(purpose: str) -> FieldMark:
    return FieldMark(person=person(), career_field=field(), purpose=purpose, created_at=MONDAY)


def referral(**facts: Any) -> Referral:
    ask = Ask(asked=person("Ben Okafor"), career_field=field())
    return Referral(**({"ask": ask, "person": person(), "named_at": MONDAY} | facts))


def visit(**facts: Any) -> Any:
    values = {"person": person(), "created_at": MONDAY, "minutes": 20} | facts
    return Interview(**values)


def few_names(names: int | None, *, owed: bool = False, **facts: Any) -> Any:
    """A visit as `facts.visits_with_few_names` gives it."""
    found = visit(held_at=MONDAY, written_up_at=MONDAY, **facts)
    found.names, found.owed_report = names, owed
    return found


def promise(**facts: Any) -> Promise:
    values = {"text": "Send the article", "due_on": day(16).date(), "created_at": MONDAY}
    return Promise(interview=visit(), **(values | facts))


def advice(**facts: Any) -> Advice:
    return Advice(interview=visit(), **({"text": "Read Turner", "acted_on_at": MONDAY} | facts))


def held_up_mail() -> OutgoingMail:
    message = Message(person=person())
    return OutgoingMail(message=message, queued_at=MONDAY, last_error="No answer.")
