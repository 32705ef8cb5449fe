"""Personal mode: coming in with the password, and what wrong ones cost."""

import datetime as dt

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from askaround.accounts import actions
from askaround.accounts.models import WrongTries
from askaround.accounts.tests.make import HOST, PASSWORD, proxied

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
NEW = "seven late blue trains"


def signs_in(device: Client, password: str = PASSWORD, **more: str):
    return device.post("/sign-in/", {"password": password, **more})


def is_in(device: Client) -> bool:
    return device.get("/session/").status_code == 200


def tries(seeker, times: int, *, address: str = "198.51.100.4", at: dt.datetime = NOW):
    """So many wrong passwords at once; what became of the last."""
    return [
        actions.try_password(user=seeker, password="wrong", address=address, at=at)
        for _ in range(times)
    ][-1]


def test_the_password_signs_in(phone):
    answer = signs_in(phone)

    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert is_in(phone)


def test_a_wrong_password_is_refused_in_one_sentence(phone):
    answer = signs_in(phone, "four odd green boot")

    assert answer.status_code == 422
    assert "That isn&#x27;t the password." in answer.content.decode()
    assert not is_in(phone)


@pytest.mark.parametrize("given", ["", "x" * 1001, "\x00", f" {PASSWORD}", f"{PASSWORD} "])
def test_whatever_is_not_the_password_is_refused(phone, given):
    assert signs_in(phone, given).status_code == 422
    assert not is_in(phone)


def test_one_comes_out_at_the_page_one_was_on_the_way_to(phone):
    asked = phone.get("/people/", follow=True)

    answer = signs_in(phone, next=asked.context["wanted"])

    assert answer["Location"] == "/people/"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "people/",
    ],
)
def test_the_way_never_leads_elsewhere(phone, elsewhere):
    assert signs_in(phone, next=elsewhere)["Location"] == "/"


def test_five_wrong_ones_are_free_and_then_one_waits(phone):
    answers = [signs_in(phone, "wrong").status_code for _ in range(6)]

    assert answers == [422] * 5 + [429]


def test_whoever_has_to_wait_is_told_how_long_even_with_the_right_one(phone):
    for _ in range(5):
        signs_in(phone, "wrong")

    answer = signs_in(phone)

    assert answer.status_code == 429
    assert 1 <= int(answer["Retry-After"]) <= 16
    assert "then try again" in answer.content.decode()
    assert not is_in(phone)


def test_each_wrong_one_makes_the_next_wait_twice_as_long(seeker):
    tries(seeker, 5)
    after = NOW + dt.timedelta(seconds=15)

    assert tries(seeker, 1, at=after).wait == dt.timedelta()
    assert tries(seeker, 1, at=after).wait == dt.timedelta(seconds=30)


def test_a_try_while_waiting_does_not_make_it_longer(seeker):
    tries(seeker, 5)

    tries(seeker, 20)

    assert tries(seeker, 1).wait == dt.timedelta(seconds=15)


def test_from_many_addresses_the_account_waits_up_to_a_minute(seeker):
    at = NOW
    for number in range(30):
        at += dt.timedelta(minutes=1)
        tries(seeker, 1, address=f"203.0.113.{number}", at=at)

    stranger = tries(seeker, 1, address="192.0.2.9", at=at)

    assert stranger.wait == dt.timedelta(minutes=1)


def test_one_address_waits_up_to_an_hour(seeker):
    at = NOW
    for _ in range(30):
        at += dt.timedelta(hours=1)
        tries(seeker, 1, at=at)

    assert tries(seeker, 1, at=at).wait == dt.timedelta(hours=1)


def test_an_ipv6_household_is_one_address(seeker):
    for number in range(8):
        tries(seeker, 1, address=f"2001:db8::{number}", at=NOW + dt.timedelta(hours=number))
    at = NOW + dt.timedelta(hours=7, minutes=1)

    assert tries(seeker, 1, address="2001:db8::ffff", at=at).wait
    assert not tries(seeker, 1, address="2001:db9::1", at=at).wait


def test_the_right_one_begins_the_count_anew(seeker):
    tries(seeker, 4)
    actions.try_password(user=seeker, password=PASSWORD, address="198.51.100.4", at=NOW)

    assert tries(seeker, 5).wait == dt.timedelta()


def test_wrong_ones_are_forgotten_after_a_day(seeker):
    tries(seeker, 5)

    tries(seeker, 1, at=NOW + dt.timedelta(hours=25))

    assert set(WrongTries.objects.values_list("count", flat=True)) == {1}


def test_a_refusal_names_the_address_in_the_log_and_not_what_was_typed(phone, caplog):
    signs_in(phone, "hunter2hunter2")

    assert "198.51.100.4" in caplog.text
    assert "hunter2" not in caplog.text


def test_signing_in_makes_a_new_session(phone, laptop):
    planted = proxied()
    key = laptop.cookies[settings.SESSION_COOKIE_NAME].value
    laptop.post("/sign-out/")
    planted.cookies[settings.SESSION_COOKIE_NAME] = key

    signs_in(planted)

    assert planted.cookies[settings.SESSION_COOKIE_NAME].value != key
    assert is_in(planted)


def test_a_session_from_before_signing_in_gets_another_key(phone):
    session = phone.session
    session["planted"] = "yes"
    session.save()
    before = session.session_key
    phone.cookies[settings.SESSION_COOKIE_NAME] = before

    signs_in(phone)

    assert phone.cookies[settings.SESSION_COOKIE_NAME].value != before
    assert not Session.objects.filter(pk=before).exists()


def test_looking_at_the_sign_in_page_writes_nothing(phone, django_assert_num_queries):
    with django_assert_num_queries(0):
        phone.get("/sign-in/")


def test_the_cookies_are_for_https_and_this_host_alone(phone):
    phone.get("/sign-in/")
    signs_in(phone)

    assert phone.cookies
    for name, cookie in phone.cookies.items():
        assert name.startswith("__Host-")
        assert (cookie["secure"], cookie["httponly"], cookie["path"]) == (True, True, "/")
        assert (cookie["samesite"], cookie["domain"]) == ("Lax", "")


def test_what_is_said_on_the_next_page_is_kept_in_no_cookie_of_its_own(laptop):
    laptop.post("/settings/", {"first_name": "Noor", "time_zone": "Asia/Karachi"})

    assert {name.split("-")[0] for name in laptop.cookies} == {"__Host"}
    assert "Saved." in laptop.get("/settings/").content.decode()


def test_other_devices_are_signed_out_and_this_one_stays(phone, laptop):
    signs_in(phone)

    phone.post("/sign-out/others/")

    assert (is_in(phone), is_in(laptop)) == (True, False)


def test_a_new_password_is_set_on_the_page_and_ends_every_other_session(phone, laptop, seeker):
    signs_in(phone)
    link = actions.make_sign_in_link(user=seeker, at=timezone.now())

    answer = phone.post("/settings/password/", {"password": PASSWORD, "new": NEW, "again": NEW})

    assert answer["Location"] == "/settings/"
    assert (is_in(phone), is_in(laptop)) == (True, False)
    assert proxied().get(f"/sign-in/{link}/").status_code == 403
    assert signs_in(proxied(), PASSWORD).status_code == 422
    assert signs_in(proxied(), NEW).status_code == 302


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"password": "wrong", "new": NEW, "again": NEW}, "the password"),
        ({"password": PASSWORD, "new": NEW, "again": "other"}, "the same"),
        ({"password": PASSWORD, "new": "short", "again": "short"}, "at least 12 characters"),
        ({"password": PASSWORD, "new": "password1234", "again": "password1234"}, "too common"),
        ({"password": PASSWORD, "new": "8" * 15, "again": "8" * 15}, "entirely numeric"),
    ],
)
def test_a_password_that_cannot_be_changed_so_stays(laptop, given, said):
    answer = laptop.post("/settings/password/", given)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert signs_in(proxied()).status_code == 302


def test_the_old_password_can_not_be_guessed_on_the_page_of_the_new_one(laptop):
    given = {"password": "wrong", "new": NEW, "again": NEW}

    answers = [laptop.post("/settings/password/", given).status_code for _ in range(6)]

    assert answers == [422] * 5 + [429]


def test_the_printed_link_lets_in_once_for_a_quarter_of_an_hour(phone, seeker):
    now = timezone.now()
    fresh = actions.make_sign_in_link(user=seeker, at=now - dt.timedelta(minutes=14))
    old = actions.make_sign_in_link(user=seeker, at=now - dt.timedelta(minutes=15, seconds=1))

    assert phone.get(f"/sign-in/{old}/").status_code == 403
    assert phone.get(f"/sign-in/{fresh}/").status_code == 302
    assert is_in(phone)
    assert "/sign-in/" in proxied().get(f"/sign-in/{fresh}/").content.decode()


def test_a_form_without_its_token_is_refused(personal, seeker):
    strict = proxied(enforce_csrf_checks=True)
    headers = {"origin": f"https://{HOST}"}

    assert strict.post("/sign-in/", {"password": PASSWORD}, headers=headers).status_code == 403


def test_with_its_token_the_form_signs_in(personal, seeker):
    strict = proxied(enforce_csrf_checks=True)
    token = str(strict.get("/sign-in/").context["csrf_token"])

    given = {"password": PASSWORD, "csrfmiddlewaretoken": token}
    answer = strict.post("/sign-in/", given, headers={"origin": f"https://{HOST}"})

    assert answer.status_code == 302


def test_in_local_mode_there_is_no_password_to_type(client, seeker):
    assert client.post("/sign-in/", {"password": PASSWORD}).status_code == 405
    client.force_login(seeker)
    assert client.get("/settings/password/").status_code == 404
