"""Every piece as a browser draws it."""

import pytest
from playwright.sync_api import expect

from askaround.web.tests.browser import OpenPage, sideways, wrong_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TOO_SMALL = """
    [...document.querySelectorAll('.button, .places a, .filters a, .fold > summary,'
        + ' input:not([type=checkbox], [type=radio]), select')]
    .filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5)
    .map(e => e.outerHTML)
"""


def test_every_piece_can_be_used_by_everyone(open_page: OpenPage) -> None:
    assert wrong_in(open_page("/widgets/", 390, service_workers="block")) == []


def test_a_narrow_phone_large_letters_and_right_to_left_need_no_scrolling_sideways(
    open_page: OpenPage,
) -> None:
    page = open_page("/widgets/", 320, service_workers="block")
    assert sideways(page) <= 0
    assert page.evaluate(TOO_SMALL) == [], "every button is large enough for a thumb"

    page.set_viewport_size({"width": 640, "height": 900})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert sideways(page) <= 0

    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert sideways(page) <= 0
    main, aside = page.locator("main").bounding_box(), page.locator("aside").bounding_box()
    assert main is not None
    assert aside is not None
    assert aside["x"] < main["x"]


def test_keys_alone_skip_to_the_page_and_go_through_a_dialog(
    open_page: OpenPage,
) -> None:
    page = open_page("/widgets/", service_workers="block")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()

    page.get_by_role("button", name="Open a dialog").press("Enter")
    expect(page.get_by_role("dialog", name="Erase Ana for good?")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Open a dialog")).to_be_focused()


def test_copying_says_so_on_the_button(open_page: OpenPage) -> None:
    page = open_page("/widgets/", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    expect(page.locator("#said")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()").startswith("Dear Ana,\n\nBen Okafor")


def test_paper_shows_the_words_and_no_buttons(open_page: OpenPage) -> None:
    page = open_page("/widgets/", service_workers="block")
    page.emulate_media(media="print")
    expect(page.get_by_text("Twenty minutes about intensive care nursing")).to_be_visible()
    for hidden in (".masthead", ".aside", ".button"):
        expect(page.locator(hidden).first).to_be_hidden()
