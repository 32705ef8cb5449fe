"""Owned rows are reached through somebody's right to them, or not at all."""

import pytest

from askaround.accounts.owned import Stale, Unscoped, change
from askaround.accounts.tests.make import make_user
from askaround.careers.models import CareerField
from askaround.careers.tests.make import make_field

pytestmark = pytest.mark.django_db

READS = {
    "iteration": list,
    "all": lambda rows: list(rows.all()),
    "filter": lambda rows: list(rows.filter(name="x")),
    "get": lambda rows: rows.get(name="x"),
    "first": lambda rows: rows.first(),
    "count": lambda rows: rows.count(),
    "exists": lambda rows: rows.exists(),
    "values": lambda rows: list(rows.values()),
    "aggregate": lambda rows: rows.aggregate(),
    "update": lambda rows: rows.update(name="x"),
    "delete": lambda rows: rows.delete(),
    "iterator": lambda rows: list(rows.iterator()),
}


@pytest.mark.parametrize("read", READS)
def test_objects_refuses_to_answer_until_it_is_told_whose(read):
    with pytest.raises(Unscoped):
        READS[read](CareerField.objects.get_queryset())


def test_a_seeker_sees_their_own_rows_and_nobody_elses():
    mine, theirs = make_field(), make_field()

    seen = CareerField.objects.visible_to(mine.owner)

    assert list(seen) == [mine]
    assert theirs not in seen


def test_an_edit_raises_the_version():
    field = make_field()

    change(field, expected=1, name="Bee keeping")

    assert (field.name, field.version) == ("Bee keeping", 2)


def test_a_stale_edit_is_refused_and_shows_what_stands():
    field = make_field()
    change(field, expected=1, name="Bee keeping")

    with pytest.raises(Stale) as refused:
        change(field, expected=1, name="Baking")

    assert refused.value.current == field
    assert CareerField.objects.owned_by(field.owner).get().name == "Bee keeping"


def test_a_deleted_row_cannot_be_edited():
    field = make_field()
    CareerField.objects.owned_by(field.owner).delete()

    with pytest.raises(CareerField.DoesNotExist):
        change(field, name="Baking")


def test_an_anonymous_actor_sees_nothing():
    make_field()

    assert not CareerField.objects.visible_to(make_user()).exists()
