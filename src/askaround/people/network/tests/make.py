"""Builders for the tests of the picture: namings at random, and people in the database."""

import datetime as dt
import itertools
from typing import Any

from hypothesis import strategies as st

from askaround.accounts.models import User
from askaround.people.models import Ask, Person, Referral
from askaround.people.network.tree import Asking, Naming
from askaround.people.tests.make import NOW

PEOPLE = [f"person {number:02}" for number in range(14)]


def asking(person: int, at: int = 0) -> Asking:
    return Asking(PEOPLE[person], f"{at:04}")


def naming(namer: int, named: int, at: int = 0) -> Naming:
    return Naming(PEOPLE[namer], PEOPLE[named], f"{at:04}")


@st.composite
def records(draw: Any) -> tuple[list[Asking], list[Naming]]:
    """What somebody may have recorded, circles and namings of oneself included.

    Whoever named somebody was asked, in whatever order the dates say it happened.
    """
    someone, sometime = st.integers(0, len(PEOPLE) - 1), st.integers(0, 30)
    namings = draw(st.lists(st.builds(naming, someone, someone, sometime), max_size=40))
    askings = draw(st.lists(st.builds(asking, someone, sometime), max_size=10))
    asked = {each.asked for each in askings}
    for namer in dict.fromkeys(each.namer for each in namings):
        if namer not in asked:
            askings.append(Asking(namer, f"{draw(sometime):04}"))
    return askings, namings


_minutes = itertools.count()


def _later() -> dt.datetime:
    return NOW - dt.timedelta(days=30) + dt.timedelta(minutes=next(_minutes))


def led_to(owner: User, names: list[str], *, by: Person, **fields: Any) -> list[Person]:
    """New people whom `by` named, with one ask of `by` made for it; each call later than the last."""
    ask = Ask.plain.filter(asked=by).first() or Ask.plain.create(
        owner=owner, asked=by, kind="like", asked_at=_later()
    )
    at = _later()
    people = [Person(owner=owner, name=name, sort_name=name.casefold(), **fields) for name in names]
    Person.plain.bulk_create(people, batch_size=1000)
    referrals = [Referral(owner=owner, ask=ask, person=each, named_at=at) for each in people]
    Referral.plain.bulk_create(referrals, batch_size=1000)
    return people


def asked(owner: User, names: list[str], **fields: Any) -> list[Person]:
    """New people whom you asked yourself."""
    people = [Person(owner=owner, name=name, sort_name=name.casefold(), **fields) for name in names]
    Person.plain.bulk_create(people, batch_size=1000)
    at = NOW - dt.timedelta(days=40)
    asks = [Ask(owner=owner, asked=each, kind="like", asked_at=at) for each in people]
    Ask.plain.bulk_create(asks, batch_size=1000)
    return people
