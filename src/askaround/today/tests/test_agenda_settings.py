"""The page of the agenda's numbers, and that every rule goes by them."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user
from askaround.interviews.actions import add_promise
from askaround.interviews.tests.make import make_interview
from askaround.people.tests.make import make_person
from askaround.today.numbers import ALL, USUAL, numbers_of
from askaround.today.rules import afterwards, approaching, arranging, owing
from askaround.today.tests.make import (
    DAYS,
    HOURS,
    MONDAY,
    advice,
    day,
    few_names,
    now,
    person,
    referral,
    silent,
    visit,
)

WHERE = "/settings/agenda/"


@pytest.fixture
def owner(client: Client) -> User:
    owner = make_user(time_zone="Europe/London")
    client.force_login(owner)
    return owner


def typed(**changed: Any) -> dict[str, Any]:
    return {"country": ""} | {number.name: number.usual for number in ALL} | changed


@pytest.mark.django_db
def test_a_number_that_is_changed_is_kept_and_the_others_follow_the_usual(
    client: Client, owner: User
) -> None:
    client.post(WHERE, typed(patience_days=5, rows=4))
    owner.refresh_from_db()
    assert owner.own_numbers == {"patience_days": 5, "rows": 4}
    assert numbers_of(owner).rows == 4
    assert numbers_of(owner).advice_days == USUAL.advice_days


@pytest.mark.django_db
def test_all_can_be_as_usual_again(client: Client, owner: User) -> None:
    client.post(WHERE, typed(patience_days=5))
    client.post(WHERE, {"usual": "yes"})
    owner.refresh_from_db()
    assert owner.own_numbers == {}


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", ["0", "-3", "9999", "two", "", "1.5"])
def test_a_number_out_of_bounds_is_said_kindly_and_nothing_is_lost(
    client: Client, owner: User, wrong: str
) -> None:
    answer = client.post(WHERE, typed(patience_days=wrong, advice_days=20))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "A whole number from 2 to 40." in page
    assert 'value="20"' in page
    owner.refresh_from_db()
    assert owner.own_numbers == {}


@pytest.mark.django_db
def test_the_country_is_guessed_and_can_be_chosen_and_then_its_region(
    client: Client, owner: User
) -> None:
    assert "by your time zone" in client.get(WHERE).content.decode()
    assert "Bayern" not in client.get(WHERE).content.decode()
    client.post(WHERE, typed(country="DE"))
    assert "Bayern" in client.get(WHERE).content.decode()
    client.post(WHERE, typed(country="DE", region="BY"))
    owner.refresh_from_db()
    assert (owner.country, owner.region) == ("DE", "BY")


@pytest.mark.django_db
def test_the_region_of_another_country_is_let_go(client: Client, owner: User) -> None:
    User.objects.update(country="DE", region="BY")
    assert client.post(WHERE, typed(country="ES", region="BY")).status_code == 302
    owner.refresh_from_db()
    assert (owner.country, owner.region) == ("ES", "")


@pytest.mark.django_db
@pytest.mark.parametrize("country", ["XX", "<b>", "GBR"])
def test_a_country_that_isnt_there_is_refused(client: Client, owner: User, country: str) -> None:
    assert client.post(WHERE, typed(country=country)).status_code == 422


@pytest.mark.django_db
def test_the_way_to_the_numbers_stands_on_the_page_of_settings(client: Client, owner: User) -> None:
    assert WHERE in client.get(reverse("accounts:settings")).content.decode()


@pytest.mark.parametrize("kept", [0, -1, 10**9])
def test_a_number_edited_out_of_bounds_counts_as_the_nearest(kept: int) -> None:
    for number in ALL:
        found = number.of(User(own_numbers={number.name: kept}))
        assert number.least <= found <= number.most


def test_the_usual_number_lies_within_its_bounds() -> None:
    assert all(number.least <= number.usual <= number.most for number in ALL)


@pytest.mark.parametrize(
    ("rule", "fact", "name", "at"),
    [
        (approaching.no_answer, silent(), "patience_days", day(4)),
        (arranging.prepare, visit(starts_at=day(9)), "prepare_days", day(5)),
        (afterwards.ask_again, few_names(0), "ask_again_days", day(5)),
    ],
)
def test_a_suggestion_comes_as_soon_as_the_seekers_own_number_says(
    rule: Any, fact: Any, name: str, at: Any
) -> None:
    assert rule(fact, now(at)) is None
    own: dict[str, Any] = {name: 4 if name == "prepare_days" else 2}
    assert rule(fact, now(at, **own)) is not None


@pytest.mark.parametrize(
    ("rule", "fact", "own"),
    [
        (arranging.agree_a_day, person(agreed_at=MONDAY), {"agree_a_day_days": 10}),
        (owing.report_back, referral(met_at=MONDAY), {"report_back_days": 20}),
        (owing.tell_of_advice, advice(), {"advice_days": 60}),
        (
            afterwards.thank_you,
            visit(held_at=MONDAY, ended_at=MONDAY),
            {"thanks_hours": 168},
        ),
    ],
)
def test_a_debt_grows_late_when_the_seekers_own_number_says(
    rule: Any, fact: Any, own: dict[str, Any]
) -> None:
    usual, later = ((MONDAY + 6 * DAYS, True), (MONDAY + 6 * DAYS, False))
    at = MONDAY + 15 * DAYS if rule is owing.tell_of_advice else usual[0]
    assert rule(fact, now(at)).overdue is usual[1]
    assert rule(fact, now(at, **own)).overdue is later[1]
    assert rule(fact, now(MONDAY + HOURS)).overdue is False


@pytest.mark.django_db
def test_a_promise_without_a_day_falls_due_when_the_seekers_own_number_says(owner: User) -> None:
    owner.own_numbers = {"promise_days": 3}
    owner.save()
    visit_held = make_interview(person=make_person(owner=owner))
    promise = add_promise(interview=visit_held, text="Send the photographs", at=MONDAY)
    assert promise.due_on == day(5).date()
