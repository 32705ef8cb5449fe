"""A real browser on the real server, for what only a browser can tell."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from askaround.web.tests.browser import OpenPage


@pytest.fixture
def open_page(chromium: Browser, live_server: LiveServer, settings: Settings) -> Iterator[OpenPage]:
    """Open a path in a window of its own; a mistake in a script or in the policy fails the test."""
    settings.EXACT_HOSTS = [*settings.EXACT_HOSTS, urlsplit(live_server.url).netloc]
    settings.DEBUG = True
    windows: list[BrowserContext] = []
    mistakes: list[str] = []

    def keep_error(said: ConsoleMessage) -> None:
        if said.type == "error":
            mistakes.append(said.text)

    def open_(path: str, width: int = 1280, **how: Any) -> Page:
        window = chromium.new_context(viewport={"width": width, "height": 900}, **how)
        windows.append(window)
        page = window.new_page()
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        page.on("console", keep_error)
        page.goto(live_server.url + path)
        return page

    yield open_
    for window in windows:
        window.close()
    assert [m for m in mistakes if "ERR_INTERNET_DISCONNECTED" not in m] == []
