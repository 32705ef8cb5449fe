"""Every piece as a browser draws it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from askaround.web.tests.browser import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def sideways(page: Page) -> int:
    """How many pixels the page is wider than its window."""
    wide: int = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return wide


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_every_piece_can_be_used_by_everyone(open_page: OpenPage, width: int, scheme: str) -> None:
    page = open_page("/widgets/", width, color_scheme=scheme, service_workers="block")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_a_narrow_phone_needs_no_scrolling_sideways(open_page: OpenPage) -> None:
    assert sideways(open_page("/widgets/", 320, service_workers="block")) <= 0


def test_letters_twice_the_size_need_no_scrolling_sideways(open_page: OpenPage) -> None:
    page = open_page("/widgets/", 640, service_workers="block")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert sideways(page) <= 0


def test_the_page_turns_around_for_right_to_left(open_page: OpenPage) -> None:
    page = open_page("/widgets/", service_workers="block")
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert sideways(page) <= 0
    main, aside = page.locator("main").bounding_box(), page.locator("aside").bounding_box()
    assert main is not None
    assert aside is not None
    assert aside["x"] < main["x"]


def test_every_button_is_large_enough_for_a_thumb(open_page: OpenPage) -> None:
    page = open_page("/widgets/", 390, service_workers="block")
    small = page.evaluate(
        "[...document.querySelectorAll('.button, .places a, .filters a, .fold > summary,"
        " input:not([type=checkbox], [type=radio]), select')]"
        ".filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5)"
        ".map(e => e.outerHTML)"
    )
    assert small == []


def test_the_first_tab_offers_to_skip_to_the_page(open_page: OpenPage) -> None:
    page = open_page("/widgets/", service_workers="block")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()


def test_a_slash_goes_to_the_line_of_the_page(open_page: OpenPage) -> None:
    page = open_page("/widgets/", service_workers="block")
    page.keyboard.press("/")
    expect(page.get_by_label("Search, or add someone you heard of")).to_be_focused()


def test_copying_says_so_on_the_button(open_page: OpenPage) -> None:
    page = open_page("/widgets/", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    expect(page.locator("#said")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()").startswith("Dear Ana,\n\nBen Okafor")


def test_a_dialog_opens_and_closes_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("/widgets/", service_workers="block")
    page.get_by_role("button", name="Open a dialog").press("Enter")
    expect(page.get_by_role("dialog", name="Erase Ana for good?")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Open a dialog")).to_be_focused()


def test_paper_shows_the_words_and_no_buttons(open_page: OpenPage) -> None:
    page = open_page("/widgets/", service_workers="block")
    page.emulate_media(media="print")
    expect(page.get_by_text("Twenty minutes about intensive care nursing")).to_be_visible()
    for hidden in (".masthead", ".aside", ".button"):
        expect(page.locator(hidden).first).to_be_hidden()
