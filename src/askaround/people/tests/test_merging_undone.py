"""Merges undone in another order than they were done: nothing is lost, doubled or misplaced."""

import datetime as dt

import pytest

from askaround.accounts import bundles
from askaround.people import actions
from askaround.people.models import ContactDetail, Person
from askaround.testing import make

pytestmark = pytest.mark.django_db

AT = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)


def merged(keep, other):
    return actions.merge(keep=keep, other=other, at=AT)[1]


def undo(bundle):
    return bundles.undo(bundle=bundle, at=AT)


def people(count, **of_each):
    owner = make.make_user()
    return [make.make_person(owner=owner, name=f"Ana {at}", **of_each) for at in range(count)]


def test_a_merge_waits_for_who_stayed_when_they_are_deleted_since():
    stays, goes = people(2)
    visit = make.make_interview(person=goes)
    merge = merged(stays, goes)
    deleted = bundles.delete(stays, title="Ana 0", at=AT)

    with pytest.raises(bundles.CannotUndo, match="“Ana 0” was deleted since"):
        undo(merge)
    assert not Person.plain.filter(pk=goes.pk).exists()

    undo(deleted)
    undo(merge)
    visit.refresh_from_db()
    assert visit.person == goes


def test_a_chain_of_merges_is_undone_from_its_end():
    one, two, three = people(3)
    detail = make.make_detail(person=one)
    first = merged(two, one)
    second = merged(three, two)

    with pytest.raises(bundles.CannotUndo):
        undo(first)
    undo(second)
    undo(first)

    assert ContactDetail.plain.get(pk=detail.pk).person == one


def test_what_was_deleted_since_the_merge_comes_back_where_it_was_before():
    stays, goes = people(2)
    visit = make.make_interview(person=goes)
    merge = merged(stays, goes)
    deleted = bundles.delete(visit.career_field, title="Nursing", at=AT)

    undo(merge)
    undo(deleted)

    visit.refresh_from_db()
    assert visit.person == goes


def test_two_merges_into_one_undone_in_the_order_they_were_done_leave_no_word_of_the_others():
    stays, one, two = people(3)
    for person, notes in ((one, "Knows everybody."), (two, "Likes tea.")):
        Person.plain.filter(pk=person.pk).update(notes=notes)
    first, second = merged(stays, one), merged(stays, two)

    assert undo(first).remarks == ["What you changed since stays as you changed it."]
    undo(second)

    stays.refresh_from_db()
    assert stays.notes == ""
    assert set(Person.plain.values_list("notes", flat=True)) == {
        "",
        "Knows everybody.",
        "Likes tea.",
    }


def test_bringing_back_costs_no_writing_for_each_row_that_pointed_there(
    django_assert_max_num_queries,
):
    boss, *team = people(41)
    Person.plain.filter(pk__in=[each.pk for each in team]).update(reports_to=boss)
    deleted = bundles.delete(boss, title="Ana 0", at=AT)

    with django_assert_max_num_queries(40 + 30):  # each of them is looked at for a circle
        undo(deleted)

    assert Person.plain.filter(reports_to=boss).count() == 40
