"""Whatever happened, each thing is there once, in its place, and only what is owed can be late."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings, strategies as st

from askaround.today.guidelines import QUIET_DAYS, ROWS
from askaround.today.items import Item, Now, in_order
from askaround.today.layout import lay_out
from askaround.today.rules import RULES, afterwards, approaching, arranging, owing
from askaround.today.tests.make import (
    LONDON,
    MONDAY,
    advice,
    few_names,
    field,
    mark,
    person,
    promise,
    referral,
    silent,
    visit,
)

HOUR = dt.timedelta(hours=1)
MOMENT = st.integers(-60 * 24, 60 * 24).map(lambda hours: MONDAY + hours * HOUR)
MAYBE = st.none() | MOMENT
NOW = MOMENT.map(lambda at: Now(at, LONDON))
some = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(autouse=True, scope="module")
def addresses() -> None:
    """The first address takes long to find, which hypothesis would hold against the rules."""
    reverse("today:today")


@st.composite
def visits(draw: Any) -> Any:
    held = draw(MAYBE)
    ended = held and draw(st.none() | st.integers(0, 300).map(lambda m: held + m * HOUR / 60))
    return visit(
        person=person(met_at=draw(MAYBE)),
        starts_at=draw(MAYBE),
        agreed_at=draw(MAYBE),
        prepared_at=draw(MAYBE),
        travel_minutes=draw(st.none() | st.integers(0, 300)),
        held_at=held,
        ended_at=ended,
        written_up_at=draw(MAYBE),
        thanked_at=draw(MAYBE),
    )


def of_visit(each: Any, now: Now) -> list[Item | None]:
    ahead = [
        arranging.agree_a_day_again,
        arranging.prepare,
        arranging.leave_on_time,
        arranging.how_did_it_go,
    ]
    after = [afterwards.write_up, afterwards.thank_you]
    return [rule(each, now) for rule in (after if each.held_at else ahead)]


@st.composite
def worlds(draw: Any) -> tuple[Now, list[Item]]:
    """A moment, and all the rules made of some facts before and after it."""
    now = draw(NOW)
    found = [item for each in draw(st.lists(visits(), max_size=4)) for item in of_visit(each, now)]
    for moment in draw(st.lists(MOMENT, max_size=4)):
        found += [
            approaching.whom_to_ask(field(created_at=moment), now),
            approaching.ask_who_they_know(mark("might_know"), now),
            approaching.first_message(referral(named_at=moment), now),
            approaching.no_answer(silent(last_contact_at=moment), now),
            arranging.agree_a_day(person(agreed_at=moment), now),
            afterwards.ask_again(few_names(1, report_back_on=moment.date()), now),
            owing.report_back(referral(met_at=moment), now),
            owing.keep_promise(promise(due_on=moment.date()), now),
            owing.tell_of_advice(advice(acted_on_at=moment), now),
        ]
    items = [item for item in found if item is not None]
    twice = draw(st.lists(st.sampled_from(items), max_size=4)) if items else []
    return now, draw(st.permutations(items + twice))


@some
@given(worlds())
def test_no_rule_comes_twice_for_one_subject(world: tuple[Now, list[Item]]) -> None:
    keys = [item.key for item in in_order(world[1])]
    assert len(keys) == len(set(keys))


@some
@given(worlds())
def test_nothing_is_lost_by_putting_it_in_order(world: tuple[Now, list[Item]]) -> None:
    assert {item.key for item in in_order(world[1])} == {item.key for item in world[1]}


@some
@given(worlds())
def test_debts_to_people_come_first_then_what_is_due_first(
    world: tuple[Now, list[Item]],
) -> None:
    items = in_order(world[1])
    assert items == sorted(items, key=lambda item: (not item.owed, item.due_at, item.waits))


@some
@given(worlds())
def test_only_what_is_owed_is_late_and_only_after_its_time(
    world: tuple[Now, list[Item]],
) -> None:
    now, items = world
    for item in items:
        assert not item.overdue or (item.owed and now.at > item.due_at)


@some
@given(visits(), NOW)
def test_what_is_done_never_comes_up(each: Any, now: Now) -> None:
    rules = {item.rule for item in of_visit(each, now) if item is not None}
    assert "thank_you" not in rules or each.thanked_at is None
    assert "write_up" not in rules or each.written_up_at is None
    assert "prepare" not in rules or each.prepared_at is None
    assert "agree_a_day" not in rules or each.starts_at is None


@some
@given(worlds(), MAYBE)
def test_the_page_never_shows_more_than_three_and_leaves_nothing_owed_out(
    world: tuple[Now, list[Item]], last_step: dt.datetime | None
) -> None:
    now, items = world[0], in_order(world[1])
    page = lay_out(items, now, next_visit=None, last_step=last_step)
    assert len(page.rows) <= ROWS
    assert bool(page.rows) == bool(items)
    assert not {item.key for item in page.rows} & {item.key for item in page.later}
    if page.let_go:
        assert len(page.rows) + len(page.let_go) == len(items)
        assert last_step is not None
        assert now.at - last_step >= dt.timedelta(days=QUIET_DAYS)


def test_every_rule_has_a_name_of_its_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
