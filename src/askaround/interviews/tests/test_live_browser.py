"""The visit page in a real browser: what is said, what comes back, who sees it.

What it survives (no network, a crash, two devices out of step) is in `tests/faults/`.
"""

import pytest
from playwright.sync_api import expect

from askaround.accounts.tests.make import make_user
from askaround.interviews.models import Interview, NoteEvent
from askaround.interviews.tests.live_steps import WAITS, GiveDevice
from askaround.interviews.tests.visiting import texts

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_what_is_typed_is_on_the_device_and_on_the_server_and_that_is_said_of_it_alone(
    device: GiveDevice, visit: Interview
):
    phone = device().begins()

    phone.types("Nights are long. 😀")

    phone.has_sent_everything()
    assert texts(visit) == ["Nights are long. 😀"]

    said_on_a_key = phone.box.evaluate(
        """box => {
            box.value += "b";
            box.dispatchEvent(new Event("input", {bubbles: true}));
            return document.querySelector(".live-saved").innerText;
        }"""
    )
    assert "Saving…" in said_on_a_key
    assert "On the server" not in said_on_a_key


def test_a_reload_comes_back_to_the_question_in_hand(device: GiveDevice):
    phone = device().begins()
    for _ in range(2):
        phone.page.get_by_role("button", name="Next").click()
    phone.types("At the third question.")
    asked = phone.page.get_by_role("heading", level=1).inner_text()

    phone.page.reload()

    expect(phone.box).to_have_value("At the third question.")
    expect(phone.page.get_by_role("heading", level=1)).to_have_text(asked)


def test_what_was_typed_the_moment_before_the_page_is_left_is_there_again(
    device: GiveDevice, visit: Interview
):
    phone = device().begins()
    phone.types("Nights")
    phone.has_sent_everything()

    with phone.page.expect_navigation():
        phone.box.evaluate(
            """box => {
                box.value += " are long.";
                box.dispatchEvent(new Event("input", {bubbles: true}));
                location.reload();
            }"""
        )

    expect(phone.box).to_have_value("Nights are long.")
    phone.has_sent_everything()
    assert texts(visit) == ["Nights are long."]


def test_a_second_device_goes_on_from_what_the_first_wrote(device: GiveDevice, visit: Interview):
    phone = device().begins()
    phone.types("One.")
    phone.has_sent_everything()

    laptop = device().opens()
    laptop.box.press("End")
    laptop.types(" Two.")
    laptop.has_sent_everything()

    assert texts(visit) == ["One. Two."]


def test_two_tabs_of_one_browser_write_one_text(device: GiveDevice, visit: Interview):
    phone = device().begins()
    phone.has_sent_everything()
    other = phone.window.new_page()
    other.goto(phone.address)
    phone.types("One.")
    box = other.locator("textarea:visible").first
    expect(box).to_have_value("One.")

    box.press("End")
    box.press_sequentially(" Two.")

    expect(phone.box).to_have_value("One. Two.")
    phone.has_sent_everything()
    assert texts(visit) == ["One. Two."]
    assert NoteEvent.plain.exclude(strand=None).count() == 0


def test_someone_else_on_this_browser_does_not_see_the_visit(device: GiveDevice):
    phone = device().begins().is_ready_for_offline()
    phone.has_sent_everything()
    phone.signs_out()
    phone.signs_in(make_user())

    phone.opens()

    expect(phone.page.get_by_text("This visit belongs to someone else's account")).to_be_visible()
    expect(phone.page.locator("textarea:visible")).to_have_count(0)


def test_a_login_page_of_the_hotel_is_not_taken_for_the_server(
    device: GiveDevice, visit: Interview
):
    phone = device().begins()
    phone.has_sent_everything()
    portal = {"status": 200, "content_type": "text/html", "body": "<h1>Welcome to our wifi</h1>"}
    phone.page.route("**/events/", lambda route: route.fulfill(**portal))
    phone.page.route("**/session/", lambda route: route.fulfill(**portal))

    phone.types("In the lobby.")
    phone.says(WAITS)
    phone.page.unroute_all()

    phone.has_sent_everything()
    assert texts(visit) == ["In the lobby."]
