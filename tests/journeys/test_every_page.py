"""Every page on the sample: nothing inaccessible, nothing wider than the window, nothing heavy."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests.journeys.conftest import DESKTOP, PHONE, Faults, Served
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


def addresses(page: Page) -> list[str]:
    """One address of each kind of page, found as a person finds them: by following links."""
    found = dict.fromkeys(START)
    kinds = set()
    for start in [*START, *START]:
        page.goto(start)
        for address in page.locator("a[href^='/']").evaluate_all(
            "links => links.map(link => link.getAttribute('href').split('#')[0])"
        ):
            kind = "/".join(
                "*" if len(part) == 36 else part for part in address.split("?")[0].split("/")
            )
            if kind not in kinds and "*" in kind and "/live/" not in kind:
                kinds.add(kind)
                found[address] = None
    return list(found)


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_accessible_and_fits(
    chromium: Browser,
    sample: Served,
    signed_in: Any,
    faults: Faults,
    size: Any,
    scheme: Any,
) -> None:
    context = chromium.new_context(
        base_url=sample.url,
        viewport=size,
        color_scheme=scheme,
        storage_state=signed_in,
        bypass_csp=True,  # for axe alone, which has to put its script into the page
    )
    context.on("page", faults.listen)
    page = context.new_page()
    wrong = []
    for address in addresses(page):
        page.goto(address)
        report = Axe().run(page)
        wrong += [
            f"{address}: {found['id']}: {found['help']}" for found in report.response["violations"]
        ]
        if page.evaluate("document.documentElement.scrollWidth") > size["width"]:
            wrong.append(f"{address}: wider than the window")
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
