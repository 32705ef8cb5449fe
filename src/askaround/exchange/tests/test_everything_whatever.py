"""Whatever is kept, it comes out, goes in and comes out the same."""

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings, strategies as st

from askaround.exchange.everything import notebook
from askaround.exchange.everything.bringing import bring_in
from askaround.exchange.tests.test_everything import as_file, wipe
from askaround.interviews.models import VisitFact
from askaround.testing import make

pytestmark = pytest.mark.django_db

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)
SAID = TEXT.filter(bool)
FIRST, LAST = dt.datetime.fromisoformat("0001-01-03"), dt.datetime.fromisoformat("9999-12-29")
NEPAL = dt.timezone(dt.timedelta(hours=5, minutes=45))
MOMENTS = st.datetimes(FIRST, LAST, timezones=st.sampled_from([dt.UTC, NEPAL]))
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
PEOPLE = st.lists(
    st.tuples(SAID, TEXT, st.none() | MOMENTS, ANY_JSON, st.integers(0, 9)), max_size=4
)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PEOPLE, TEXT)
def test_a_notebook_is_the_same_again(people, about):
    with transaction.atomic(), TemporaryDirectory() as folder:
        owner, other = make.make_user(about_me=about), make.make_user()
        before = b"".join(_kept(owner, people))
        file = as_file(owner, Path(folder) / "out.zip")
        wipe(owner)

        bring_in(file, owner=other)

        assert b"".join(notebook.written(other)) == before
        transaction.set_rollback(True)


def _kept(owner, people):
    rows: list[Any] = []
    for name, notes, met_at, value, boss in people:
        reports_to = rows[boss % len(rows)] if rows and boss else None
        person = make.make_person(
            owner=owner, name=name, notes=notes, met_at=met_at, reports_to=reports_to
        )
        interview = make.make_interview(owner=owner, person=person, held_at=met_at, story=notes)
        VisitFact.plain.create(
            owner=owner,
            interview=interview,
            device="phone",
            seq=boss,
            kind="permission",
            value=value,
        )
        rows.append(person)
    return notebook.written(owner)
