"""The visit page in a real browser: offline, crashed, out of step, and nothing typed ever lost."""

from pathlib import Path

import pytest
from playwright.sync_api import Playwright, Route, expect

from askaround.accounts.tests.make import make_user
from askaround.interviews.models import Interview, NoteEvent
from askaround.interviews.tests.live_steps import WAITS, GiveDevice
from askaround.interviews.tests.visiting import Device, browser_of_its_own, texts

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_what_is_typed_is_on_the_device_and_on_the_server(device: GiveDevice, visit: Interview):
    phone = device().begins()

    phone.types("Nights are long. 😀")

    phone.has_sent_everything()
    assert texts(visit) == ["Nights are long. 😀"]


def test_saving_is_said_the_moment_a_key_is_pressed(device: GiveDevice):
    phone = device().begins()
    phone.types("a")
    phone.has_sent_everything()

    said = phone.box.evaluate(
        """box => {
            box.value += "b";
            box.dispatchEvent(new Event("input", {bubbles: true}));
            return document.querySelector(".live-saved").innerText;
        }"""
    )

    assert "Saving…" in said
    assert "On the server" not in said


def test_without_a_network_midway_it_goes_on_and_is_sent_later(
    device: GiveDevice, visit: Interview
):
    phone = device().begins()
    phone.types("Before. ")
    phone.has_sent_everything()

    phone.window.set_offline(True)
    phone.types("In the lift.")
    phone.says("Saved on this device")
    phone.says(WAITS)
    phone.window.set_offline(False)

    phone.has_sent_everything()
    assert texts(visit) == ["Before. In the lift."]


def test_it_opens_without_a_network_and_keeps_what_is_typed(device: GiveDevice, visit: Interview):
    phone = device().opens().is_ready_for_offline()
    phone.window.set_offline(True)

    phone.begins()
    phone.types("Underground.")
    phone.says(WAITS)
    phone.page.reload()
    expect(phone.box).to_have_value("Underground.")
    phone.window.set_offline(False)

    phone.has_sent_everything()
    visit.refresh_from_db()
    assert texts(visit) == ["Underground."]
    assert visit.notes_permitted is True


def test_a_reload_comes_back_to_the_question_in_hand(device: GiveDevice):
    phone = device().begins()
    for _ in range(2):
        phone.page.get_by_role("button", name="Next").click()
    phone.types("At the third question.")
    asked = phone.page.get_by_role("heading", level=1).inner_text()

    phone.page.reload()

    expect(phone.box).to_have_value("At the third question.")
    expect(phone.page.get_by_role("heading", level=1)).to_have_text(asked)


def test_two_devices_on_one_question_keep_both_texts(device: GiveDevice, visit: Interview):
    phone = device().begins()
    phone.has_sent_everything()
    laptop = device().opens()
    expect(laptop.box).to_be_visible()
    laptop.window.set_offline(True)
    phone.types("Heard on the phone.")
    phone.has_sent_everything()
    laptop.types("Heard on the laptop.")
    laptop.says(WAITS)

    laptop.window.set_offline(False)
    laptop.has_sent_everything()

    assert texts(visit) == ["Heard on the phone.\n\nHeard on the laptop."]
    expect(laptop.box).to_have_value("Heard on the laptop.")
    expect(laptop.page.get_by_role("blockquote")).to_have_text("Heard on the phone.")
    laptop.page.reload()
    expect(laptop.box).to_have_value("Heard on the laptop.")
    laptop.types(" More.")
    laptop.has_sent_everything()
    assert texts(visit) == ["Heard on the phone.\n\nHeard on the laptop. More."]


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


def test_a_killed_browser_loses_nothing_older_than_a_blink(
    playwright: Playwright, tmp_path: Path, address: str, visit: Interview
):
    with browser_of_its_own(playwright, tmp_path) as (browser, process):
        phone = Device(browser.contexts[0], address, visit).signs_in().begins()
        phone.has_sent_everything()
        phone.page.route("**/events/", lambda route: route.abort())
        phone.types("Said just before the battery died.")
        phone.page.wait_for_timeout(300)
        process.kill()
        process.wait()

    with browser_of_its_own(playwright, tmp_path) as (browser, _process):
        phone = Device(browser.contexts[0], address, visit).signs_in().opens()
        expect(phone.box).to_have_value("Said just before the battery died.")
        phone.has_sent_everything()

    assert texts(visit) == ["Said just before the battery died."]


def test_when_the_session_has_ended_notes_wait_and_it_says_how_to_go_on(
    device: GiveDevice, visit: Interview
):
    phone = device().begins()
    phone.has_sent_everything()
    phone.signs_out()

    phone.types("Typed all the same.")
    phone.says("Sign in again; your notes are kept on this device.")
    expect(phone.page.locator(".live-saved:visible").get_by_role("link")).to_be_visible()
    phone.signs_in()

    phone.has_sent_everything()
    assert texts(visit) == ["Typed all the same."]


def test_a_visit_stays_open_through_a_reload_after_the_session_ended(device: GiveDevice):
    phone = device().begins().is_ready_for_offline()
    phone.types("Typed before.")
    phone.has_sent_everything()
    phone.signs_out()

    phone.page.reload()
    phone.types(" And after.")

    phone.says("Sign in again; your notes are kept on this device.")
    phone.says("Saved on this device")


def test_notes_are_never_sent_under_another_account(device: GiveDevice, visit: Interview):
    phone = device().begins()
    phone.has_sent_everything()
    phone.window.set_offline(True)
    phone.types("Mine alone.")
    phone.says(WAITS)

    stranger = make_user()
    phone.signs_out()
    phone.signs_in(stranger)
    phone.window.set_offline(False)
    phone.says("Someone else is signed in here.")
    assert texts(visit) == []
    phone.signs_in()

    phone.has_sent_everything()
    assert texts(visit) == ["Mine alone."]


def test_someone_else_on_this_browser_does_not_see_the_visit(device: GiveDevice):
    phone = device().begins().is_ready_for_offline()
    phone.has_sent_everything()
    phone.signs_out()
    phone.signs_in(make_user())

    phone.opens()

    expect(phone.page.get_by_text("This visit belongs to someone else's account")).to_be_visible()
    expect(phone.page.locator("textarea:visible")).to_have_count(0)


def test_a_failing_server_is_asked_again_and_gets_each_edit_once(
    device: GiveDevice, visit: Interview
):
    phone = device().begins()
    phone.has_sent_everything()
    before = NoteEvent.plain.count()
    answers = iter(["500", "lost", "500"])

    def fail(route: Route) -> None:
        match next(answers, "through"):
            case "500":
                route.fulfill(status=500, body="<h1>Server error</h1>")
            case "lost":
                route.fetch()
                route.abort()
            case _:
                route.continue_()

    phone.page.route("**/events/", fail)
    phone.types("Through thick and thin.")

    phone.says(WAITS)
    phone.has_sent_everything()
    assert texts(visit) == ["Through thick and thin."]
    seqs = list(NoteEvent.plain.values_list("device", "seq"))
    assert len(seqs) == len(set(seqs)) > before


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
