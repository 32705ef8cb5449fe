"""Every form of a whole round, from an empty folder to the thank-you, is sent twice."""

from typing import Any
from urllib.parse import urlsplit

from tests.faults.doubling import Doubling, doubling
from tests.faults.server import Server
from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.journeys.test_one_round import test_one_round_from_curiosity_to_thank_you as one_journey

MUST = "the second sending changes no table"
ROUNDS = 1
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "locale": "en-GB",
    "has_touch": True,
}


def one_round(stage: Stage) -> Tally:
    with stage.scratch() as folder:
        server = Server(folder / "data", TZ="Europe/London").start()
        try:
            with doubling(server) as proxy:
                walk(stage, server, proxy)
        finally:
            server.stop()
    seen = list(dict.fromkeys(proxy.doubled))
    return Tally(acknowledged=len(proxy.sent), doubled=len(seen), wrong=seen)


def walk(stage: Stage, server: Server, proxy: type[Doubling]) -> None:
    url = f"http://localhost:{proxy.own}"
    window = stage.chromium.new_context(base_url=url, timezone_id="Europe/London", **PHONE)
    window.set_default_timeout(30_000)
    try:
        page = window.new_page()
        page.goto(urlsplit(server.link).path)
        page.goto("/")
        one_journey(page, window)
    finally:
        window.close()
