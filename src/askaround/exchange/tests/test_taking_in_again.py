"""The same records again: passed over, unless who they brought is gone."""

import datetime as dt

import pytest

from askaround.exchange.models import ImportedRow
from askaround.exchange.records import ContactRecord, Reading
from askaround.exchange.taking_in import take_in
from askaround.people.actions import change_person, delete_person
from askaround.people.models import ContactDetail, Person
from askaround.testing import make

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
ANA = ContactRecord(row=1, name="Ana Ruiz", emails=("ana@example.org",), title="Nurse")


def bring(owner, *records):
    reading = Reading("csv", lambda: iter(records))
    taken = take_in(owner=owner, reading=reading, file_name="people.csv", at=NOW)
    return taken.added, taken.updated, taken.unchanged


def test_what_was_changed_here_since_stays_as_it_is():
    owner = make.make_user()
    bring(owner, ANA)
    person = Person.objects.owned_by(owner).get()
    change_person(person=person, emails=[], title="")

    counts = bring(owner, ANA)

    person.refresh_from_db()
    assert counts == (0, 0, 1)
    assert (person.title, person.details.count()) == ("", 0)


def test_somebody_deleted_since_comes_in_again():
    owner = make.make_user()
    bring(owner, ANA)
    delete_person(person=Person.objects.owned_by(owner).get(), at=NOW)

    assert bring(owner, ANA) == (1, 0, 0)


def test_a_record_that_says_more_than_last_time_is_looked_at():
    owner = make.make_user()
    bring(owner, ANA)
    more = ContactRecord(row=1, name="Ana Ruiz", emails=("ana@example.org", "a@b.example"))

    assert bring(owner, more) == (0, 1, 0)
    assert ContactDetail.plain.filter(owner=owner).count() == 2


def test_the_place_in_the_file_makes_no_difference():
    owner = make.make_user()
    bring(owner, ANA)
    elsewhere = ContactRecord(row=9, name="Ana Ruiz", emails=("ana@example.org",), title="Nurse")

    assert bring(owner, elsewhere) == (0, 0, 1)


def test_what_somebody_else_brought_in_is_not_passed_over():
    bring(make.make_user(), ANA)

    assert bring(make.make_user(), ANA) == (1, 0, 0)


def test_the_same_again_writes_no_row_and_asks_little(django_assert_max_num_queries):
    owner = make.make_user()
    records = [ContactRecord(row=n, name=f"Person {n}") for n in range(300)]
    bring(owner, *records)
    rows = ImportedRow.plain.count()

    with django_assert_max_num_queries(20):
        bring(owner, *records)

    assert ImportedRow.plain.count() == rows
