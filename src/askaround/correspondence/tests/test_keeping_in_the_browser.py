"""Drafts keep themselves in a real browser: typing, two windows, no network."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from django.conf import settings as django_settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from askaround.accounts.tests.make import make_user
from askaround.correspondence.models import Message
from askaround.correspondence.tests.make import make_message
from askaround.people.models import Person
from askaround.people.tests.make import make_person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def sam() -> Person:
    return make_person(owner=make_user(first_name="Nell", about_me="I garden"), name="Sam Reed")


@pytest.fixture
def window(
    chromium: Browser, live_server: LiveServer, settings: Settings, sam: Person
) -> Iterator[BrowserContext]:
    """A browser signed in as Sam's seeker; a mistake in a script fails the test."""
    port = urlsplit(live_server.url).port
    settings.EXACT_HOSTS = [f"localhost:{port}", f"127.0.0.1:{port}"]
    client = Client()
    client.force_login(sam.owner)
    context = chromium.new_context(base_url=f"http://localhost:{port}", service_workers="block")
    name = django_settings.SESSION_COOKIE_NAME
    cookie = {"name": name, "value": client.cookies[name].value, "domain": "localhost", "path": "/"}
    context.add_cookies([cookie])  # type: ignore[list-item]
    mistakes: list[str] = []
    context.on("weberror", lambda error: mistakes.append(str(error.error)))
    yield context
    context.close()
    assert mistakes == []


def words(page: Page) -> Locator:
    return page.get_by_label("The words")


def test_what_is_typed_is_kept_without_a_press_and_stands_there_after_a_crash(
    window: BrowserContext, sam: Person
) -> None:
    page = window.new_page()
    page.goto(f"/people/{sam.pk}/message/?channel=email")
    words(page).fill("Dear Sam, all in my own words.")
    expect(page.locator("#kept")).to_have_text("Kept.")
    message = Message.plain.get()
    assert message.body == "Dear Sam, all in my own words."
    expect(page).to_have_url(re.compile(f"{message.get_absolute_url()}$"))
    kept = page.url
    page.close()
    again = window.new_page()
    again.goto(kept)
    expect(words(again)).to_have_value(message.body)


def test_in_two_windows_the_later_text_is_shown_beside_the_earlier_and_both_are_kept(
    window: BrowserContext, sam: Person
) -> None:
    message = make_message(person=sam, body="As it was.")
    first, second = window.new_page(), window.new_page()
    for page in (first, second):
        page.goto(message.get_absolute_url())
    words(first).fill("From the first window.")
    expect(first.locator("#kept")).to_have_text("Kept.")
    words(second).fill("From the second window.")
    expect(second.locator("#stale")).to_contain_text("From the first window.")
    expect(words(second)).to_have_value("From the second window.")
    message.refresh_from_db()
    assert message.body == "From the first window."
    second.get_by_role("button", name="Keep the draft").last.click()
    expect(second.get_by_text("Kept. You can send it any time.")).to_be_visible()
    message.refresh_from_db()
    assert message.body == "From the second window."


def test_what_can_not_be_kept_waits_in_the_window_and_a_reload_brings_it_back(
    window: BrowserContext, sam: Person
) -> None:
    message = make_message(person=sam, body="As it was.")
    page = window.new_page()
    page.goto(message.get_absolute_url())
    page.route("**/messages/**", lambda route: route.abort())
    words(page).fill("Typed on a train.")
    expect(page.locator("#kept")).to_contain_text("Not kept yet")
    Message.plain.update(body="Changed at home meanwhile.", version=9)
    page.unroute("**/messages/**")
    page.reload()
    expect(words(page)).to_have_value("Typed on a train.")
    words(page).press("End")
    words(page).press_sequentially(" More.")
    expect(page.locator("#stale")).to_contain_text("Changed at home meanwhile.")
    expect(words(page)).to_have_value("Typed on a train. More.")
