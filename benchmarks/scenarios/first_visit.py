"""The first visit in a browser: what comes over the wire, and how soon something is seen when it is slow."""

import shutil
from collections.abc import Iterator

from playwright.sync_api import sync_playwright

from benchmarks.figures import Figure, at_most, ms
from benchmarks.folders import copy_of
from benchmarks.scenarios import Settings
from benchmarks.scenarios.picture import first_paint
from benchmarks.servers import Server, askaround

WIRE = 120 * 1024
REQUESTS = 10
LATER = 15 * 1024
SEEN = 1.0
SLOWER = 4
"""How many times slower than this machine's the processor is made."""


def run(settings: Settings) -> Iterator[Figure]:
    if not shutil.which("chromium"):
        return
    with copy_of(settings.sizes[0]) as data, askaround(data) as server:
        sizes, later = _weighed(server), _later_page(server)
        first = sum(sizes)
        yield Figure("first visit", "bytes", _kib(first), _kib(WIRE), *at_most(first / WIRE, 1))
        count = len(sizes)
        kept = at_most(count / REQUESTS, 1)
        yield Figure("first visit", "requests", str(count), str(REQUESTS), *kept)
        kept = at_most(later / LATER, 1)
        yield Figure("first visit", "bytes of a later page", _kib(later), _kib(LATER), *kept)
        seen = first_paint(server, "/people/", slower=SLOWER)
        what = f"seen, on a processor {SLOWER} times slower"
        yield Figure("first visit", what, ms(seen), ms(SEEN), *at_most(seen / SEEN, 1))


def _weighed(server: Server) -> list[int]:
    """The bytes of each request of the first page."""
    with sync_playwright() as started:
        chromium = started.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        name, _is, value = server.headers["Cookie"].partition("=")
        address = f"http://localhost:{server.port}"
        window = chromium.new_context()
        window.add_cookies([{"name": name, "value": value, "url": address}])
        page = window.new_page()
        tools = window.new_cdp_session(page)
        tools.send("Network.enable")
        sizes: list[int] = []
        tools.on("Network.loadingFinished", lambda told: sizes.append(told["encodedDataLength"]))
        page.goto(f"{address}/", wait_until="networkidle")
        chromium.close()
    return sizes


def _later_page(server: Server) -> int:
    """The bytes of one more page, compressed; what it needs beside is in the browser by then."""
    connection = server.connection()
    connection.request("GET", "/people/", headers={**server.headers, "Accept-Encoding": "gzip"})
    size = len(connection.getresponse().read())
    connection.close()
    return size


def _kib(size: float) -> str:
    return f"{size / 1024:.0f} KiB"
