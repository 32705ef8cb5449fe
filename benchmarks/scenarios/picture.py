"""The picture of who led to whom: the time it takes on the server, and until something is seen."""

import shutil
from collections.abc import Iterator

from playwright.sync_api import sync_playwright

from benchmarks.figures import Figure, at_most, ms
from benchmarks.folders import copy_of
from benchmarks.load import get, load
from benchmarks.scenarios import Settings
from benchmarks.servers import Server, askaround

PAGE = "/network/?as=picture"
SIZES = ((2_000, 0.3), (10_000, 1.0))
"""People in the picture, and the seconds it may take on the server."""

SEEN = 1.0
"""Seconds until something is seen."""

PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


def run(settings: Settings) -> Iterator[Figure]:
    for named, limit in SIZES:
        with copy_of(named + named // 5, named // 3) as data, askaround(data) as server:
            took = load(server, get(server, PAGE), connections=1, seconds=settings.seconds)
            kept = at_most(took.p95 / limit, 1)
            yield Figure("picture", f"{named:,} people, p95", ms(took.p95), ms(limit), *kept)
            if shutil.which("chromium"):
                seen = first_paint(server, PAGE)
                what = f"{named:,} people, until something is seen"
                yield Figure("picture", what, ms(seen), ms(SEEN), *at_most(seen / SEEN, 1))


def first_paint(server: Server, path: str, *, slower: int = 1) -> float:
    """Seconds from asking for a page in Chromium until something is seen, on a cold page."""
    with sync_playwright() as started:
        chromium = started.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        name, _is, value = server.headers["Cookie"].partition("=")
        window = chromium.new_context()
        address = f"http://localhost:{server.port}"
        window.add_cookies([{"name": name, "value": value, "url": address}])
        page = window.new_page()
        if slower > 1:
            tools = window.new_cdp_session(page)
            tools.send("Emulation.setCPUThrottlingRate", {"rate": slower})
        page.goto(f"{address}{path}", wait_until="load")
        seen = None
        for _moment in range(100):
            if seen := page.evaluate(PAINTED):
                break
            page.wait_for_timeout(20)  # the browser tells of the paint a little after it
        chromium.close()
    return float(seen) / 1000 if seen else float("inf")
