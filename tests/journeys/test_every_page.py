"""Every page on the sample: nothing inaccessible, nothing wider than the window, nothing heavy."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import APIResponse, Browser, BrowserContext, Page

from askaround.web.tests.browser import wrong_in
from tests.journeys.conftest import PHONE, Faults, Served
from tests.running import free_port, run, served

START = [
    "/",
    "/people/",
    "/people/duplicates/",
    "/organisations/",
    "/referrals/",
    "/fields/",
    "/questions/",
    "/search/?q=night",
    "/import/",
    "/settings/",
    "/settings/phone/",
    "/settings/mail/",
    "/messages/templates/",
    "/share/",
    "/messages/templates/add/?copy=thank_you&language=es",
    "/settings/agenda/",
    "/settings/calendar/",
    "/settings/digest/",
    "/deleted/",
    "/resumes/",
    "/about-me/",
    "/network/",
]
FIRST_VISIT = 120 * 1024
"""Bytes over the wire of a first visit, at most (quality: speed)."""

LATER_PAGE = 15 * 1024
"""Bytes over the wire of a later page, at most."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Askaround with the sample in it."""
    data: Path = tmp_path_factory.mktemp("sample")
    run("demo", "--data-dir", data, TZ="Europe/London")
    port = free_port()
    with served(data, port, TZ="Europe/London") as link:
        yield Served(data, port, link)


@pytest.fixture(scope="module")
def signed_in(chromium: Browser, sample: Served) -> Iterator[Any]:
    context = chromium.new_context(base_url=sample.url)
    context.new_page().goto(sample.link)
    yield dict(context.storage_state())
    context.close()


LINK = re.compile(r'<a [^>]*?href="(/[^"#]*)')


def kind_of(address: str) -> str:
    """What pages of one kind have in common: their address without whose it is."""
    return "/".join("*" if len(part) == 36 else part for part in address.split("?")[0].split("/"))


def is_a_page(answer: APIResponse) -> bool:
    """Whether what an address answers is shown, and no file to keep."""
    file = "attachment" in answer.headers.get("content-disposition", "")
    return not file and answer.headers["content-type"].startswith("text/html")


@pytest.fixture(scope="module")
def pages(chromium: Browser, sample: Served, signed_in: Any) -> dict[str, int]:
    """One address of each kind of page, found as a person finds them, by following links; what it answers."""
    context = chromium.new_context(base_url=sample.url, storage_state=signed_in)
    found: dict[str, int] = {}
    kinds = set()
    to_ask = [*START]
    while to_ask:
        address = to_ask.pop(0)
        answer = context.request.get(address)
        if not is_a_page(answer):
            continue
        found[address] = answer.status
        for link in LINK.findall(answer.text()):
            kind = kind_of(unescape(link))
            if kind not in kinds and "*" in kind and "/live/" not in kind:
                kinds.add(kind)
                to_ask.append(unescape(link))
    context.close()
    return found


def test_every_page_is_accessible_and_fits(
    chromium: Browser, sample: Served, signed_in: Any, pages: dict[str, int], faults: Faults
) -> None:
    context = chromium.new_context(
        base_url=sample.url,
        viewport=PHONE,
        storage_state=signed_in,
        bypass_csp=True,  # for axe alone, which has to put its script into the page
    )
    context.on("page", faults.listen)
    page = context.new_page()
    wrong = [f"{address}: answers {status}" for address, status in pages.items() if status != 200]
    for address in pages:
        page.goto(address)
        wrong += [f"{address}: {each}" for each in wrong_in(page, (390, "light"), (1280, "dark"))]
    context.close()

    assert wrong == []


def weigh(context: BrowserContext, page: Page, address: str) -> tuple[int, int]:
    """Bytes over the wire and requests of one page load."""
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(address, wait_until="networkidle")
    session.detach()
    return int(sum(sizes)), len(sizes)


def test_pages_are_light_on_the_wire(chromium: Browser, sample: Served, signed_in: Any) -> None:
    context = chromium.new_context(
        base_url=sample.url, storage_state=signed_in, service_workers="block"
    )
    page = context.new_page()

    first, requests = weigh(context, page, "/")
    later = {address: weigh(context, page, address)[0] for address in START}

    context.close()
    assert first <= FIRST_VISIT, f"the first visit weighs {first} bytes"
    assert requests <= 10
    assert {address: size for address, size in later.items() if size > LATER_PAGE} == {}
