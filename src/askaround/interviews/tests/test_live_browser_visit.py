"""The visit page in a real browser: the course of a visit, and odd days."""

import time
from pathlib import Path

import pytest
from playwright.sync_api import expect

from askaround.interviews.models import Answer, Interview, VisitFact
from askaround.interviews.tests.live_steps import NOBODY_S, WAITS, GiveDevice
from askaround.interviews.tests.visiting import Device, texts

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_notes_that_wait_can_be_saved_as_a_file(device: GiveDevice):
    phone = device().begins()
    phone.window.set_offline(True)
    phone.types("Carried away.")
    phone.says(WAITS)

    with phone.page.expect_download() as download:
        phone.page.get_by_role("button", name="Save notes as a file").click()

    content = Path(download.value.path()).read_text()
    assert '"note": "Carried away."' in content
    assert '"events"' in content


def test_notes_declined_leave_time_and_questions_only(device: GiveDevice, visit: Interview):
    phone = device()
    with phone.page.expect_response("**/events/"):
        phone.begins("No")

    expect(phone.page.get_by_role("heading", level=1)).to_contain_text("How did you come")
    expect(phone.page.locator("textarea:visible")).to_have_count(0)
    expect(phone.page.get_by_text("20 min left")).to_be_visible()
    phone.page.reload()
    expect(phone.page.get_by_role("heading", level=1)).to_contain_text("How did you come")
    visit.refresh_from_db()
    assert visit.notes_permitted is False


def test_at_five_minutes_the_time_turns_and_being_asked_to_stay_gives_ten_more(device: GiveDevice):
    phone = device()
    phone.page.clock.install()
    phone.begins()
    expect(phone.page.get_by_text("20 min left")).to_be_visible()

    phone.page.clock.fast_forward(15 * 60_000 + 1_000)
    low = phone.page.locator(".live-low:visible")
    expect(low).to_contain_text("Five minutes left. A good moment to ask")
    phone.page.clock.fast_forward(3 * 60_000)
    expect(low).to_contain_text("A few minutes left. A good")
    phone.page.get_by_role("button", name="They asked me to stay").click()

    expect(phone.page.get_by_text("12 min left")).to_be_visible()
    expect(low).to_be_hidden()


def test_the_close_is_kept_and_finishing_opens_the_write_up(device: GiveDevice, visit: Interview):
    phone = device().begins()
    phone.page.get_by_role("button", name="All questions").click()
    phone.page.get_by_role("button", name="Go to the close").click()
    phone.page.get_by_label("I said thank you").check()
    phone.types("Ben Ode\nChidi, at the clinic")
    phone.page.get_by_label("They said yes").check()
    phone.page.get_by_label("When I'll tell them").fill("2026-12-11")

    assert visit.starts_at
    phone.page.clock.set_fixed_time(visit.starts_at)  # the page waits however long sending takes
    phone.page.get_by_role("button", name="Finish").click()

    phone.page.wait_for_url("**/write-up/", wait_until="commit")
    visit.refresh_from_db()
    assert texts(visit) == ["Ben Ode\nChidi, at the clinic"]
    assert visit.ended_at is not None
    assert visit.thanked_in_person
    assert str(visit.report_back_on) == "2026-12-11"


def test_finishing_without_a_network_says_so_plainly(device: GiveDevice, visit: Interview):
    phone = device()
    phone.page.clock.install()
    phone.begins()
    phone.page.get_by_role("button", name="All questions").click()
    phone.page.get_by_role("button", name="Go to the close").click()
    phone.window.set_offline(True)

    phone.page.get_by_role("button", name="Finish").click()

    expect(phone.page.get_by_text("The write-up is waiting then")).to_be_visible()
    phone.page.clock.fast_forward(5_000)
    phone.window.set_offline(False)
    expect(phone.page.get_by_text("Write it up while it is fresh.")).to_be_visible()
    phone.page.get_by_role("link", name="Write it up").click()
    phone.page.wait_for_url("**/write-up/", wait_until="commit")
    assert VisitFact.plain.filter(kind="ended").count() == 1


def test_something_unplanned_and_a_star_are_kept(device: GiveDevice, visit: Interview):
    phone = device().begins()
    phone.page.get_by_role("button", name="Star").click()
    phone.page.get_by_role("button", name="Other note").click()
    phone.types("She keeps bees.")
    phone.has_sent_everything()

    answers = {answer.text: answer for answer in Answer.plain.filter(interview=visit)}
    assert answers["She keeps bees."].question is None
    assert answers[""].starred_at is not None
    phone.page.get_by_role("button", name="Next").click()
    expect(phone.page.get_by_role("heading", level=1)).to_contain_text("ordinary day")


def test_a_hundred_thousand_characters_are_kept(device: GiveDevice, visit: Interview):
    phone = device().begins()
    long = "näher 😀 " * 14_000

    phone.puts(long)
    phone.box.press("End")
    phone.types("x")

    phone.has_sent_everything()
    [kept] = texts(visit)
    assert (len(kept), kept == long + "x") == (len(long) + 1, True)


def test_a_hostile_name_is_only_a_name(device: GiveDevice, visit: Interview):
    visit.person.name = '<img src=x onerror="document.title=1">{n}'
    visit.person.save()
    phone = device().opens()

    expect(phone.page.locator("#permission")).to_contain_text("<img src=x")
    assert phone.page.title() != "1"
    expect(phone.page.locator("#visit img")).to_have_count(0)


def test_preparing_keeps_the_visit_for_where_there_is_no_network_and_only_that(
    device: GiveDevice, visit: Interview
):
    phone = device()
    phone.page.goto(f"{phone.url}/interviews/{visit.pk}/prepare/")
    expect(phone.page.get_by_text("The visit page is kept on this device")).to_be_visible()
    phone.is_ready_for_offline()
    phone.window.set_offline(True)

    phone.begins()
    phone.types("Never opened before.")
    phone.says("Saved on this device")

    phone.page.goto(phone.address.replace(str(visit.pk), NOBODY_S))
    expect(phone.page.get_by_text("hasn't been opened on this device yet")).to_be_visible()


def swipe(phone: Device, across: int) -> None:
    """One finger over the question, so many pixels to the right."""
    box = phone.page.get_by_role("heading", level=1).bounding_box()
    assert box is not None
    start = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    tools = phone.window.new_cdp_session(phone.page)
    began = time.time()  # said to the page, for which a slow machine must not be a slow finger
    for after, kind, points in (
        (0.0, "touchStart", [start]),
        (0.05, "touchMove", [start | {"x": start["x"] + across}]),
        (0.1, "touchEnd", []),
    ):
        how = {"type": kind, "touchPoints": points, "timestamp": began + after}
        tools.send("Input.dispatchTouchEvent", how)


def test_a_swipe_over_the_question_leads_on_and_back_and_keeps_the_note(device: GiveDevice):
    phone = device(has_touch=True).begins()
    heading = phone.page.get_by_role("heading", level=1)
    expect(phone.box).to_be_visible()
    first = heading.inner_text()
    phone.types("Kept on the way.")

    swipe(phone, -120)
    expect(heading).not_to_have_text(first)
    swipe(phone, 120)

    expect(heading).to_have_text(first)
    expect(phone.box).to_have_value("Kept on the way.")
