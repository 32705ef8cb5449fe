"""The page itself, and the taps that settle a thing on it."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user
from askaround.careers.tests.make import make_field
from askaround.interviews.models import Promise
from askaround.interviews.tests.make import make_interview, make_promise
from askaround.people.models import Person
from askaround.people.tests.make import make_ask, make_person, make_referral
from askaround.today.models import LetGo

LONDON = ZoneInfo("Europe/London")
DAYS = dt.timedelta(days=1)
HOSTILE = "<img src=x onerror=alert(1)>"

pytestmark = pytest.mark.django_db


@pytest.fixture
def now() -> dt.datetime:
    return timezone.now()


@pytest.fixture
def owner(client: Client) -> User:
    owner = make_user()
    client.force_login(owner)
    return owner


def shown(client: Client) -> str:
    response = client.get("/")
    assert response.status_code == 200
    return response.content.decode()


def quiet(owner: User, now: dt.datetime) -> None:
    """A seeker who did nothing for weeks, with three people waiting."""
    field = make_field(owner=owner)
    type(field).plain.update(created_at=now - 40 * DAYS)
    for name in ("Ana Ruiz", "Lu Chen", "Bo Lind"):
        make_interview(
            person=make_person(owner=owner, name=name),
            career_field=field,
            starts_at=now - 30 * DAYS,
            held_at=now - 30 * DAYS,
            ended_at=now - 30 * DAYS,
        )


def test_before_there_is_a_line_of_work_the_first_question_is_asked(
    client: Client, owner: User
) -> None:
    assert "curious" in shown(client)


def test_the_day_is_the_title_and_what_to_do_a_link_with_its_reason(
    client: Client, owner: User, now: dt.datetime
) -> None:
    field = make_field(owner=owner, name="organ building")
    page = shown(client)
    assert "Ask around about organ building" in page
    assert "Three names are plenty." in page
    assert reverse("people:asking", args=[field.pk]) in page
    assert f"<h1>{now.astimezone(LONDON):%A}" in page


def test_at_most_three_things_stand_open_and_the_rest_is_folded(
    client: Client, owner: User, now: dt.datetime
) -> None:
    for number in range(6):
        make_field(owner=owner, name=f"Field {number}")
    page = client.get("/").context["page"]
    assert (len(page.rows), len(page.later)) == (3, 3)


def test_when_nothing_is_waiting_the_next_visit_is_shown(
    client: Client, owner: User, now: dt.datetime
) -> None:
    field = make_field(owner=owner)
    ana = make_person(owner=owner, met_at=now)
    make_interview(person=ana, career_field=field, starts_at=now + 5 * DAYS)
    page = shown(client)
    assert "Nothing is waiting for you today." in page
    assert "Your next visit is with Ana Ruiz." in page


def test_the_visit_of_the_day_is_in_the_greeting(
    client: Client, owner: User, now: dt.datetime
) -> None:
    start = now.astimezone(LONDON).replace(hour=23, minute=59, second=59)
    make_interview(person=make_person(owner=owner), starts_at=start, travel_minutes=0)
    assert "You meet Ana today at" in shown(client)


def test_after_a_silence_one_debt_and_one_easy_step_are_left(
    client: Client, owner: User, now: dt.datetime
) -> None:
    quiet(owner, now)
    page = client.get("/").context["page"]
    assert [item.rule for item in page.rows] == ["thank_you", "write_up"]
    assert page.greeting == "Good to see you. Ana is waiting; everything else can wait."


def test_the_rest_is_let_go_in_one_tap_and_taken_up_again_in_another(
    client: Client, owner: User, now: dt.datetime
) -> None:
    quiet(owner, now)
    gone = client.post(reverse("today:let_go"), follow=True)
    assert len(gone.context["page"].rows) == 2
    assert not gone.context["page"].later
    [undo] = [message.extra_tags for message in gone.context["messages"]]
    back = client.post(undo, follow=True)
    assert len(back.context["page"].later) == 4
    assert not LetGo.plain.exists()


def test_nothing_is_let_go_when_there_was_no_silence(client: Client, owner: User) -> None:
    for number in range(6):
        make_field(owner=owner, name=f"Field {number}")
    client.post(reverse("today:let_go"))
    assert not LetGo.plain.exists()


def test_a_silent_person_rests_in_one_tap_and_wakes_in_another(
    client: Client, owner: User, now: dt.datetime
) -> None:
    make_field(owner=owner)
    past = now - 20 * DAYS
    ana = make_person(owner=owner, approached_at=past, last_contact_at=past)
    assert "Let it rest" in shown(client)
    rested = client.post(reverse("today:let_rest", args=[ana.pk]), follow=True)
    ana.refresh_from_db()
    assert ana.resting_since is not None
    [undo] = [message.extra_tags for message in rested.context["messages"]]
    client.post(undo)
    ana.refresh_from_db()
    assert ana.resting_since is None


def test_a_promise_is_kept_in_one_tap_and_that_can_be_undone(
    client: Client, owner: User, now: dt.datetime
) -> None:
    visit = make_interview(person=make_person(owner=owner), held_at=now, thanked_at=now)
    promise = make_promise(interview=visit, due_on=now.date())
    kept = client.post(reverse("today:keep_promise", args=[promise.pk]), follow=True)
    assert Promise.plain.get().kept_at is not None
    [undo] = [message.extra_tags for message in kept.context["messages"]]
    client.post(undo)
    assert Promise.plain.get().kept_at is None


def test_nobody_else_can_settle_anything(client: Client, owner: User, now: dt.datetime) -> None:
    theirs = make_promise(due_on=now.date())
    person = theirs.interview.person
    for name, row in (
        ("let_rest", person),
        ("wake", person),
        ("keep_promise", theirs),
        ("not_kept", theirs),
    ):
        assert client.post(reverse(f"today:{name}", args=[row.pk])).status_code == 404
    assert Promise.plain.get().kept_at is None
    assert Person.plain.get(pk=person.pk).resting_since is None


def test_taking_up_what_somebody_else_let_go_changes_nothing(
    client: Client, owner: User, now: dt.datetime
) -> None:
    LetGo.plain.create(owner=make_user(), rule="x", subject=owner.pk, let_go_at=now)
    assert client.post(reverse("today:take_up_again", args=[now.isoformat()])).status_code == 302
    assert client.post(reverse("today:take_up_again", args=["never"])).status_code == 404
    assert LetGo.plain.count() == 1


def test_hostile_names_are_shown_as_words(client: Client, owner: User, now: dt.datetime) -> None:
    field = make_field(owner=owner, name=HOSTILE)
    ask = make_ask(asked=make_person(owner=owner, name=HOSTILE), career_field=field)
    make_referral(ask=ask, person=make_person(owner=owner, name=HOSTILE))
    page = shown(client)
    assert "<img src=x" not in page
    assert "&lt;img" in page


def test_the_page_needs_the_same_queries_however_much_there_is(
    client: Client, owner: User, now: dt.datetime, django_assert_max_num_queries: Any
) -> None:
    for number in range(3):
        make_field(owner=owner, name=f"Field {number}")
    quiet(owner, now)
    client.get("/")
    with django_assert_max_num_queries(5):
        client.get("/")
