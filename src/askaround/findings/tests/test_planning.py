"""The plan: steps with days or without, in an order, each linked to what taught it."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from askaround.accounts.bundles import undo
from askaround.findings import actions
from askaround.findings.models import PlanStep
from askaround.findings.tests.make import make_finding, make_passage, make_plan_step
from askaround.findings.tests.visits import make_visits
from askaround.interviews.tests.pages import HOSTILE, text_of
from askaround.people.tests.make import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(seeker):
    return make_visits(seeker, ["They share the nights."])


@pytest.fixture
def field(said):
    return said[0].interview.career_field


def texts(field):
    return [step.text for step in PlanStep.objects.owned_by(field.owner).soonest_first()]


def add(client, field, **said):
    return client.post(f"/fields/{field.pk}/plan/", {"text": "Ask the college"} | said)


def test_a_step_needs_no_day_and_no_reason(client, field):
    add(client, field)

    step = PlanStep.plain.get()
    assert (step.text, step.due_on, step.finding) == ("Ask the college", None, None)


@pytest.mark.parametrize("kind", ["finding", "passage", "visit"])
def test_a_step_leads_back_to_what_taught_it(client, said, field, kind):
    passage = make_passage(answer=said[0], words="nights", mark="unsure")
    finding = make_finding(career_field=field)
    pk = {"finding": finding.pk, "passage": passage.pk, "visit": said[0].interview_id}[kind]

    add(client, field, due_on="2027-01-15", learned=f"{kind}:{pk}")

    step = PlanStep.plain.get()
    assert step.due_on == dt.date(2027, 1, 15)
    assert pk in {step.finding_id, step.passage_id, step.interview_id}
    assert 'class="meta">from <a href="' in text_of(client.get(f"/fields/{field.pk}/plan/"))


@pytest.mark.parametrize("wrong", [{"text": " "}, {"due_on": "soon"}, {"due_on": "9999-12-31"}])
def test_what_is_wrong_is_said_and_nothing_lost(client, field, wrong):
    response = add(client, field, **({"text": "Ask Ben"} | wrong))

    assert response.status_code == 422
    assert not PlanStep.plain.exists()


def test_the_nearest_day_comes_first_and_no_day_last(field):
    make_plan_step(career_field=field, text="someday", due_on=None)
    make_plan_step(career_field=field, text="later")
    make_plan_step(career_field=field, text="sooner", due_on=dt.date(2026, 12, 1))

    assert texts(field) == ["sooner", "later", "someday"]


def test_steps_can_be_put_in_an_order_of_ones_own_and_back(client, field):
    for number in (1, 2, 3):
        make_plan_step(career_field=field, text=f"step {number}", due_on=dt.date(2027, 1, number))
    third = PlanStep.plain.get(text="step 3")

    client.post(f"/plan-steps/{third.pk}/do/", {"do": "earlier"})
    assert texts(field) == ["step 1", "step 3", "step 2"]
    actions.add_plan_step(career_field=field, text="new", due_on=dt.date(2026, 12, 1))
    assert texts(field)[-1] == "new"

    client.post(f"/fields/{field.pk}/plan/by-day/")
    assert texts(field) == ["new", "step 1", "step 2", "step 3"]


def test_the_first_can_go_no_earlier(field):
    step = make_plan_step(career_field=field)

    actions.move_step(step=step, by=-1)

    step.refresh_from_db()
    assert step.place == 0


def test_a_step_is_done_and_not_done_after_all(client, field):
    step = make_plan_step(career_field=field)

    client.post(f"/plan-steps/{step.pk}/do/", {"do": "done"})
    step.refresh_from_db()
    assert step.done_at

    client.post(f"/plan-steps/{step.pk}/do/", {"do": "not_done"})
    step.refresh_from_db()
    assert step.done_at is None


def test_a_step_is_changed_and_a_stale_change_refused(client, field):
    step = make_plan_step(career_field=field)

    client.post(f"/plan-steps/{step.pk}/", {"text": "Ring them", "due_on": "", "version": 1})
    stale = client.post(f"/plan-steps/{step.pk}/", {"text": "Write", "version": 1})

    step.refresh_from_db()
    assert (step.text, step.due_on) == ("Ring them", None)
    assert stale.status_code == 409


def test_a_step_deleted_comes_back(client, field):
    step = make_plan_step(career_field=field)
    bundle = actions.delete_plan_step(step=step, at=NOW)

    undo(bundle=bundle, at=NOW)

    assert texts(field) == [step.text]


def test_the_next_steps_stand_on_the_page_of_the_field(client, field):
    make_plan_step(career_field=field, text="Ask the college")

    shown = text_of(client.get(field.get_absolute_url())).partition('id="decision"')[2]

    assert "Ask the college" in shown


@pytest.mark.parametrize("many", [2, 12])
def test_the_page_takes_few_queries(client, said, field, django_assert_max_num_queries, many):
    for _number in range(many):
        passage = make_passage(answer=said[0], mark="draws_me")
        make_plan_step(career_field=field, passage=passage)
    client.get(f"/fields/{field.pk}/plan/")

    with django_assert_max_num_queries(8):
        client.get(f"/fields/{field.pk}/plan/")


def test_words_are_shown_as_words(client, field):
    make_plan_step(career_field=field, text=HOSTILE)

    assert HOSTILE not in text_of(client.get(f"/fields/{field.pk}/plan/"))


def test_days_of_a_plan_are_written_one_way_however_near(client, field):
    for day in (timezone.localdate() + dt.timedelta(2), dt.date(2031, 1, 15)):
        make_plan_step(career_field=field, text="Ring them", due_on=day)

    shown = text_of(client.get(f"/fields/{field.pk}/plan/"))

    assert len(re.findall(r"by [\w., ]*\d{4}", shown)) == 2
