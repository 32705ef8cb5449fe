"""A real browser on the real server, for the visit page."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from askaround.interviews.models import Interview
from askaround.interviews.tests.visiting import PHONE, Device, make_visit


@pytest.fixture
def address(live_server: LiveServer, settings: Settings) -> str:
    """Where the real server answers, by a name that browsers trust with a worker."""
    port = urlsplit(live_server.url).port
    settings.EXACT_HOSTS = [f"localhost:{port}", f"127.0.0.1:{port}"]
    return f"http://localhost:{port}"


@pytest.fixture
def visit(address: str) -> Interview:
    return make_visit()


@pytest.fixture
def device(chromium: Browser, address: str, visit: Interview) -> Iterator[Callable[..., Device]]:
    """Give a seeker one more browser, signed in; a mistake in a script fails the test."""
    made: list[Device] = []

    def give(**how: Any) -> Device:
        window: BrowserContext = chromium.new_context(**({"viewport": PHONE} | how))
        made.append(Device(window, address, visit).signs_in())
        return made[-1]

    yield give
    for one in made:
        one.window.close()
    assert [error for one in made for error in one.errors] == []
