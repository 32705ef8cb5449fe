"""What the list costs: the same number of queries, and bounded ones, whatever is recorded."""

import datetime as dt
from typing import Any

import pytest

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user
from askaround.careers.tests.make import make_field
from askaround.interviews.actions import act_on_advice, add_advice
from askaround.interviews.tests.make import make_interview, make_promise
from askaround.people.models import Person, Referral
from askaround.people.tests.make import make_ask, make_mark, make_person, make_referral
from askaround.today.guidelines import FACTS_AT_MOST
from askaround.today.queries import due

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
DAYS = dt.timedelta(days=1)

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> User:
    return make_user()


def someone(owner: User, name: str = "Ana Ruiz", **facts: Any) -> Person:
    return make_person(owner=owner, name=name, **facts)


def busy(owner: User, number: int) -> None:
    """One of everything that can be waiting."""
    field = make_field(owner=owner, name=f"Field {number}")
    ana = someone(owner, f"Ana {number}")
    visit = make_interview(person=ana, career_field=field, held_at=NOW, ended_at=NOW, starts_at=NOW)
    act_on_advice(advice=add_advice(interview=visit, text="Read Turner."), at=NOW)
    make_promise(interview=visit)
    make_interview(person=someone(owner, f"Bo {number}"), career_field=field, starts_at=NOW + DAYS)
    ask = make_ask(asked=ana, career_field=field)
    make_referral(ask=ask, person=someone(owner, f"Cy {number}"))
    make_referral(ask=ask, person=someone(owner, f"Di {number}", met_at=NOW), met_at=NOW)
    make_mark(person=someone(owner, f"Ed {number}"), career_field=field)
    someone(owner, f"Flo {number}", approached_at=NOW - 20 * DAYS, last_contact_at=NOW - 20 * DAYS)
    someone(owner, f"Gus {number}", agreed_at=NOW)


def test_the_number_of_queries_is_the_same_whatever_there_is(
    owner: User, django_assert_num_queries: Any
) -> None:
    busy(owner, 0)
    few = 8
    with django_assert_num_queries(few):
        one_of_each = due(owner, NOW + DAYS)
    for number in range(1, 4):
        busy(owner, number)
    with django_assert_num_queries(few):
        assert len(due(owner, NOW + DAYS)) > len(one_of_each)


def test_ten_thousand_people_change_neither_the_list_nor_the_queries(
    owner: User, django_assert_num_queries: Any
) -> None:
    busy(owner, 0)
    before = due(owner, NOW + DAYS)
    Person.plain.bulk_create(
        [
            Person(owner=owner, name=f"Contact {number}", sort_name=f"contact {number:05}")
            for number in range(10_000)
        ]
    )
    with django_assert_num_queries(8):
        assert due(owner, NOW + DAYS) == before


def test_a_rule_looks_at_a_bounded_number_of_facts(owner: User) -> None:
    ask = make_ask(asked=someone(owner, "Ben Okafor"))
    named = [
        Person(owner=owner, name=f"Lead {number}", sort_name=f"lead {number}")
        for number in range(FACTS_AT_MOST + 10)
    ]
    Person.plain.bulk_create(named)
    Referral.plain.bulk_create(
        [Referral(owner=owner, ask=ask, person=person, named_at=NOW) for person in named]
    )
    assert len(due(owner, NOW)) == FACTS_AT_MOST
