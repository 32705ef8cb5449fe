"""The scripts every page gets, and the worker, on a few sample pages."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from askaround.web.tests.browser import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ONE = "/interviews/01934b6e-7c1a-7d52-9a40-5a2f6f0e8c11/live/"
OTHER = "/interviews/01934b6e-7c1a-7d52-9a40-5a2f6f0e8c22/live/"


@pytest.fixture(autouse=True)
def sample_pages(settings: Settings, tmp_path: Path) -> None:
    settings.ROOT_URLCONF = "askaround.web.tests.sample_urls"
    script = tmp_path / "interviews/live.js"
    script.parent.mkdir()
    script.write_text("document.title = 'The visit, with its script';")
    settings.STATICFILES_DIRS = [tmp_path]


def worker_runs(page: Page) -> None:
    """Wait until the worker answers for the page."""
    page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
    page.reload()
    assert page.evaluate("Boolean(navigator.serviceWorker.controller)")


def visit_is_kept(page: Page) -> None:
    page.evaluate(
        """async () => {
            const visit = await caches.open("askaround-visit");
            while (!(await visit.match("/visit-page-from")))
                await new Promise(again => setTimeout(again, 20));
        }"""
    )


KEPT = """async () => {
    const all = [];
    for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys())
            all.push(new URL(request.url).pathname);
    return all;
}"""


def test_any_visit_opens_without_a_network_once_one_was_open(open_page: OpenPage) -> None:
    page = open_page(ONE)
    worker_runs(page)
    visit_is_kept(page)
    page.context.set_offline(True)
    page.goto(page.url.replace(ONE, OTHER))
    expect(page).to_have_title("The visit, with its script")
    assert page.url.endswith(OTHER)


def test_other_pages_are_not_kept_and_say_that_there_is_no_network(open_page: OpenPage) -> None:
    page = open_page("/forms/")
    worker_runs(page)
    page.goto(page.url.replace("/forms/", ONE))
    visit_is_kept(page)
    allowed = {"/offline/", "/visit-page", "/visit-page-from"}
    assert {path for path in page.evaluate(KEPT) if not path.startswith("/static/")} == allowed

    page.context.set_offline(True)
    page.goto(page.url.replace(ONE, "/forms/"))
    expect(page.get_by_role("heading", name="You're offline")).to_be_visible()


def test_being_offline_is_said_on_the_page(open_page: OpenPage) -> None:
    page = open_page("/forms/", service_workers="block")
    expect(page.locator("#offline")).to_be_hidden()
    page.context.set_offline(True)
    expect(page.locator("#offline")).to_be_visible()


def test_a_form_that_asks_first_stays_on_no_and_is_sent_on_yes(open_page: OpenPage) -> None:
    page = open_page("/forms/", service_workers="block")
    page.get_by_role("button", name="Erase Ana").click()
    page.get_by_role("button", name="Keep it as it is").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert page.url.endswith("/forms/")

    page.get_by_role("button", name="Erase Ana").click()
    page.get_by_role("button", name="Erase it").click()
    expect(page.get_by_text("POST /done/")).to_be_visible()


def test_a_draft_survives_a_reload_and_is_forgotten_once_sent(open_page: OpenPage) -> None:
    page = open_page("/forms/", service_workers="block")
    address = page.url
    page.get_by_label("Letter").fill("Dear Ana,")
    page.reload()
    expect(page.get_by_label("Letter")).to_have_value("Dear Ana,")

    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("POST /done/")).to_be_visible()
    page.goto(address)
    expect(page.get_by_label("Letter")).to_have_value("")


def test_show_more_adds_rows_and_goes_on_from_the_first_of_them(open_page: OpenPage) -> None:
    page = open_page("/forms/", service_workers="block")
    page.get_by_role("link", name="Show more").press("Enter")
    expect(page.locator("#people .row-name")).to_have_text(["Ana", "Ben", "Chidi"])
    expect(page.get_by_role("link", name="Ben")).to_be_focused()
    expect(page.get_by_role("link", name="Show more")).to_have_count(0)
