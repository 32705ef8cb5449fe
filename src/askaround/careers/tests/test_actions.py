"""Career fields are added, changed and taken away."""

import pytest
from django.core.exceptions import ValidationError

from askaround.accounts.ids import new_id
from askaround.accounts.owned import Stale
from askaround.accounts.tests.make import make_user
from askaround.careers.actions import add_field, change_field, delete_field
from askaround.careers.models import CareerField
from askaround.careers.tests.make import make_field
from askaround.people.tests.make import NOW

pytestmark = pytest.mark.django_db


def test_a_field_keeps_what_was_said_of_it():
    field = add_field(owner=make_user(), name="  Cheese\tmaking ", why="I like\r\nmilk.\n")

    assert (field.name, field.why, field.works_there) == ("Cheese making", "I like\nmilk.", False)


def test_a_field_sent_twice_is_one_field():
    owner, the_id = make_user(), new_id()

    first = add_field(owner=owner, name="Cheese making", id=the_id)
    again = add_field(owner=owner, name="Cheese making", id=the_id)

    assert first == again
    assert CareerField.objects.owned_by(owner).count() == 1


def test_an_id_of_somebody_elses_field_answers_as_if_there_were_none():
    theirs = make_field()

    with pytest.raises(CareerField.DoesNotExist):
        add_field(owner=make_user(), name="Mine now", id=theirs.pk)


@pytest.mark.parametrize("name", ["", " \n ", "\x00", "x" * 201])
def test_a_field_needs_a_name_that_fits(name):
    with pytest.raises(ValidationError) as refusal:
        add_field(owner=make_user(), name=name)

    assert list(refusal.value.message_dict) == ["name"]


def test_changing_one_thing_leaves_the_rest():
    field = make_field(why="Milk.")

    change_field(career_field=field, target_job="Affineur")

    assert (field.name, field.why, field.target_job) == ("Cheese making", "Milk.", "Affineur")


def test_a_stale_change_is_refused():
    field = make_field()
    change_field(career_field=field, expected=1, name="Bee keeping")

    with pytest.raises(Stale) as refusal:
        change_field(career_field=field, expected=1, name="Basket weaving")

    assert str(refusal.value.current) == "Bee keeping"


def test_a_field_taken_away_is_gone():
    field = make_field()

    delete_field(career_field=field, at=NOW)

    assert not CareerField.objects.owned_by(field.owner).exists()
