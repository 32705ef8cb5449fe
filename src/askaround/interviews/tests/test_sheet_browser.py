"""The sheet and the write-up in a real browser: dragged, typed, pressed, printed."""

import re
from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from askaround.interviews.models import Interview
from askaround.interviews.tests.visiting import Device
from askaround.people.tests.make import NOW
from askaround.questions.models import Question
from askaround.questions.starters import FIRST_CONVERSATION
from askaround.questions.tests.make import make_guide
from askaround.web.tests.browser import wrong_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
GiveDevice = Callable[..., Device]
WORDS = [question.text for question in FIRST_CONVERSATION.questions]
DESKTOP = {"width": 1280, "height": 900}
STORY = "She said to talk to Maria Lopez at Arup. I said I'd send the article by Friday."


def opened(device: GiveDevice, name: str, **how: object) -> Page:
    window = device(**({"viewport": DESKTOP} | how))
    window.page.goto(window.url + reverse(f"interviews:{name}", args=[window.interview.pk]))
    return window.page


def kept(visit: Interview) -> list[str]:
    visit.refresh_from_db()
    assert visit.guide is not None
    return list(visit.guide.places.values_list("question__text", flat=True))


def settled(page: Page) -> None:
    """Wait until what has come into the page takes keys and clicks itself, without a page load."""
    expect(page.locator(".htmx-added, .htmx-settling")).to_have_count(0)


def test_a_question_is_dragged_to_its_place(device: GiveDevice, visit: Interview):
    page = opened(device, "prepare")
    handles = page.locator("[data-handle]")
    first, third = handles.nth(0).bounding_box(), handles.nth(2).bounding_box()
    assert first
    assert third
    page.mouse.move(first["x"] + 20, first["y"] + 8)
    page.mouse.down()
    page.mouse.move(first["x"] + 25, first["y"] + 40, steps=5)
    page.mouse.move(third["x"] + 25, third["y"] + 30, steps=15)
    with page.expect_response(re.compile("/prepare/")):
        page.mouse.up()
    assert kept(visit) == [WORDS[1], WORDS[2], WORDS[0], *WORDS[3:]]


def test_a_question_is_moved_by_keys_and_keeps_the_focus(device: GiveDevice, visit: Interview):
    page = opened(device, "prepare")
    page.get_by_role("button", name=re.compile("^Down: “How they got in”")).focus()
    for expected in (2, 3):
        page.keyboard.press("Enter")
        button = page.get_by_role("button", name=f"“How they got in”, now number {expected}")
        expect(button.nth(1)).to_be_focused()
        settled(page)
    assert kept(visit)[2] == WORDS[0]


def test_minutes_and_questions_are_kept_as_they_are_typed_and_added(
    device: GiveDevice, visit: Interview
):
    page = opened(device, "prepare")
    page.get_by_label("Minutes for “How they got in”").fill("9")
    page.keyboard.press("Tab")
    expect(page.get_by_text("23 minutes of questions are more than")).to_be_visible()
    settled(page)
    page.get_by_text("The job itself").click()
    page.get_by_role("button", name="Add “Pay, from and to”").click()
    expect(page.get_by_role("button", name="Leave out “Pay, from and to”").last).to_be_focused()
    settled(page)
    page.get_by_label("A question of your own").fill("What would you not do again?")
    page.keyboard.press("Enter")
    expect(page.get_by_label("A question of your own")).to_have_value("")
    page.get_by_role("button", name="Fit to 20 minutes").click()
    expect(page.get_by_text("It fits 20 minutes now.")).to_be_visible()
    assert Question.plain.filter(owner=visit.owner).count() == 1


def test_the_sheet_can_be_changed_without_a_script(device: GiveDevice, visit: Interview):
    page = opened(device, "prepare", java_script_enabled=False)
    page.get_by_role("button", name=re.compile("^Down: “How they got in”")).click()
    now_second = page.get_by_role("button", name="“How they got in”, now number 2")
    expect(now_second.first).to_be_visible()
    page.get_by_label("Minutes for “How they got in”").fill("9")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert kept(visit)[:2] == [WORDS[1], WORDS[0]]
    assert visit.guide
    assert visit.guide.places.get(question__text=WORDS[0]).minutes == 9


def sheets(page: Page) -> list[int]:
    """How many sheets of A4, and of Letter, a page takes."""
    printed = [page.pdf(format=paper) for paper in ("A4", "Letter")]
    return [len(re.findall(rb"/Type\s*/Page\b", each)) for each in printed]


def test_the_sheet_prints_on_one_page(device: GiveDevice, visit: Interview):
    page = opened(device, "prepare")
    page.get_by_text("The job itself").click()
    page.get_by_role("button", name="Add “What working here is like”").click()
    expect(page.locator("[data-question]")).to_have_count(7)
    assert sheets(page) == [1, 1]


def test_a_kept_set_prints_on_one_page(device: GiveDevice, visit: Interview):
    window = device(viewport=DESKTOP)
    questions = list(Question.plain.filter(owner=None).order_by("position")[:10])
    guide = make_guide(owner=visit.owner, questions=questions, reusable=True)
    window.page.goto(window.url + reverse("questions:set", args=[guide.pk]))
    assert sheets(window.page) == [1, 1]


def test_a_story_leads_to_the_thank_you(device: GiveDevice, visit: Interview):
    Interview.plain.update(starts_at=NOW, held_at=NOW, ended_at=NOW)
    page = opened(device, "write_up")
    page.get_by_label("Tell it as you'd tell a friend").fill(STORY)
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("Keep Maria Lopez at Arup").check()
    page.get_by_label("Keep: send the article by Friday").check()
    page.get_by_label("Much more").check()
    page.get_by_role("button", name="Done, on to the thank-you").click()
    page.wait_for_url(re.compile("/messages?/"))
    visit.refresh_from_db()
    assert (visit.drawn, visit.promises.count()) == (2, 1)
    assert visit.close_ask.ask.referrals.get().person.name == "Maria Lopez"


def test_every_page_can_be_used_by_everyone(device: GiveDevice, visit: Interview):
    Interview.plain.update(starts_at=NOW, held_at=NOW, story=STORY)
    page = opened(device, "prepare")
    server = page.url.split("/interviews/")[0]
    for name in ("prepare", "appointment", "write_up", "check", "interview", "print"):
        page.goto(server + reverse(f"interviews:{name}", args=[visit.pk]))
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        assert wrong_in(page, (390, "light"), (1280, "dark")) == [], name
