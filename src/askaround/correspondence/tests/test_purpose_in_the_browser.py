"""The purpose check answers when typing pauses, in a real browser."""

import re

import pytest
from playwright.sync_api import BrowserContext, expect

from askaround.correspondence.tests.test_keeping_in_the_browser import sam, window
from askaround.people.models import Person

__all__ = ["sam", "window"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_advice_comes_when_typing_pauses_and_goes_once_it_is_put_aside(
    window: BrowserContext, sam: Person
) -> None:
    page = window.new_page()
    page.goto(f"/people/{sam.pk}/message/?channel=email")

    page.get_by_label("The words").fill(
        "Hello Sam,\n\nI'd like to find out what organ building is like. May I come on Monday for "
        "twenty minutes? Are you hiring?"
    )

    check = page.locator("#purpose")
    expect(check).to_contain_text("What works: a clear purpose, how long it takes, a day to choose")
    expect(check).to_contain_text("This reads as asking for work.")

    check.get_by_role("button", name="Leave it as it is").click()

    expect(page.locator("#purpose")).not_to_contain_text("This reads as asking for work.")
    expect(page.get_by_label("The words")).to_have_value(re.compile("Are you hiring"))
