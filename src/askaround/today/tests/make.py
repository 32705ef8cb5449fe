"""Facts for the rules, not saved anywhere, and the moment they are looked at."""

import datetime as dt
from collections.abc import Container
from typing import Any
from zoneinfo import ZoneInfo

from askaround.careers.models import CareerField
from askaround.correspondence.models import Message, OutgoingMail
from askaround.interviews.models import Advice, Interview, Promise
from askaround.people.guidelines import Pace
from askaround.people.models import Ask, FieldMark, Person, Referral
from askaround.today.items import Now
from askaround.today.models import OwnTask
from askaround.today.numbers import Numbers

LONDON = ZoneInfo("Europe/London")
MONDAY = dt.datetime(2026, 11, 2, 9, 0, tzinfo=LONDON)
PACES = ("patience_days", "second_person_days", "report_back_days")
HOURS, DAYS = dt.timedelta(hours=1), dt.timedelta(days=1)


def now(at: dt.datetime = MONDAY, *, holidays: Container[dt.date] = (), **numbers: int) -> Now:
    """A moment in London; `numbers` are those of the agenda that are not the usual ones."""
    paces = {name: numbers.pop(name) for name in PACES if name in numbers}
    return Now(at, LONDON, Pace(holidays=holidays, **paces), Numbers(**numbers))


def day(number: int, hour: int = 9) -> dt.datetime:
    """A moment in November 2026; the 2nd is a Monday."""
    return dt.datetime(2026, 11, number, hour, 0, tzinfo=LONDON)


def person(name: str = "Ana Ruiz", **facts: Any) -> Any:
    found: Any = Person(**({"name": name} | facts))
    found.times_offered_at = None
    return found


def silent(**facts: Any) -> Any:
    """Somebody approached who has not answered, as `facts.people_waited_for` gives them."""
    someone: Any = person(**({"approached_at": MONDAY, "last_contact_at": MONDAY} | facts))
    someone.was_reminded, someone.asked_for, someone.about = False, "", None
    someone.others_there, someone.times_offered_at = False, None
    return someone


def field(**facts: Any) -> CareerField:
    return CareerField(**({"name": "organ building", "created_at": MONDAY} | facts))


def mark(purpose: str) -> FieldMark:
    return FieldMark(person=person(), career_field=field(), purpose=purpose, created_at=MONDAY)


def referral(**facts: Any) -> Referral:
    ask = Ask(asked=person("Ben Okafor"), career_field=field())
    return Referral(**({"ask": ask, "person": person(), "named_at": MONDAY} | facts))


def visit(**facts: Any) -> Any:
    """A visit as `facts.visits_open` gives it."""
    said = {"names": None, "asked_again": False, "met_before": True, "asked_oneself": False}
    given = {name: facts.pop(name, usual) for name, usual in said.items()}
    values = {"person": person(), "created_at": MONDAY, "minutes": 20} | facts
    found: Any = Interview(**values)
    for name, value in given.items():
        setattr(found, name, value)
    return found


def few_names(names: int | None, **facts: Any) -> Any:
    """A visit that was told and thanked for, and brought so many names."""
    done = {"held_at": MONDAY, "written_up_at": MONDAY, "thanked_at": MONDAY, "names": names}
    return visit(**(done | facts))


def promise(**facts: Any) -> Promise:
    values = {"text": "Send the article", "due_on": day(16).date(), "created_at": MONDAY}
    return Promise(interview=visit(), **(values | facts))


def advice(**facts: Any) -> Advice:
    return Advice(interview=visit(), **({"text": "Read Turner", "acted_on_at": MONDAY} | facts))


def held_up_mail() -> OutgoingMail:
    message = Message(person=person())
    return OutgoingMail(message=message, queued_at=MONDAY, last_error="No answer.")


def own_task(**facts: Any) -> OwnTask:
    return OwnTask(**({"text": "Call the library", "created_at": MONDAY} | facts))


def make_task(*, owner: Any, **facts: Any) -> OwnTask:
    """One that is saved."""
    task: OwnTask = OwnTask.plain.create(owner=owner, **({"text": "Call the library"} | facts))
    return task
