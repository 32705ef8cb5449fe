"""Local mode: one address, one-time links, one cookie."""

import datetime as dt

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from askaround.accounts import actions
from askaround.accounts.models import SignInLink
from askaround.accounts.tests.make import make_user

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)


def a_link() -> str:
    seeker = actions.local_seeker()
    return f"/sign-in/{actions.make_sign_in_link(user=seeker, at=timezone.now())}/"


def test_a_sign_in_link_signs_in(client):
    response = client.get(a_link())

    assert response.status_code == 302
    assert client.get("/settings/").status_code == 200


def test_the_cookie_stays_on_this_site_and_away_from_scripts(client):
    client.get(a_link())

    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["samesite"] == "Strict"
    assert cookie["httponly"]


def test_a_link_works_once(client):
    link = a_link()
    client.get(link)

    second = Client(headers={"host": settings.EXACT_HOSTS[0]}).get(link)

    assert second.status_code == 403
    assert "used or is too old" in second.content.decode()


def test_a_link_is_good_for_ten_minutes():
    seeker = actions.local_seeker()
    secret = actions.make_sign_in_link(user=seeker, at=NOW)

    late = actions.trade_sign_in_link(secret=secret, at=NOW + dt.timedelta(minutes=10, seconds=1))

    assert late is None


def test_the_link_itself_is_not_kept():
    secret = actions.make_sign_in_link(user=actions.local_seeker(), at=NOW)

    assert secret not in SignInLink.objects.get().digest


def test_a_look_ahead_at_the_link_does_not_use_it_up(client):
    link = a_link()

    client.head(link)

    assert client.get(link).status_code == 302


def test_without_a_cookie_a_page_says_how_to_come_in(client):
    response = client.get("/settings/", follow=True)

    assert response.status_code == 403
    assert "askaround" in response.content.decode()


def test_a_script_without_a_cookie_gets_401_and_a_sentence(client):
    response = client.get("/session/", headers={"accept": "application/json"})

    assert response.status_code == 401
    assert "kept on this device" in response.json()["detail"]


def test_the_session_says_whose_it_is_and_gives_a_token(client):
    seeker = make_user()
    client.force_login(seeker)

    answer = client.get("/session/").json()

    assert answer["account"] == str(seeker.pk)
    assert answer["csrf"]


def test_signing_out_ends_the_session_on_the_server(client):
    client.force_login(make_user())
    before = client.cookies[settings.SESSION_COOKIE_NAME].value

    client.post("/sign-out/")
    client.cookies[settings.SESSION_COOKIE_NAME] = before

    assert client.get("/session/").status_code == 401


@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost", "localhost:1", "127.0.0.1:80", "localhost.evil.example:8765", ""],
)
def test_another_host_is_refused(host):
    assert Client().get("/healthz", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "http://localhost:1", "null"])
def test_another_origin_is_refused(client, origin):
    client.force_login(make_user())

    response = client.post("/settings/", {"first_name": "X"}, headers={"origin": origin})

    assert response.status_code == 403


def test_a_post_without_the_token_is_refused():
    strict = Client(enforce_csrf_checks=True, headers={"host": settings.EXACT_HOSTS[0]})
    strict.force_login(make_user())

    assert strict.post("/sign-out/").status_code == 403


def test_the_session_slides_once_a_day(client):
    client.force_login(make_user())
    client.get("/settings/")

    again = client.get("/settings/")

    assert settings.SESSION_COOKIE_NAME not in again.cookies
