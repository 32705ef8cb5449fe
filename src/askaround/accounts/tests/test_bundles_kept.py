"""How long a bundle is kept, whose it is, and that nothing of one is half done."""

import datetime as dt

import pytest

from askaround.accounts import bundles
from askaround.accounts.guidelines import UNDO_KEPT_FOR
from askaround.accounts.models import Bundle, BundledRow
from askaround.accounts.tests.bundled import AT, ana_and_all
from askaround.accounts.tests.everything import everything
from askaround.people.models import Person, Referral
from askaround.testing import make

pytestmark = pytest.mark.django_db


def break_half_way(ana):
    with bundles.bundling(owner=ana.owner, kind="merge", title="Ana", at=AT) as bundle:
        bundle.delete(ana)
        raise ZeroDivisionError


def test_nothing_is_half_done_when_an_action_breaks():
    ana = ana_and_all()
    before = everything()

    with pytest.raises(ZeroDivisionError):
        break_half_way(ana)

    assert everything() == before
    assert Bundle.plain.count() == 0


def test_after_thirty_days_it_is_too_late():
    ana = ana_and_all()
    bundle = bundles.delete(ana, title=ana.name, at=AT)

    with pytest.raises(bundles.CannotUndo, match="30 days"):
        bundles.undo(bundle=bundle, at=AT + UNDO_KEPT_FOR + dt.timedelta(seconds=1))


def test_what_is_too_old_goes_when_the_next_bundle_is_made():
    ana = ana_and_all()
    ben = Person.plain.get(name="Ben Obi")
    bundles.delete(ana, title=ana.name, at=AT)

    new = bundles.delete(ben, title=ben.name, at=AT + UNDO_KEPT_FOR + dt.timedelta(days=1))

    assert list(Bundle.plain.all()) == [new]
    assert not BundledRow.plain.filter(model="interviews.interview").exists()


def test_what_is_not_too_old_stays():
    bundles.delete(make.make_person(), title="Ana", at=AT)

    assert bundles.let_go_of_old(at=AT + UNDO_KEPT_FOR) == 0
    assert Bundle.plain.count() == 1


def test_a_bundle_is_its_owners():
    bundle = bundles.delete(make.make_person(), title="Ana", at=AT)

    assert Bundle.objects.visible_to(bundle.owner).count() == 1
    assert Bundle.objects.visible_to(make.make_user()).count() == 0
    assert set(BundledRow.plain.values_list("owner_id", flat=True)) == {bundle.owner_id}


def test_deleting_many_asks_no_more_often_than_deleting_few(django_assert_max_num_queries):
    ana = ana_and_all()
    ask = ana.asks.get()
    for number in range(40):
        person = make.make_person(owner=ana.owner, name=f"Person {number}")
        Referral.plain.create(owner=ana.owner, ask=ask, person=person, named_at=AT)

    # About two for each table that hangs on a person: to read its rows, and to take them away.
    with django_assert_max_num_queries(90):
        bundles.delete(ana, title=ana.name, at=AT)
