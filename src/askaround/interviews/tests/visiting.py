"""Seekers with real browsers, for the tests of the visit page."""

import datetime as dt
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Playwright, expect

from askaround.accounts.models import User
from askaround.interviews.actions import start_from
from askaround.interviews.models import Answer, Interview
from askaround.interviews.tests.make import make_interview
from askaround.people.tests.make import make_organisation, make_person
from askaround.questions.bank import BANK
from askaround.questions.models import Question

CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 390, "height": 844}


def make_visit() -> Interview:
    """A visit with six questions, to a nurse, in an hour."""
    _bring_the_bank()
    interview = make_interview(starts_at=dt.datetime(2026, 11, 24, 14, 0, tzinfo=dt.UTC))
    hospital = make_organisation(owner=interview.owner, name="St Mary's")
    interview.person = make_person(
        owner=interview.owner, name="Ana Ruiz", title="Nurse", organisation=hospital
    )
    interview.save()
    start_from(interview=interview)
    interview.refresh_from_db()
    return interview


def _bring_the_bank() -> None:
    """The built-in questions, which emptying the tables after a browser test takes away."""
    words = ("slug", "group", "position", "text", "short", "why", "minutes")
    Question.plain.bulk_create(
        (
            Question(pk=q.id, parts=list(q.parts), **{name: getattr(q, name) for name in words})
            for q in BANK
        ),
        ignore_conflicts=True,
    )


def cookie_of(owner: User, url: str) -> Any:
    """The cookie of a fresh session of this seeker."""
    client = Client()
    client.force_login(owner)
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": client.cookies[name].value, "url": url}


class Device:
    """One browser window of one seeker on one visit."""

    def __init__(self, window: BrowserContext, url: str, interview: Interview) -> None:
        self.window, self.url, self.interview = window, url, interview
        self.page: Page = window.pages[0] if window.pages else window.new_page()
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    @property
    def address(self) -> str:
        return f"{self.url}/interviews/{self.interview.pk}/live/"

    def signs_in(self, owner: User | None = None) -> "Device":
        self.window.add_cookies([cookie_of(owner or self.interview.owner, self.url)])
        return self

    def signs_out(self) -> None:
        self.window.clear_cookies()

    def opens(self) -> "Device":
        self.page.goto(self.address)
        return self

    def begins(self, answer: str = "Yes") -> "Device":
        self.opens()
        self.page.get_by_role("button", name=answer, exact=True).click()
        return self

    def is_ready_for_offline(self) -> "Device":
        """Wait until the worker keeps the page, and answers for it."""
        self.page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
        self.page.evaluate(
            """async () => {
                const visit = await caches.open("askaround-visit");
                while (!(await visit.match("/visit-page-from"))) {
                    await new Promise(again => setTimeout(again, 50));
                }
            }"""
        )
        return self

    @property
    def box(self) -> Locator:
        return self.page.locator("textarea:visible").first

    def types(self, text: str) -> None:
        self.box.press_sequentially(text)

    def puts(self, text: str) -> None:
        """As typing does, for texts that would take a driver minutes to type."""
        put = "(box, text) => { box.value = text; box.dispatchEvent(new Event('input')); }"
        self.box.evaluate(put, text)

    def says(self, sentence: str) -> None:
        expect(self.page.locator(".live-saved:visible")).to_contain_text(sentence, timeout=15_000)

    def has_sent_everything(self) -> None:
        self.says("Saved on this device")
        self.says("On the server")


@contextmanager
def browser_of_its_own(playwright: Playwright, folder: Path) -> Iterator[tuple[Browser, Any]]:
    """A browser with its data in a folder, as a process that a test may kill."""
    program = shutil.which("chromium") or "chromium"
    more = ["--headless=new", "--remote-debugging-port=0", f"--user-data-dir={folder}"]
    process = subprocess.Popen(
        [program, *CHROMIUM, *more, "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        assert process.stderr is not None
        said = (line.rpartition("DevTools listening on ws://")[2] for line in process.stderr)
        host = next(found for found in said if found.startswith("127.0.0.1")).partition("/")[0]
        yield playwright.chromium.connect_over_cdp(f"http://{host}"), process
    finally:
        process.kill()
        process.wait()
        if process.stderr is not None:
            process.stderr.close()


def texts(interview: Interview) -> list[str]:
    """Every text of the visit that is on the server."""
    answers = Answer.plain.filter(interview=interview).values_list("text", flat=True)
    return [text for text in answers if text]
