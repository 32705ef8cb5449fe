"""Who reports to whom: never in a circle, whatever is changed in whatever order."""

import threading
import uuid
from collections.abc import Callable
from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from hypothesis import given, settings, strategies as st

from askaround.accounts.bundles import CannotUndo, undo
from askaround.accounts.models import Bundle
from askaround.accounts.tests.make import make_user
from askaround.people import actions
from askaround.people.models import Person
from askaround.people.one_line import read
from askaround.people.queries.reporting import line_above
from askaround.people.tests.make import NOW, make_organisation, make_person

pytestmark = pytest.mark.django_db


def bosses(owner) -> dict[uuid.UUID, uuid.UUID | None]:
    """Everybody of an owner, with whom they report to."""
    return dict(Person.plain.filter(owner=owner).values_list("pk", "reports_to_id"))


def circles(lines: dict[uuid.UUID, uuid.UUID | None]) -> list[uuid.UUID]:
    """Whoever stands somewhere above themself."""
    found = []
    for start in lines:
        above, steps = lines[start], 0
        while above is not None and above != start and steps <= len(lines):
            above, steps = lines[above], steps + 1
        if above is not None:
            found.append(start)
    return found


def refusal_of(change: Callable[[], object]) -> str:
    with pytest.raises(ValidationError) as refusal:
        change()
    return " ".join(refusal.value.message_dict["reports_to"])


def test_somebodys_boss_cannot_report_to_them():
    boss = make_person(name="Bo")
    worker = make_person(owner=boss.owner, name="Wo", reports_to=boss)

    assert refusal_of(lambda: actions.change_person(person=boss, reports_to=worker)) == (
        "Wo already reports to Bo, so it can't be the other way round."
    )


def test_a_circle_through_others_is_refused_and_names_who_is_between():
    boss = make_person(name="Bo")
    middle = make_person(owner=boss.owner, name="Mi", reports_to=boss)
    worker = make_person(owner=boss.owner, name="Wo", reports_to=middle)

    assert refusal_of(lambda: actions.change_person(person=boss, reports_to=worker)) == (
        "Wo reports to Bo by way of Mi, so it can't be the other way round."
    )


def test_nobody_reports_to_themself():
    ana = make_person()

    assert refusal_of(lambda: actions.change_person(person=ana, reports_to=ana)) == (
        "Ana Ruiz can't report to themself."
    )


def test_a_boss_read_before_another_edit_is_looked_at_as_they_are_now():
    ana = make_person(name="Ana")
    ben = make_person(owner=ana.owner, name="Ben")
    read_before = Person.plain.get(pk=ben.pk)
    actions.change_person(person=ben, reports_to=ana)

    with pytest.raises(ValidationError):
        actions.change_person(person=ana, reports_to=read_before)


def test_a_line_of_five_hundred_is_read_in_one_query(django_assert_num_queries):
    owner = make_user()
    boss: Person | None = None
    for number in range(500):
        boss = make_person(owner=owner, name=f"N {number}", reports_to=boss)
    assert boss is not None

    with django_assert_num_queries(1):
        above = line_above(boss.pk)

    assert [each.name for each in above] == [f"N {number}" for number in reversed(range(499))]


def test_a_circle_that_came_from_elsewhere_is_read_to_its_end():
    ana = make_person(name="Ana")
    ben = make_person(owner=ana.owner, name="Ben", reports_to=ana)
    Person.plain.filter(pk=ana.pk).update(reports_to=ben)

    assert [each.name for each in line_above(ana.pk)] == ["Ben"]


def test_a_line_that_comes_back_gives_way_to_one_drawn_meanwhile():
    top = make_person(name="Top")
    middle = make_person(owner=top.owner, name="Middle", reports_to=top)
    low = make_person(owner=top.owner, name="Low", reports_to=middle)
    taken = actions.delete_person(person=middle, at=NOW)
    actions.change_person(person=top, reports_to=low)

    undone = undo(bundle=taken, at=NOW)

    assert circles(bosses(top.owner)) == []
    assert bosses(top.owner)[top.pk] == low.pk
    assert undone.remarks


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["report", "by name", "line", "nobody", "leave", "merge", "come back"]),
        st.integers(0, 4),
        st.integers(0, 4),
    ),
    max_size=14,
)


@settings(max_examples=80, deadline=None)
@given(steps=STEPS)
def test_no_sequence_of_changes_makes_a_circle_and_only_a_circle_is_refused(steps):
    owner = make_user()
    place = make_organisation(owner=owner)
    names = ("Nell Ash", "Nell Birch", "Nell Cedar", "Nell Elm", "Nell Fir")
    people = [make_person(owner=owner, name=name, organisation=place) for name in names]
    away: list[Bundle] = []
    for what, one, other in steps:
        if what == "come back" and away:
            with suppress(CannotUndo):
                undo(bundle=away.pop(one % len(away)), at=NOW)
            assert circles(bosses(owner)) == []
        who, boss = (Person.plain.filter(pk=people[each].pk).first() for each in (one, other))
        if who is None or boss is None or what == "come back":
            continue
        if what == "leave":
            away.append(actions.delete_person(person=boss, at=NOW))
            continue
        if what == "merge":
            if who != boss:
                away.append(actions.merge(keep=who, other=boss, at=NOW)[1])
            assert circles(bosses(owner)) == []
            continue
        would_be = bosses(owner) | {who.pk: None if what == "nobody" else boss.pk}
        try:
            with transaction.atomic():
                change(what, who, boss)
            refused = False
        except ValidationError:
            refused = True

        assert refused == bool(circles(would_be))
        assert circles(bosses(owner)) == []


def change(what: str, who: Person, boss: Person) -> None:
    match what:
        case "report":
            actions.change_person(person=who, reports_to=boss)
        case "by name":
            actions.change_person(person=who, reports_to=boss.name)
        case "line":
            actions.set_supervisor(person=who, line=read(f"{boss.name}, head of nursing"))
        case "nobody":
            actions.set_supervisor(person=who, line=None)


@pytest.mark.django_db(transaction=True)
def test_two_edits_at_once_that_would_make_a_circle_together_are_not_both_kept():
    ana = make_person(name="Ana")
    ben = make_person(owner=ana.owner, name="Ben")
    together = threading.Barrier(2)
    refused: list[str] = []

    def edit(who: Person, boss: Person) -> None:
        try:
            together.wait(timeout=10)
            actions.change_person(person=who, reports_to=boss)
        except ValidationError:
            refused.append(who.name)
        finally:
            connection.close()

    for _time in range(5):
        Person.plain.update(reports_to=None)
        refused.clear()
        edits = [threading.Thread(target=edit, args=pair) for pair in ((ana, ben), (ben, ana))]
        for each in edits:
            each.start()
        for each in edits:
            each.join()

        assert len(refused) == 1
        assert circles(bosses(ana.owner)) == []
