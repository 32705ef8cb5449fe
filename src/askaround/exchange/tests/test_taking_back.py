"""Taking an import back: what came with it goes, later edits and what you wrote since do not get lost."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from askaround.accounts import bundles
from askaround.accounts.models import Bundle
from askaround.accounts.owned import change
from askaround.exchange.models import Import
from askaround.exchange.taking_in import take_back
from askaround.exchange.tests.test_taking_in import ANA, bring, record
from askaround.interviews.models import Interview
from askaround.people.actions.erasing import erase_person
from askaround.people.models import Person
from askaround.testing import make

pytestmark = pytest.mark.django_db


def test_an_import_is_among_what_can_be_undone_and_undoing_takes_it_back():
    owner = make.make_user()
    bring(owner, ANA)
    bundle = Bundle.objects.owned_by(owner).get()

    bundles.undo(bundle=bundle, at=bundle.made_at + dt.timedelta(days=1))

    assert (bundle.kind, bundle.counts) == ("import", {"people.person": 1})
    assert not Person.plain.exists()
    assert not Import.plain.exists()


def test_taken_back_by_its_own_page_it_is_on_the_list_no_more(client):
    owner = make.make_user()
    taken = bring(owner, ANA)
    client.force_login(owner)

    client.post(reverse("exchange:take_back", args=[taken.pk]))

    assert not Bundle.objects.owned_by(owner).to_undo(timezone.now()).exists()


def test_an_import_that_changed_nothing_has_nothing_to_undo():
    owner = make.make_user()
    bring(owner, ANA)
    Bundle.plain.all().delete()

    bring(owner, ANA)

    assert not Bundle.plain.exists()


def test_what_was_edited_since_stays_as_it_was_edited():
    owner = make.make_user()
    ben = make.make_person(owner=owner, name="Ben Okafor", notes="An old friend")
    taken = bring(owner, record(2, "Ben Okafor", notes="Baker", title="Baker"))
    ben.refresh_from_db()
    change(ben, title="Master baker")

    remarks = take_back(taken, timezone.now())

    ben.refresh_from_db()
    assert (ben.title, ben.notes) == ("Master baker", "An old friend")
    assert remarks == ["What you changed since stays as you changed it."]


def test_whoever_was_written_about_since_can_be_brought_back():
    owner = make.make_user()
    taken = bring(owner, ANA, record(2, "Ben Okafor"))
    ana = Person.plain.get(name=ANA.name if hasattr(ANA, "name") else "Ana Ruiz")
    visit = make.make_interview(owner=owner, person=ana, story="Nights are quiet")

    take_back(taken, timezone.now())
    gone = not Person.plain.exists()
    bundles.undo(bundle=Bundle.objects.owned_by(owner).get(kind="delete"), at=timezone.now())

    assert gone
    assert [person.pk for person in Person.plain.all()] == [ana.pk]
    assert Interview.plain.get().story == visit.story


def test_a_file_named_after_somebody_erased_is_named_so_nowhere():
    owner = make.make_user()
    taken = bring(owner, ANA)
    ana = Person.plain.get()
    spelt = ana.name.lower().replace(" ", "-")
    Import.plain.filter(pk=taken.pk).update(file_name=f"{spelt}.csv")
    Bundle.plain.update(title=f"{spelt}.csv")

    erase_person(owner=owner, id=ana.pk)

    assert not Bundle.plain.filter(title__contains=spelt).exists()
    assert not Import.plain.filter(file_name__contains=spelt).exists()
