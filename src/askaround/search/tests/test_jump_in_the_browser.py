"""The box that goes anywhere, with the keyboard alone."""

from urllib.parse import urlsplit

import pytest
from django.conf import settings as configured
from django.test import Client
from playwright.sync_api import Browser, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from askaround.testing import make
from askaround.web.tests.browser import wrong_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_box_opens_goes_and_closes_by_keys(
    chromium: Browser, live_server: LiveServer, settings: Settings
) -> None:
    host = urlsplit(live_server.url).netloc
    settings.EXACT_HOSTS = [*settings.EXACT_HOSTS, host]
    person = make.make_person(name="Priya Raman")
    client = Client(headers={"host": host})
    client.force_login(person.owner)
    cookie = client.cookies[configured.SESSION_COOKIE_NAME]
    window = chromium.new_context(base_url=live_server.url, service_workers="block")
    window.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
    page = window.new_page()
    page.goto("/fields/")
    page.get_by_role("link", name="Settings").focus()

    page.keyboard.press("Control+k")
    box = page.get_by_role("combobox")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_contain_text("Today")
    wrong = wrong_in(page, (1280, "light"), (390, "dark"))
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Settings")).to_be_focused()

    page.keyboard.press("/")
    expect(box).to_be_focused()
    box.press_sequentially("pri")
    expect(chosen).to_contain_text("Priya")
    page.keyboard.press("ArrowDown")
    expect(chosen).to_contain_text("Search everything")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Priya Raman")

    window.close()
    assert wrong == []
