"""A double tap on the visit page is meant for the button that was there, not for the one that comes."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from askaround.interviews.tests.visiting import Device

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]


def test_a_double_tap_on_yes_skips_no_question(device: Callable[..., Device]) -> None:
    page = device().opens().page
    page.get_by_role("button", name="Yes", exact=True).dblclick()
    expect(page.get_by_role("button", name="Previous", exact=True)).to_be_disabled()
