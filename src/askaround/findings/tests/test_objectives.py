"""The six objectives: a rule each, what the seeker says wins."""

from uuid import uuid4

import pytest

from askaround.findings import objectives
from askaround.findings.objectives import Facts, Told, standings, wanted_questions
from askaround.findings.objectives_report import MOST_COUNTED, MOST_LINKED, shown

ANA, BEN = uuid4(), uuid4()


def answer(slug, person=ANA):
    return Told("answer", uuid4().hex, "", slug=slug, person=person, interview=uuid4())


def row(what, person=None):
    return Told(what, uuid4().hex, what, person=person)


def found(*told):
    """Whatever of it is looked for."""

    def find(kind, slugs):
        return [
            each for each in told if each.what == kind and (not each.slug or each.slug in slugs)
        ]

    return find


def met(rule, *told, outcome=""):
    return all(need.met for need in rule(Facts(found(*told), outcome)))


def test_job_facts_take_tasks_pay_and_conditions():
    told = [answer("key-tasks"), answer("pay")]

    assert not met(objectives.job_facts, *told)
    assert met(objectives.job_facts, *told, answer("challenges"))


def test_contacts_take_somebody_met_and_two_names():
    named = [row("name"), row("name")]

    assert not met(objectives.contacts, row("visit", ANA), named[0])
    assert not met(objectives.contacts, *named)
    assert met(objectives.contacts, row("visit", ANA), *named)


def test_ways_in_take_two_people_and_what_to_learn():
    one = [answer("how-you-got-in"), answer("formal-training")]

    assert not met(objectives.ways_in, *one, answer("how-you-got-in", ANA))
    assert met(objectives.ways_in, *one, answer("how-you-got-in", BEN))


def test_a_course_that_somebody_named_says_what_to_learn():
    two = [answer("how-you-got-in"), answer("how-you-got-in", BEN)]

    assert not met(objectives.ways_in, *two)
    assert met(objectives.ways_in, *two, row("course", ANA))


def test_a_day_takes_two_people():
    assert not met(objectives.a_day, answer("typical-day"))
    assert met(objectives.a_day, answer("typical-day"), answer("typical-day", BEN))


def test_options_take_what_lies_beside_and_where_it_leads():
    assert not met(objectives.options, row("related", ANA))
    assert met(objectives.options, row("related", ANA), answer("career-paths"))


def test_a_plan_takes_a_decision_and_a_step():
    assert not met(objectives.plan, row("step"))
    assert not met(objectives.plan, row("decision"), outcome="yes")
    assert met(objectives.plan, row("decision"), row("step"), outcome="yes")


def test_no_is_a_result_that_needs_no_step():
    assert met(objectives.plan, row("decision"), outcome="no")


def test_no_more_is_looked_at_than_it_takes():
    def days(kind, slugs):
        yield from (answer("typical-day"), answer("typical-day", BEN))
        raise AssertionError("two have told it")

    (need,) = objectives.a_day(Facts(days))

    assert need.met


@pytest.mark.parametrize("said", [True, False])
def test_what_the_seeker_says_wins(said):
    told = [answer("typical-day"), answer("typical-day", BEN)] if not said else []
    stand = standings(Facts(found(*told), said={"a_day": said}))

    assert {each.name: each.met for each in stand}["a_day"] is said


def test_what_to_ask_next_leaves_out_what_is_met_or_said_to_be():
    told = [answer("key-tasks"), answer("challenges")]

    wanted = wanted_questions(
        standings(Facts(found(*told), said={"contacts": True, "options": True}))
    )

    assert wanted[:2] == ["pay", "how-you-got-in"]
    assert "other-people" not in wanted
    assert "career-paths" not in wanted


def test_each_teller_is_counted_once_and_very_many_are_only_said_to_be_many():
    several = [row("name", uuid4()) for _ in range(MOST_COUNTED + 1)]

    few, many = (shown_of(told) for told in ([*several[:9], *several[:3]], several))

    assert (len(few.links), few.more) == (MOST_LINKED, 9 - MOST_LINKED)
    assert (len(many.links), many.more) == (MOST_LINKED, None)


def shown_of(told):
    """The line of the names, as a page shows it."""
    contacts = standings(Facts(found(*told)))[1]
    return shown(uuid4(), [contacts])[0].lines[1]
