"""What can be done with one thing on the list: not now, done already, not this one; own tasks."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user
from askaround.careers.tests.make import make_field
from askaround.interviews.actions import act_on_advice, add_advice
from askaround.interviews.models import Advice, Interview, Promise
from askaround.interviews.tests.make import make_interview, make_promise
from askaround.people.models import Referral
from askaround.people.tests.make import make_ask, make_person, make_referral
from askaround.today.actions import settle
from askaround.today.models import LetGo, OwnTask
from askaround.today.queries import due
from askaround.today.tests.make import make_task

DAYS = dt.timedelta(days=1)

pytestmark = pytest.mark.django_db


@pytest.fixture
def now() -> dt.datetime:
    return timezone.now()


@pytest.fixture
def owner(client: Client) -> User:
    owner = make_user()
    client.force_login(owner)
    return owner


@pytest.fixture
def begin(owner: User) -> Any:
    """One thing on the list: a line of work to ask around about."""
    return make_field(owner=owner, name="organ building")


def rules(owner: User, at: dt.datetime) -> list[str]:
    return [item.rule for item in due(owner, at)]


def post(client: Client, name: str, **said: Any) -> Any:
    return client.post(reverse(f"today:{name}"), said, follow=True)


def undo(client: Client, answer: Any) -> Any:
    [way_back] = [message.extra_tags for message in answer.context["messages"]]
    return client.post(way_back, follow=True)


@pytest.mark.parametrize(("until", "days"), [("tomorrow", 1), ("next_week", 7)])
def test_a_thing_put_off_is_there_again_on_its_day(
    client: Client, owner: User, begin: Any, now: dt.datetime, until: str, days: int
) -> None:
    answer = post(client, "later", item=f"whom_to_ask.{begin.pk}", until=until)
    assert rules(owner, now + (days - 1) * DAYS) == []
    assert rules(owner, now + days * DAYS) == ["whom_to_ask"]
    undo(client, answer)
    assert rules(owner, now) == ["whom_to_ask"]


def test_a_thing_can_be_put_off_until_a_day_of_ones_choice(
    client: Client, owner: User, begin: Any, now: dt.datetime
) -> None:
    day = (now + 30 * DAYS).date()
    post(client, "later", item=f"whom_to_ask.{begin.pk}", day=day.isoformat())
    assert rules(owner, now + 28 * DAYS) == []
    assert rules(owner, now + 31 * DAYS) == ["whom_to_ask"]


@pytest.mark.parametrize("day", ["", "2020-01-01", "9999-12-31", "2026-13-45", "soon", "\x00"])
def test_a_day_that_isnt_ahead_puts_nothing_off(
    client: Client, owner: User, begin: Any, day: str
) -> None:
    answer = post(client, "later", item=f"whom_to_ask.{begin.pk}", day=day)
    assert "Pick a day after today" in answer.content.decode()
    assert not LetGo.plain.exists()


def test_putting_off_a_debt_does_not_lose_it(
    client: Client, owner: User, begin: Any, now: dt.datetime
) -> None:
    ana = make_person(owner=owner, met_at=now - DAYS)
    visit = make_interview(
        person=ana, career_field=begin, held_at=now - DAYS, written_up_at=now, ended_at=now - DAYS
    )
    post(client, "later", item=f"thank_you.{visit.pk}", until="tomorrow")
    assert rules(owner, now) == []
    assert rules(owner, now + DAYS) == ["thank_you"]


def test_not_this_one_is_never_asked_again_until_undone(
    client: Client, owner: User, begin: Any, now: dt.datetime
) -> None:
    answer = post(client, "not_this_one", item=f"whom_to_ask.{begin.pk}")
    assert rules(owner, now + 400 * DAYS) == []
    undo(client, answer)
    assert rules(owner, now) == ["whom_to_ask"]


@pytest.mark.parametrize("item", ["", "whom_to_ask", "x.y", "thank_you.\x00", "whom_to_ask.none"])
@pytest.mark.parametrize("way", ["later", "not_this_one", "done"])
def test_what_isnt_on_the_list_changes_nothing(
    client: Client, owner: User, begin: Any, way: str, item: str
) -> None:
    assert post(client, way, item=item, until="tomorrow").status_code == 200
    assert not LetGo.plain.exists()


def held(owner: User, now: dt.datetime) -> Interview:
    ana = make_person(owner=owner, met_at=now - DAYS)
    return make_interview(
        person=ana,
        career_field=make_field(owner=owner),
        starts_at=now - DAYS,
        held_at=now - DAYS,
        ended_at=now - DAYS,
        written_up_at=now,
        thanked_at=now,
    )


def thanks(owner: User, now: dt.datetime) -> str:
    Interview.plain.filter(pk=held(owner, now).pk).update(thanked_at=None)
    return "thank_you"


def report(owner: User, now: dt.datetime) -> str:
    ask = make_ask(asked=make_person(owner=owner, name="Ben Okafor"))
    make_referral(ask=ask, person=held(owner, now).person, met_at=now - DAYS)
    return "report_back"


def advice(owner: User, now: dt.datetime) -> str:
    act_on_advice(advice=add_advice(interview=held(owner, now), text="Read Turner."), at=now)
    return "tell_of_advice"


def promise(owner: User, now: dt.datetime) -> str:
    make_promise(interview=held(owner, now), due_on=now.date())
    return "keep_promise"


def ready(owner: User, now: dt.datetime) -> str:
    make_interview(
        person=make_person(owner=owner), career_field=make_field(owner=owner), starts_at=now + DAYS
    )
    held(owner, now)
    return "prepare"


def task(owner: User, now: dt.datetime) -> str:
    make_task(owner=owner)
    make_person(owner=owner)
    held(owner, now)
    return "own_task"


@pytest.mark.parametrize("make", [thanks, report, advice, promise, ready, task])
def test_what_is_done_already_is_gone_and_back_when_that_is_undone(
    client: Client, owner: User, now: dt.datetime, make: Any
) -> None:
    rule = make(owner, now)
    [item] = [each for each in due(owner, now) if each.rule == rule]
    answer = post(client, "done", item=f"{rule}.{item.subject.id}")
    assert rule not in rules(owner, now)
    undo(client, answer)
    assert rule in rules(owner, now)


@pytest.mark.parametrize("what", ["own_task.x", "nothing.", "", ".", "write_up." + "0" * 32])
def test_taking_back_what_was_never_done_is_not_found(
    client: Client, owner: User, what: str
) -> None:
    where = reverse("today:not_done", args=[what or "x"])
    assert client.post(where).status_code == 404


def test_nobody_else_settles_or_takes_back(client: Client, owner: User, now: dt.datetime) -> None:
    theirs = make_task(owner=make_user(), done_at=now)
    assert client.post(reverse("today:not_done", args=[f"own_task.{theirs.pk}"])).status_code == 404
    for model in (Interview, Referral, Advice, Promise):
        assert not model.plain.exists()
    with pytest.raises(OwnTask.DoesNotExist):
        settle(owner=owner, rule="own_task", fact=theirs.pk, at=None)


def test_a_line_written_down_stands_on_today_with_the_day_named_in_it(
    client: Client, owner: User, begin: Any, now: dt.datetime
) -> None:
    answer = post(client, "add_task", text="Call the library tomorrow")
    assert "Written down for tomorrow." in answer.content.decode()
    found = OwnTask.plain.get()
    assert found.due_on is not None
    [item] = [each for each in due(owner, now) if each.rule == "own_task"]
    assert (item.what, item.owed, item.overdue) == ("Call the library tomorrow", False, False)
    undo(client, answer)
    assert not OwnTask.plain.exists()


def test_a_line_written_on_somebodys_page_is_about_them(client: Client, owner: User) -> None:
    ana = make_person(owner=owner)
    answer = post(client, "add_task", text="Ask about the guild", person=str(ana.pk))
    assert answer.redirect_chain[-1][0] == ana.get_absolute_url()
    assert OwnTask.plain.get().person == ana


@pytest.mark.parametrize("kind", ["person", "field"])
def test_a_line_about_somebody_elses_record_is_not_found(
    client: Client, owner: User, kind: str
) -> None:
    theirs = {"person": make_person(), "field": make_field()}[kind]
    for about in (str(theirs.pk), "none"):
        assert post(client, "add_task", text="x", **{kind: about}).status_code == 404
    assert not OwnTask.plain.exists()


@pytest.mark.parametrize("text", ["", "   ", "x" * 501])
def test_an_empty_or_endless_line_is_asked_for_again(
    client: Client, owner: User, text: str
) -> None:
    answer = post(client, "add_task", text=text)
    assert answer.status_code == 422
    assert text.strip() in answer.content.decode()


def test_a_task_can_be_changed_and_deleted_and_brought_back(client: Client, owner: User) -> None:
    found = make_task(owner=owner)
    client.post(found.get_absolute_url(), {"text": "Call them", "due_on": "2026-12-24"})
    found.refresh_from_db()
    assert (found.text, found.due_on) == ("Call them", dt.date(2026, 12, 24))
    assert client.post(found.get_absolute_url(), {"text": "", "due_on": "x"}).status_code == 422
    gone = client.post(reverse("today:delete_task", args=[found.pk]), follow=True)
    assert not OwnTask.plain.exists()
    undo(client, gone)
    assert OwnTask.plain.get().text == "Call them"


def test_a_day_long_gone_or_far_away_is_asked_about(client: Client, owner: User) -> None:
    found = make_task(owner=owner)
    answer = client.post(found.get_absolute_url(), {"text": "Call", "due_on": "9999-12-31"})
    assert answer.status_code == 422
    assert "Check the year" in answer.content.decode()


def test_not_this_one_deletes_an_own_task(client: Client, owner: User, begin: Any) -> None:
    found = make_task(owner=owner)
    answer = post(client, "not_this_one", item=f"own_task.{found.pk}")
    assert not OwnTask.plain.exists()
    undo(client, answer)
    assert OwnTask.plain.get() == found
