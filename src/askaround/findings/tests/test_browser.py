"""Comparing in a real browser: words marked by touch, by mouse and by keys, with sixty visits."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings as configured
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from askaround.accounts.tests.make import make_user
from askaround.findings.models import Passage
from askaround.findings.tests.make import make_finding, make_passage, make_theme
from askaround.findings.tests.visits import make_visits
from askaround.interviews.models import Answer
from askaround.interviews.tests.make import make_answer
from askaround.people.tests.make import make_person
from askaround.questions.tests.make import make_question
from askaround.web.tests.browser import Look, wrong_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
Open = Callable[..., Page]

SAID = "🙂 Nights alone at first. You learn fast.\nThey pay £30,000 a year."
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESKTOP = {"viewport": {"width": 1280, "height": 900}}
LOOKS: tuple[Look, ...] = ((1280, "light"), (390, "dark"))


@pytest.fixture
def answers(transactional_db: None) -> list[Answer]:
    """Sixty people's answers to one question; three answered a second one."""
    user = make_user()
    made = make_visits(user, [SAID] * 60)
    pay = make_question(owner=user, text="What does it pay?", position=1001)
    for answer in made[:3]:
        make_answer(interview=answer.interview, question=pay, text="Enough.")
    return made


@pytest.fixture
def opened(
    chromium: Browser, live_server: LiveServer, settings: Settings, answers: list[Answer]
) -> Iterator[Open]:
    """A page in a window of its own; a mistake of a script or the policy fails the test."""
    port = urlsplit(live_server.url).port
    settings.EXACT_HOSTS = [f"localhost:{port}"]
    base = f"http://localhost:{port}"
    client = Client(headers={"host": f"localhost:{port}"})
    client.force_login(answers[0].owner)
    name = configured.SESSION_COOKIE_NAME
    windows: list[BrowserContext] = []
    mistakes: list[str] = []

    def keep(said: ConsoleMessage) -> None:
        if said.type == "error" and "422" not in said.text:
            mistakes.append(said.text)

    def give(address: str, **how: Any) -> Page:
        windows.append(chromium.new_context(base_url=base, locale="en-GB", **how))
        windows[-1].add_cookies([{"name": name, "value": client.cookies[name].value, "url": base}])
        page = windows[-1].new_page()
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        page.on("console", keep)
        page.goto(address)
        return page

    yield give
    for window in windows:
        window.close()
    assert mistakes == []


def compare(answers: list[Answer]) -> str:
    field = answers[0].interview.career_field_id
    return f"{reverse('findings:compare', args=[field])}?question={answers[0].question_id}"


def step(page: Page, key: str, question: str) -> None:
    """Go to a question by a key, and wait until the page takes the next one."""
    page.keyboard.press(key)
    expect(page.locator("h1")).to_have_text(question)
    page.wait_for_load_state()


def test_a_tap_on_a_sentence_marks_it_on_a_phone(opened: Open, answers: list[Answer]) -> None:
    page = opened(compare(answers), **PHONE)
    said = page.locator(".said").nth(30)

    said.tap(position={"x": 60, "y": 12})
    page.get_by_role("button", name="draws me").tap()

    expect(said.locator("mark.marked-draws")).to_have_text("🙂 Nights alone at first.")
    passage = Passage.plain.get()
    assert (passage.answer, passage.start, passage.end) == (answers[30], 0, 24)
    expect(page.locator("#marking")).to_be_hidden()


def test_words_chosen_with_the_mouse_get_a_new_theme(opened: Open, answers: list[Answer]) -> None:
    page = opened(compare(answers), **DESKTOP)
    said = page.locator(".said").nth(1)
    written = page.locator("#text-similarity")
    written.fill("Half a thought")

    said.dblclick(position={"x": 40, "y": 12})
    bar = page.locator("#marking")
    bar.get_by_text("a theme", exact=True).click()
    bar.get_by_label("A new theme").fill("Night work")
    bar.get_by_label("A new theme").press("Enter")

    expect(said.locator("mark.marked-theme")).to_have_text("Nights")
    expect(written).to_have_value("Half a thought")
    assert Passage.plain.get().theme.name == "Night work"


def test_by_keys_alone_one_steps_on_and_marks(opened: Open, answers: list[Answer]) -> None:
    page = opened(compare(answers), **DESKTOP)

    step(page, "ArrowRight", "What does it pay?")
    step(page, "ArrowLeft", "What is hard about it?")
    page.locator(f"#answer-{answers[0].pk}").get_by_role("link", name="Mark words").press("Enter")
    form = page.locator("form.marking")
    expect(form.locator("input[type=radio]").first).to_be_focused()
    page.keyboard.press("Space")
    form.get_by_role("button", name="still unsure").press("Enter")

    expect(page.locator(".said mark.marked-unsure")).to_have_text("🙂 Nights alone at first.")
    page.wait_for_load_state()
    step(page, "ArrowRight", "What does it pay?")


def test_every_page_with_sixty_visits_is_accessible_and_fits(
    opened: Open, answers: list[Answer]
) -> None:
    field = answers[0].interview.career_field
    theme = make_theme(career_field=field, name="Night work")
    marks = [make_passage(answer=each, words="Nights alone", theme=theme) for each in answers[:9]]
    make_passage(answer=answers[2], words="alone at first", mark="draws_me")
    make_passage(
        answer=answers[3], words="You learn", mark="puts_me_off", lost_at=marks[0].created_at
    )
    finding = make_finding(career_field=field, question=answers[0].question, passages=marks)
    make_person(owner=field.owner, reports_to=answers[5].interview.person)
    page = opened(f"{compare(answers)}&mark={answers[0].pk}", **DESKTOP, bypass_csp=True)
    wrong = {page.url: wrong_in(page, *LOOKS)}

    for address in (
        reverse("findings:table", args=[field.pk]),
        reverse("findings:enough", args=[field.pk]),
        reverse("findings:theme", args=[theme.pk]),
        reverse("findings:finding", args=[finding.pk]),
        field.get_absolute_url(),
    ):
        page.goto(address)
        wrong[address] = wrong_in(page, *LOOKS)

    assert {address: each for address, each in wrong.items() if each} == {}
