"""The visit page in a real browser, as somebody uses it. No Django: the faults programme shares it."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from playwright.sync_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    Playwright,
    ViewportSize,
    expect,
)

from askaround.web.tests.browser import CHROMIUM

PHONE: ViewportSize = {"width": 390, "height": 844}


WAITS = "It will be sent when you're online again."

EDITS = """async box => {
    for (let i = 0; i < 100; i++) {
        box.value += String.fromCharCode(97 + i % 26);
        box.dispatchEvent(new Event("input"));
        box.dispatchEvent(new Event("blur"));
    }
}"""


class VisitPage:
    """One browser window on one visit, `path` being where the visit page is."""

    def __init__(self, window: BrowserContext, url: str, path: str) -> None:
        self.window, self.url, self.path = window, url, path
        self.page: Page = window.pages[0] if window.pages else window.new_page()
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    @property
    def address(self) -> str:
        return f"{self.url}{self.path}"

    def signs_out(self) -> None:
        self.window.clear_cookies()

    def opens(self) -> Self:
        self.page.goto(self.address)
        return self

    def begins(self, answer: str = "Yes") -> Self:
        self.opens()
        self.page.get_by_role("button", name=answer, exact=True).click()
        return self

    def is_ready_for_offline(self) -> Self:
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

    def says(self, sentence: str, within: int = 15_000) -> None:
        expect(self.page.locator(".live-saved:visible")).to_contain_text(sentence, timeout=within)

    def has_sent_everything(self, within: int = 15_000) -> None:
        self.says("Saved on this device", within)
        self.says("On the server", within)


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
