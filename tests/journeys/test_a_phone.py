"""A phone, a server of one's own, HTTPS between them: signing in, and a visit that needs no network."""

import sqlite3
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Playwright, expect

from askaround.web.tests.browser import CHROMIUM
from tests.journeys.conftest import PHONE, Faults
from tests.proxy import certificate, forwarding
from tests.running import free_port, run, served
from tools import machine

PASSWORD = "four odd green boots"
WORKER_KEEPS_THE_VISIT = """async () => {
    await navigator.serviceWorker.ready;
    const visit = await caches.open("askaround-visit");
    while (!(await visit.match("/visit-page-from"))) await new Promise(go => setTimeout(go, 50));
}"""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, with a password."""
    folder: Path = tmp_path_factory.mktemp("server") / "data"
    run("demo", "--data-dir", folder, TZ="Europe/London")
    assert run("password", "--stdin", "--data-dir", folder, said=PASSWORD).returncode == 0
    return folder


@pytest.fixture(scope="module")
def visit(data: Path) -> str:
    """The visit page of the next visit."""
    next_one = (
        "SELECT id FROM interviews_interview"
        " WHERE held_at IS NULL AND starts_at IS NOT NULL ORDER BY starts_at LIMIT 1"
    )
    with closing(sqlite3.connect(data / "askaround.sqlite3")) as opened:
        [(pk,)] = opened.execute(next_one).fetchall()
    return f"/interviews/{uuid.UUID(pk)}/live/"


@pytest.fixture(scope="module")
def address(data: Path) -> Iterator[str]:
    """The sample on a server of one's own, behind its proxy."""
    port, inner = free_port(), free_port()
    pem = certificate(data.parent)
    url = f"https://localhost:{port}"
    mode = {"ASKAROUND_MODE": "personal", "ASKAROUND_URL": url, "TZ": "Europe/London"}
    with served(data, inner, **mode) as link, forwarding(port, inner, pem):
        assert link.startswith(f"{url}/sign-in/")
        yield url


@pytest.fixture
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A browser that takes the test's own certificate, also for its worker."""
    args = [*CHROMIUM, "--ignore-certificate-errors"]
    browser = playwright.chromium.launch(executable_path=machine.browser(), args=args)
    yield browser
    browser.close()


@pytest.fixture
def device(browser: Browser, address: str, faults: Faults) -> Callable[[], Page]:
    """Give the seeker one more device, at the page that asks for the password."""

    def give() -> Page:
        options: dict[str, Any] = {"viewport": PHONE, "base_url": address}
        context = browser.new_context(**options, has_touch=True)
        context.set_default_timeout(20_000)
        context.on("page", faults.listen)
        page = context.new_page()
        page.goto("/people/")
        return page

    return give


def sign_in(page: Page, password: str = PASSWORD) -> None:
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def begin_the_visit(page: Page, address: str) -> Locator:
    """Opens the visit of the sample that is yet to be held; the box for notes."""
    page.wait_for_url("**/people/")
    page.goto(address)
    note = page.locator("textarea:visible").first
    page.get_by_role("button", name="Yes", exact=True).or_(note).first.click()
    return note


def test_a_phone_signs_in_and_takes_notes_without_a_network(
    device: Callable[[], Page], visit: str
) -> None:
    page = device()
    sign_in(page, "not the password")
    expect(page.get_by_text("That isn't the password.")).to_be_visible()
    sign_in(page)
    note = begin_the_visit(page, visit)
    note.press_sequentially("She answered an advert.")
    expect(page.get_by_text("On the server").first).to_be_visible()

    page.evaluate(WORKER_KEEPS_THE_VISIT)
    page.context.set_offline(True)
    page.reload()
    note.press_sequentially(" Nights are hard.")
    expect(page.get_by_text("will be sent when").first).to_be_visible()
    page.context.set_offline(False)

    expect(page.get_by_text("On the server").first).to_be_visible(timeout=30_000)
    cookies = page.context.cookies()
    assert {cookie["name"][:7] for cookie in cookies} == {"__Host-"}
    assert all(cookie["secure"] and cookie["httpOnly"] for cookie in cookies)


def test_a_phone_signed_out_from_elsewhere_sends_its_notes_once_it_is_back(
    device: Callable[[], Page], visit: str, faults: Faults
) -> None:
    phone, laptop = device(), device()
    sign_in(phone)
    sign_in(laptop)
    note = begin_the_visit(phone, visit)
    laptop.goto("/settings/")
    laptop.get_by_role("button", name="Other devices: sign them out").click()
    expect(laptop.get_by_text("Every other device is signed out.")).to_be_visible()

    note.press_sequentially("Typed after that.")
    expect(phone.get_by_text("Sign in again").first).to_be_visible()
    with phone.expect_popup() as opened:
        phone.get_by_role("link", name="Sign in").first.click()
    sign_in(opened.value)
    opened.value.wait_for_url("**/")
    phone.bring_to_front()

    expect(phone.get_by_text("On the server").first).to_be_visible(timeout=60_000)
    faults.seen = [each for each in faults.seen if "status of 401" not in each]
