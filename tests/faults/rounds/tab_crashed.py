"""The tab crashes in the middle of a word, with the network gone; the page is opened anew."""

import contextlib
import time

from playwright.sync_api import Error

from tests.faults.stage import Stage
from tests.faults.tally import Tally

MUST = "what was typed more than a blink before is in the box again, and is sent"
ROUNDS = 5


def one_round(stage: Stage) -> Tally:
    phone = stage.phone().begins().is_ready_for_offline()
    phone.has_sent_everything()
    phone.window.set_offline(True)
    phone.types("Said before the crash. ")
    phone.is_sure()
    phone.types("And in its last breath.")
    struck = time.monotonic()
    with phone.page.expect_event("crash"), contextlib.suppress(Error):
        phone.page.goto("chrome://crash")
    phone.page.close()
    phone.page = phone.window.new_page()
    phone.opens()
    phone.window.set_offline(False)
    phone.has_sent_everything()
    return phone.tally(struck)
