"""A row's image is JSON, and the row that comes of it is the same to the last digit."""

import datetime as dt
import json
import uuid
from decimal import Decimal
from typing import Any

import pytest
from django.db import models
from hypothesis import given, strategies as st

from askaround.accounts.bundles.images import images, read, row, written
from askaround.interviews.models import Interview, VisitFact
from askaround.people.models import Person
from askaround.testing import make

MOMENTS = st.datetimes(timezones=st.just(dt.UTC))
PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
COLUMNS = {
    models.DateTimeField(): MOMENTS,
    models.DateField(): st.dates(),
    models.TimeField(): st.times(),
    models.DurationField(): st.timedeltas(
        min_value=dt.timedelta(0), max_value=dt.timedelta(days=9999)
    ),
    models.DecimalField(max_digits=20, decimal_places=6): st.decimals(
        places=6, min_value=-(10**9), max_value=10**9
    ),
    models.UUIDField(): st.uuids(),
    models.TextField(): st.text(),
    models.IntegerField(): st.integers(),
    models.BooleanField(): st.booleans(),
    models.BinaryField(): st.binary(),
    models.JSONField(): st.recursive(
        PLAIN, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5
    ),
}


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: type(column).__name__)
@given(data=st.data())
def test_a_value_survives_being_written_as_json(column, data):
    value = data.draw(st.none() | COLUMNS[column])

    kept = json.loads(json.dumps(written(value)))

    assert read(column, kept) == value


def test_a_decimal_keeps_its_noughts():
    kept = written(Decimal("1.500"))

    assert str(read(models.DecimalField(), kept)) == "1.500"


@pytest.mark.django_db
def test_a_row_made_of_its_image_equals_the_row():
    person = make.make_person(met_at=dt.datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=dt.UTC))
    visit = make.make_interview(person=person, owner=person.owner, drawn=-2)
    fact = VisitFact.plain.create(
        owner=person.owner, interview=visit, device="a", seq=1, kind="star", value={"of": [1, None]}
    )

    for made in (person, visit, fact):
        made.refresh_from_db()
        [(pk, image)] = images(type(made), [made.pk])
        again = row(type(made), json.loads(json.dumps(image)))

        assert pk == made.pk
        for column in made._meta.concrete_fields:
            assert getattr(again, column.attname) == getattr(made, column.attname)


@pytest.mark.django_db
def test_a_column_that_is_no_more_is_left_out_and_a_new_one_has_its_default():
    person = make.make_person()
    [(_pk, image)] = images(Person, [person.pk])
    del image["department"]

    again: Any = row(Person, image | {"shoe_size": 43})

    assert again.department == ""
    assert not hasattr(again, "shoe_size")


@pytest.mark.django_db
def test_an_id_without_a_row_has_no_image():
    assert list(images(Interview, [uuid.uuid4()])) == []
