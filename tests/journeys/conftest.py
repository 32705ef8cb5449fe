"""A real Askaround, served; a real browser on it; any fault of a script or of the policy fails the test."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, ViewportSize

from tests.running import free_port, served

PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents and "playwright" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@dataclass
class Served:
    """An Askaround in a process of its own."""

    data: Path
    port: int
    link: str

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"


@dataclass
class Faults:
    """What went wrong in the browser; those of a lost network are expected where it is taken away."""

    seen: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.seen.append(str(error)))
        page.on("console", self._console)

    def _console(self, said: ConsoleMessage) -> None:
        expected = ("net::ERR_INTERNET_DISCONNECTED", "status of 422")
        if said.type == "error" and not any(text in said.text for text in expected):
            self.seen.append(f"{said.text} ({said.location.get('url', '')})")


@pytest.fixture
def askaround(tmp_path: Path) -> Iterator[Served]:
    """Askaround on an empty folder."""
    data, port = tmp_path / "data", free_port()
    with served(data, port, TZ="Europe/London") as link:
        yield Served(data, port, link)


@pytest.fixture
def faults() -> Iterator[Faults]:
    """Fails the test when a script or the content policy complained."""
    kept = Faults()
    yield kept
    assert kept.seen == []


@pytest.fixture
def window(chromium: Browser, askaround: Served, faults: Faults) -> Iterator[BrowserContext]:
    """A phone-sized window, signed in by the link of the ready line."""
    options: dict[str, Any] = {"viewport": PHONE, "locale": "en-GB", "base_url": askaround.url}
    context = chromium.new_context(**options, timezone_id="Europe/London", has_touch=True)
    context.set_default_timeout(15_000)
    context.on("page", faults.listen)
    page = context.new_page()
    page.goto(askaround.link)
    page.close()
    yield context
    context.close()


@pytest.fixture
def page(window: BrowserContext) -> Page:
    page = window.new_page()
    page.goto("/")
    return page
