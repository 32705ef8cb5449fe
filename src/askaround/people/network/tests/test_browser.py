"""The picture in a real browser: names apart as they are truly drawn, chosen by hand and by keys."""

import itertools
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings as configured
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user
from askaround.people.network.tests.make import asked, led_to
from askaround.people.tests.make import NOW
from askaround.web.tests.browser import EVERY_LOOK, Look, sideways, wrong_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
Open = Callable[..., Page]
NAMES = [
    "Ana Ruiz",
    "WWWWWWW MMMMMMMMM",
    "Maximiliane-Theodora von Hohenstauffenberg",
    "דוד בן־גוריון",
    "山田 太郎",
    "<script>alert(1)</script>",
    "Zoë Ångström-Çelik",
    "Фёдор Достоевский",
]


@pytest.fixture
def seeker(transactional_db: None) -> User:
    """Somebody who asked two people; one named many, one of whom named another."""
    user = make_user()
    ben, _cleo = asked(user, ["Ben Okafor", "Cleo"], approached_at=NOW)
    people = led_to(user, NAMES, by=ben, title="Head of dairy at Green & Sons", met_at=NOW)
    led_to(user, ["Dora", "Emil"], by=people[2])
    return user


@pytest.fixture
def opened(
    chromium: Browser, live_server: LiveServer, settings: Settings, seeker: User
) -> Iterator[Open]:
    """The picture in a window of its own; a mistake of a script or the policy fails the test."""
    url = urlsplit(live_server.url)
    settings.EXACT_HOSTS = [f"localhost:{url.port}", url.netloc]
    base = f"http://localhost:{url.port}"
    client = Client(headers={"host": f"localhost:{url.port}"})
    client.force_login(seeker)
    name = configured.SESSION_COOKIE_NAME
    windows: list[BrowserContext] = []
    mistakes: list[str] = []

    def keep(said: ConsoleMessage) -> None:
        if said.type == "error":
            mistakes.append(said.text)

    def open_(query: str = "", width: int = 1280, **how: Any) -> Page:
        window = chromium.new_context(viewport={"width": width, "height": 900}, **how)
        windows.append(window)
        window.add_cookies([{"name": name, "value": client.cookies[name].value, "url": base}])
        page = window.new_page()
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        page.on("console", keep)
        page.goto(f"{base}/network/{query}")
        return page

    yield open_
    for window in windows:
        window.close()
    assert mistakes == []


def choose(page: Page, name: str) -> None:
    page.locator("#trail text", has_text=re.compile(f"^{name}")).click()


def test_no_two_names_overlap_as_they_are_drawn(opened: Open):
    boxes = opened().evaluate(
        "[...document.querySelectorAll('#trail text')].map(t => {"
        " const b = t.getBoundingClientRect(); return [b.left, b.right, b.top, b.bottom, t.textContent] })"
    )

    overlapping = [
        (one[4], other[4])
        for one, other in itertools.combinations(boxes, 2)
        if one[0] < other[1]
        and other[0] < one[1]
        and one[2] + 2 < other[3] - 2
        and other[2] + 2 < one[3] - 2
    ]
    assert overlapping == []


def test_choosing_a_name_lights_the_way_and_says_who_they_are(opened: Open):
    page = opened()

    choose(page, "Dora")

    expect(page.locator("#network-at")).to_contain_text("Dora. Maximiliane-Theodora")
    lit = page.locator("#trail .lit text:not(.trail-role)").all_text_contents()
    assert [name[:9] for name in lit] == ["You", "Ben Okafo", "Maximilia", "Dora"]
    expect(page).to_have_url(re.compile("at="))
    page.get_by_role("link", name="Go to their page").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dora")


def test_the_arrow_keys_go_along_the_lines_and_tab_stops_once(opened: Open):
    page = opened()
    assert page.locator("#trail a[tabindex='0']").count() == 1
    page.locator("#trail a[tabindex='0']").focus()

    def now() -> str:
        return str(page.evaluate("document.activeElement.querySelector('text').textContent"))

    visited = [now()]
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
        visited.append(now())

    assert visited == ["Ben Okafor", "Ana Ruiz", visited[2], "Ben Okafor", "Cleo", "Ben Okafor"]
    assert visited[2].startswith("WWW")
    assert page.locator("#trail a[aria-current]").count() == 1


def test_only_whom_they_led_to_is_offered_where_there_is_somebody(opened: Open):
    page = opened()

    choose(page, "Cleo")
    expect(page.locator(".network-branch")).to_be_hidden()
    choose(page, "Maximiliane")
    page.locator(".network-branch").click()

    expect(page.locator("#trail text").first).to_contain_text("named")
    expect(page.locator("#trail a")).to_have_count(3)


def test_without_a_script_a_name_is_a_link_that_does_the_same(opened: Open):
    page = opened(java_script_enabled=False)

    choose(page, "Cleo")

    expect(page.locator("#network-at")).to_contain_text("Cleo. You asked them")


def test_a_phone_shows_the_list_and_leads_to_the_picture(opened: Open):
    page = opened(width=390)

    expect(page.locator(".network-lines")).to_be_visible()
    expect(page.locator("#trail")).to_be_hidden()
    page.get_by_role("link", name="See it as a picture").click()
    expect(page.locator("#trail")).to_be_visible()
    assert sideways(page) <= 0


@pytest.mark.parametrize(
    ("query", "looks"),
    [
        ("", EVERY_LOOK),
        ("?as=picture", [(390, "light")]),
        ("?as=list", [(1280, "light"), (1280, "dark")]),
        ("?stage=met", [(390, "light"), (1280, "light")]),
    ],
)
def test_everybody_can_use_it(opened: Open, query: str, looks: list[Look]):
    assert wrong_in(opened(query, bypass_csp=True), *looks) == []
