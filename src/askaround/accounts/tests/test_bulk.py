"""Writing many rows at once: what stands in the database is what bulk_create would have put there."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from askaround.accounts.bulk import insert_many
from askaround.accounts.ids import new_id
from askaround.accounts.tests.make import make_user
from askaround.people.models import ContactDetail, Person
from askaround.people.tests.make import make_organisation

pytestmark = pytest.mark.django_db

MET = dt.datetime(2026, 11, 4, 9, 30, tzinfo=dt.UTC)


def test_every_column_is_kept_as_it_was():
    place = make_organisation()
    person = Person(
        owner=place.owner,
        name="Ana",
        sort_name="ana",
        organisation=place,
        met_at=MET,
        notes="quiet 🌳",
    )

    insert_many(Person, [person])

    kept = Person.plain.get(pk=person.pk)
    held = {name: value for name, value in vars(person).items() if not name.startswith("_")}
    assert {name: getattr(kept, name) for name in held} == held
    assert kept.organisation == place


def test_rows_may_name_rows_that_came_just_before():
    owner = make_user()
    person = Person(id=new_id(), owner=owner, name="Ana", sort_name="ana")
    detail = ContactDetail(owner=owner, person=person, kind="email", value="ana@example.org")

    insert_many(Person, [person])
    insert_many(ContactDetail, [detail])

    assert [each.value for each in person.details.all()] == ["ana@example.org"]


def test_a_row_that_breaks_a_rule_of_the_tables_is_refused():
    owner = make_user()
    nobody = Person(owner=owner, name="", sort_name="")

    with pytest.raises(IntegrityError), transaction.atomic():
        insert_many(Person, [nobody])

    assert not Person.plain.exists()


def test_nothing_to_write_is_no_query(django_assert_num_queries):
    with django_assert_num_queries(0):
        insert_many(Person, [])
