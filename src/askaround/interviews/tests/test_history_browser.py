"""Two real browsers write without knowing of each other; the seeker makes one text, and undoes it."""

import re

import pytest
from playwright.sync_api import expect

from askaround.interviews.models import Answer, Interview
from askaround.interviews.tests.visiting import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_two_texts_stand_side_by_side_are_made_one_and_had_again(device, visit, address):
    phone, laptop = device(user_agent="Mozilla/5.0 (iPhone) Mobile"), device(viewport=None)
    phone.begins().box.focus()
    phone.has_sent_everything()
    laptop.opens().box.focus()
    for one in (phone, laptop):
        one.window.set_offline(True)
    phone.types("from the phone")
    laptop.types("from the laptop")
    phone.window.set_offline(False)
    phone.has_sent_everything()
    laptop.window.set_offline(False)
    laptop.has_sent_everything()
    page = laptop.page

    page.goto(f"{address}/interviews/{visit.pk}/")
    texts = page.locator(".texts-apart > div")
    expect(texts).to_have_count(2)
    boxes = [texts.nth(number).bounding_box() for number in range(2)]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["y"] == boxes[1]["y"]
    expect(texts.filter(has_text="from the phone")).to_contain_text("on a phone")

    page.get_by_role("link", name="Make one of them").click()
    page.locator("textarea[name^=note-]:visible").fill("from both")
    page.get_by_role("button", name="Keep what is in the box").click()
    expect(page.locator(".texts-apart")).to_have_count(0)
    assert Answer.plain.exclude(text="").get().text == "from both"

    page.goto(f"{address}/answers/{Answer.plain.exclude(text='').get().pk}/history/")
    before = page.locator("#versions > li").filter(has_text="in the write-up").nth(1)
    before.get_by_role("button", name="Bring this back").click()
    expect(page.locator("#versions > li").first).to_contain_text("brought back")
    assert "from the phone" in Answer.plain.exclude(text="").get().text
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#versions > li")).to_have_count(6)
    assert Answer.plain.exclude(text="").get().text == "from both"


def test_the_write_up_is_done_half_now_and_half_later_on_a_phone(device, visit, address):
    Interview.plain.filter(pk=visit.pk).update(held_at=visit.starts_at, ended_at=visit.ends_at)
    phone = device(viewport=PHONE, is_mobile=True, has_touch=True)
    page = phone.page
    page.goto(f"{address}/interviews/{visit.pk}/write-up/")

    page.locator("textarea.big").fill("He said: talk to Jon Bell. I should read “Being Mortal”.")
    page.get_by_role("button", name="Continue").tap()
    page.locator("#people-0-take").tap()
    page.get_by_role("button", name="Leave “Being Mortal” out").tap()
    expect(page.locator("#names")).to_contain_text("Jon Bell")
    expect(page.locator("#readings")).not_to_contain_text("Being Mortal")
    page.get_by_role("button", name="Keep it for later").last.tap()

    page.get_by_role("link", name="Write it up").tap()
    page.get_by_text("Your own view of it").tap()
    page.get_by_label("What do you make of it?").fill("I liked it.")
    page.get_by_label("Much more").tap()
    page.get_by_role("button", name="Done, on to the thank-you").tap()

    expect(page).to_have_url(re.compile("/messages/|kind=thank_you"))
    visit.refresh_from_db()
    assert (visit.impressions, visit.drawn) == ("I liked it.", 2)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
