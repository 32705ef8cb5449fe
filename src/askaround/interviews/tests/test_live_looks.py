"""The visit page for every eye and hand: axe, keys, thumbs, large letters, right to left."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from askaround.interviews.models import Answer, AnswerStrand, Interview
from askaround.interviews.notes import answer_id
from askaround.interviews.tests.visiting import PHONE, Device
from askaround.questions.bank import BY_SLUG
from askaround.web.tests.browser import Look, sideways, wrong_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
GiveDevice = Callable[..., Device]


def every_section(phone: Device) -> Any:
    """Walk through the visit, stopping at each section by its name."""
    page = phone.opens().page
    expect(page.get_by_role("button", name="Yes", exact=True)).to_be_visible()
    yield "permission"
    phone.begins()
    phone.types("Noted.")
    phone.has_sent_everything()
    yield "question"
    page.get_by_role("button", name="Star").click()
    page.get_by_role("button", name="All questions").click()
    yield "all questions"
    page.get_by_role("button", name="Go to the close").click()
    page.get_by_label("They asked for my resume").check()
    yield "close"
    phone.window.set_offline(True)
    page.get_by_role("button", name="Finish").click()
    phone.says("It will be sent when you're online again.")
    yield "over"


TOO_SMALL = """
    [...document.querySelectorAll('button, a, label:has(input)')]
    .filter(e => e.checkVisibility() && !e.closest('.unseen, .masthead, .foot, .skip'))
    .filter(e => e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML)
"""
LOOKS: tuple[Look, ...] = ((390, "light"), (390, "dark"), (1280, "dark"))


def test_every_section_can_be_used_by_everyone(device: GiveDevice):
    phone = device()

    for name in every_section(phone):
        assert wrong_in(phone.page, *LOOKS) == [], name
        phone.page.set_viewport_size(PHONE)
        assert phone.page.evaluate(TOO_SMALL) == [], name


def test_long_names_large_letters_and_small_phones_need_no_scrolling_sideways(
    device: GiveDevice, visit: Interview
):
    visit.person.name = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh " * 2
    visit.person.save()
    phone = device(viewport={"width": 320, "height": 568})

    for name in every_section(phone):
        for prop, value in (("color", ""), ("direction", "rtl"), ("fontSize", "200%")):
            phone.page.evaluate(f"document.documentElement.style.{prop} = '{value}'")
            assert sideways(phone.page) <= 0, f"{name}, {prop}"
        phone.page.evaluate("document.documentElement.removeAttribute('style')")


def test_the_whole_visit_goes_by_keyboard_alone(device: GiveDevice, visit: Interview):
    phone = device(viewport={"width": 1280, "height": 900}).opens()
    keys = phone.page.keyboard
    expect(phone.page.get_by_role("button", name="Yes", exact=True)).to_be_visible()
    phone.page.get_by_role("button", name="Yes", exact=True).focus()

    keys.press("Enter")
    expect(phone.box).to_be_focused()
    keys.type("Typed without a mouse.")
    for _ in range(2):
        keys.press("Tab")
    keys.press("Enter")

    expect(phone.page.get_by_role("heading", level=1)).to_contain_text("ordinary day")
    phone.has_sent_everything()
    assert Answer.plain.get().text == "Typed without a mouse."


def test_the_note_fills_the_middle_of_the_screen(device: GiveDevice):
    phone = device().begins()

    box = phone.box.bounding_box()
    bar = phone.page.get_by_role("button", name="Next").bounding_box()

    assert box is not None
    assert bar is not None
    assert box["height"] > 400
    assert bar["y"] + bar["height"] <= 844


def test_a_text_from_elsewhere_leaves_room_for_the_note(device: GiveDevice, visit: Interview):
    question = BY_SLUG["how-you-got-in"].id
    answer = Answer.plain.create(
        pk=answer_id(visit.pk, question),
        owner=visit.owner,
        interview=visit,
        question_id=question,
        text="Main text.",
    )
    AnswerStrand.plain.create(
        owner=visit.owner, answer=answer, device="x", head=answer.pk, text="Other text. " * 99
    )
    phone = device().begins()
    expect(phone.page.get_by_text("Other text.").first).to_be_visible()

    box = phone.box.bounding_box()

    assert box is not None
    assert box["height"] >= 110
    expect(phone.page.get_by_role("button", name="Next")).to_be_in_viewport()


def test_signing_out_warns_of_notes_that_wait_and_clears_the_rest(device: GiveDevice):
    phone = device().begins()
    phone.window.set_offline(True)
    phone.types("Not sent.")
    phone.says("It will be sent when you're online again.")
    phone.page.route("**/events/", lambda route: route.abort())
    phone.window.set_offline(False)
    page = phone.window.new_page()
    page.goto(f"{phone.url}/settings/")
    expect(page.locator("form[data-sign-out][data-confirm]")).to_have_count(1)

    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("dialog")).to_contain_text("still waiting on this device")
    page.get_by_role("dialog").get_by_role("button").first.click()

    page.wait_for_url("**/sign-in/**", wait_until="commit")
    kept = page.evaluate(KEPT)
    assert kept == {"about": 0, "outbox": True}


KEPT = """() => new Promise(done => {
    const opening = indexedDB.open("askaround");
    opening.onsuccess = () => {
        const at = opening.result.transaction(["about", "outbox"]);
        const about = at.objectStore("about").count();
        const outbox = at.objectStore("outbox").count();
        at.oncomplete = () => done({about: about.result, outbox: outbox.result > 0});
    };
})"""


LEAVE_A_WORD = """
visit => new Promise(done => {
    const opened = indexedDB.open("askaround");
    opened.onsuccess = () => {
        const asked = opened.result.transaction("about").objectStore("about").get("account");
        asked.onsuccess = () => {
            const account = asked.result;
            const item = {id: "01a203cd-0000-7631-abba-7ffc30032531", device: "gone", seq: 1,
                          kind: "started", value: null, said_at: new Date().toISOString()};
            const items = [{account, interview: visit, kind: "fact", item}];
            localStorage.setItem(`askaround:last-words:${account}:${visit}:gone`,
                                 JSON.stringify({items, drafts: []}));
            opened.result.close();
            done();
        };
    };
})
"""


def test_signing_out_warns_of_words_that_only_leaving_kept(device: GiveDevice):
    phone = device().begins()
    page = phone.window.new_page()
    page.goto(f"{phone.url}/people/")
    page.evaluate(LEAVE_A_WORD, phone.page.url.split("/")[-3])
    phone.page.close()

    page.goto(f"{phone.url}/settings/")

    expect(page.locator("form[data-sign-out][data-confirm]")).to_have_count(1)
    assert "last-words" not in page.evaluate("Object.keys(localStorage).join()")
