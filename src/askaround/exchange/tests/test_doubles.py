"""Whom an import brought who may be somebody here already."""

import pytest

from askaround.exchange.models import Import
from askaround.exchange.records import ContactRecord
from askaround.exchange.taking_in import take_back, take_in, try_out
from askaround.exchange.tests.test_taking_in import NOW, bring, reading
from askaround.people.duplicates.shown import count_among
from askaround.people.models import PossibleDuplicate
from askaround.testing import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner():
    owner = make.make_user()
    make.make_person(owner=owner, name="Robert Vandersteen")
    return owner


def bob(row=1):
    return ContactRecord(row=row, name="Bob Vandersteen")


def filler(count):
    return [ContactRecord(row=row, name=f"Person{row:03} Verdi{row:03}") for row in range(2, count)]


@pytest.mark.parametrize("count", [0, 60])
def test_whoever_may_be_here_already_is_found_by_a_small_import_and_a_large_one(owner, count):
    taken = take_in(owner=owner, reading=reading(bob(), *filler(count)), file_name="a.csv", at=NOW)

    assert PossibleDuplicate.plain.count() == 1
    assert count_among(owner, taken.rows.values("person_id")) == 1


def test_trying_out_keeps_no_pair(owner):
    bring(owner, bob(), how=try_out)

    assert PossibleDuplicate.plain.count() == 0


def test_taking_back_an_import_takes_its_pairs_along(owner):
    bring(owner, bob())

    take_back(Import.plain.get())

    assert PossibleDuplicate.plain.count() == 0


def test_the_finished_page_says_how_many_and_leads_to_them(client, owner):
    client.force_login(owner)
    bring(owner, bob())

    page = client.get(f"/imports/{Import.plain.get().pk}/").content.decode()

    assert "1 of them may be somebody who is here already." in " ".join(page.split())
    assert 'href="/people/duplicates/"' in page
