"""Whatever hangs on two people: merging loses nothing, and undoing brings back every row."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from askaround.accounts import bundles
from askaround.people import actions
from askaround.people.models import Person
from askaround.people.tests.merging_worlds import (
    AT,
    LATER,
    WORLDS,
    build,
    facts_of,
    held_of,
    kept_rows,
)

pytestmark = pytest.mark.django_db

SOME = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def merged(keep, other):
    return actions.merge(keep=keep, other=other, at=AT)[0]


@SOME
@given(halves=WORLDS)
def test_merging_and_undoing_leaves_everything_as_it_was(halves):
    with transaction.atomic():
        ana, double = build(halves)
        before = kept_rows()

        _left, bundle = actions.merge(keep=ana, other=double, at=AT)
        changed = kept_rows()
        undone = bundles.undo(bundle=bundle, at=LATER)

        assert changed != before
        assert undone.remarks == []
        assert kept_rows() == before
        transaction.set_rollback(True)


@SOME
@given(halves=WORLDS)
def test_merging_loses_nothing(halves):
    with transaction.atomic():
        ana, double = build(halves)
        before = held_of([ana, double])

        left = merged(ana, double)

        now = held_of([left])
        words = {row.value.casefold() for row in left.details.filter(kind="other")}
        assert before["details"] <= now["details"]
        assert all(note in left.notes for note in before["notes"])
        assert before["words"] <= now["words"] | words
        for what in ("visits", "messages", "named by", "asks", "marks"):
            assert now[what] == before[what]
        transaction.set_rollback(True)


@SOME
@given(halves=WORLDS)
def test_which_of_the_two_is_kept_makes_no_difference(halves):
    with transaction.atomic():
        ana, double = build(halves)
        point = transaction.savepoint()
        one = facts_of(merged(ana, double))
        transaction.savepoint_rollback(point)
        ana, double = (Person.plain.get(pk=person.pk) for person in (ana, double))

        other = facts_of(merged(double, ana))

        assert one == other
        transaction.set_rollback(True)
