"""Loading the sample: whose it becomes, when it is refused, at any hour anywhere."""

import datetime as dt
from typing import Any

import pytest

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user
from askaround.careers.models import CareerField
from askaround.careers.tests.make import make_field
from askaround.correspondence.models import Message
from askaround.exchange.demo.load import NotEmpty, load
from askaround.interviews.models import Interview
from askaround.people.models import Organisation, Person
from askaround.people.tests.make import make_person

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2026, 11, 24, 16, 10, tzinfo=dt.UTC)


@pytest.fixture
def owner() -> User:
    return make_user(time_zone="America/New_York")


def test_messages_are_signed_by_the_owner_where_they_have_a_name() -> None:
    owner = make_user(first_name="Mina", last_name="Osei")
    load(owner=owner, at=NOW)
    assert Message.plain.filter(body__contains="Mina Osei").count() > 20
    assert not Message.plain.filter(body__contains="{me}").exists()


@pytest.mark.parametrize(
    ("hour", "zone"), [(0, "Pacific/Auckland"), (9, "Europe/London"), (14, "America/Los_Angeles")]
)
def test_it_holds_together_at_any_hour_anywhere(hour: int, zone: str) -> None:
    at = dt.datetime(2027, 3, 14, hour, 40, tzinfo=dt.UTC)
    load(owner=make_user(time_zone=zone), at=at)
    held = Interview.plain.exclude(held_at=None)
    assert all(visit.agreed_at < visit.held_at < visit.ended_at for visit in held)  # type: ignore[operator]
    assert not Interview.plain.filter(ended_at__gt=at).exists()
    assert not Message.plain.filter(sent_at__gt=at).exists()


@pytest.mark.parametrize("make", [make_person, make_field])
def test_it_never_mixes_with_what_is_there(owner: User, make: Any) -> None:
    make(owner=owner)
    with pytest.raises(NotEmpty):
        load(owner=owner, at=NOW)
    assert Person.plain.count() + CareerField.plain.count() == 1
    assert not Organisation.plain.exists()


def test_each_owner_has_a_sample_of_their_own(owner: User) -> None:
    load(owner=owner, at=NOW)
    other = make_user()
    load(owner=other, at=NOW)
    assert Person.objects.owned_by(owner).count() == Person.objects.owned_by(other).count() > 0


def test_the_owner_keeps_their_own_settings(owner: User) -> None:
    load(owner=owner, at=NOW)
    owner.refresh_from_db()
    assert (owner.name, owner.about_me) == ("", "")
