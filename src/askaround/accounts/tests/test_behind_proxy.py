"""Personal mode: answers through its reverse proxy, under its own name, over HTTPS, and otherwise not."""

import pytest
from django.core import checks
from django.test import Client

from askaround.accounts.tests.make import HOST, proxied

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("personal")]


@pytest.mark.parametrize(
    "address", ["203.0.113.9", "10.0.0.8", "::ffff:203.0.113.9", "", "nonsense"]
)
def test_whoever_is_not_the_proxy_gets_no_page(address):
    assert proxied().get("/sign-in/", REMOTE_ADDR=address).status_code == 403


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "10.0.0.7", "::ffff:127.0.0.1"])
def test_the_proxy_gets_pages(address):
    assert proxied().get("/sign-in/", REMOTE_ADDR=address).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost:8765",
        "127.0.0.1:8765",
        f"{HOST}:8443",
        f"x.{HOST}",
        f"{HOST}.",
        "",
    ],
)
def test_another_host_is_refused(host):
    assert proxied().get("/sign-in/", headers={"host": host}).status_code == 403


@pytest.mark.parametrize(
    "origin", [f"http://{HOST}", f"https://{HOST}:8443", "https://evil.example", "null"]
)
def test_another_origin_is_refused(origin, laptop):
    answer = laptop.post("/sign-out/", headers={"origin": origin})

    assert answer.status_code == 403
    assert laptop.get("/session/").status_code == 200


def test_its_own_origin_is_taken(laptop):
    assert laptop.post("/sign-out/", headers={"origin": f"https://{HOST}"}).status_code == 302


def test_a_page_asked_for_without_https_is_sent_there():
    answer = proxied().get("/people/", headers={"x-forwarded-proto": "http"})

    assert (answer.status_code, answer["Location"]) == (301, f"https://{HOST}/people/")


def test_a_proxy_that_does_not_say_https_is_told_what_to_send():
    answer = Client(headers={"host": HOST}).get("/sign-in/")

    assert answer.status_code == 400
    assert "X-Forwarded-Proto" in answer.content.decode()


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_the_machine_itself_may_ask_whether_it_is_up(path):
    assert Client(headers={"host": "localhost:8765"}).get(path).status_code == 200


def test_the_machine_itself_is_shown_nothing_else():
    assert proxied().get("/sign-in/", headers={"host": "localhost:8765"}).status_code == 403


def test_the_browser_is_told_to_keep_to_https_for_this_host_alone():
    said = proxied().get("/sign-in/")["Strict-Transport-Security"]

    assert said == "max-age=31536000"


@pytest.mark.parametrize(
    ("forwarded", "seen"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("1.2.3.4, 203.0.113.9", "203.0.113.9"),
        ("203.0.113.9, 10.0.0.7", "203.0.113.9"),
        ("203.0.113.9, nonsense", "127.0.0.1"),
        ("", "127.0.0.1"),
    ],
)
def test_the_address_is_the_last_that_is_no_proxy(forwarded, seen):
    answer = proxied(forwarded).get("/sign-in/")

    assert answer.wsgi_request.META["REMOTE_ADDR"] == seen


def test_django_has_nothing_to_warn_of_before_it_is_deployed(settings, monkeypatch):
    monkeypatch.delenv("DJANGO_ALLOW_ASYNC_UNSAFE")  # only tests set it
    settings.SECRET_KEY = "vJ7-c0Yw2dYqk3m9Zt5xR8hLpB1nSgEaFuQiTzXoWyKrMj64Cb"

    found = checks.run_checks(include_deployment_checks=True)

    assert [each for each in found if not each.is_silenced()] == []


def test_on_the_settings_page_the_doors_can_be_shut(laptop):
    page = laptop.get("/settings/").content.decode()

    assert "Other devices: sign them out" in page
    assert "Change the password" in page


def test_the_page_about_the_phone_says_how_to_keep_it_there(laptop):
    page = laptop.get("/settings/phone/").content.decode()

    assert "Add to Home Screen" in page
    assert "open it" not in page


def test_a_stranger_is_sent_to_the_password_and_back():
    answer = proxied().get("/people/")

    assert answer["Location"] == "/sign-in/?next=/people/"
