"""The browser is killed (`kill -9`) in the middle of a word, before anything was sent; it starts again."""

import os
import signal
import time

from askaround.interviews.tests.browsers import browser_of_its_own
from tests.faults.hand import Hand
from tests.faults.stage import Stage
from tests.faults.tally import Tally

MUST = "what was typed more than a blink before is in the box again, and is sent"
ROUNDS = 5


def one_round(stage: Stage) -> Tally:
    visit = stage.visit()
    with stage.scratch() as profile:
        with browser_of_its_own(stage.playwright, profile) as (browser, process):
            phone = Hand(browser.contexts[0], stage.server, visit).signs_in().begins()
            phone.has_sent_everything()
            phone.page.route("**/events/", lambda route: route.abort())
            phone.types("Said before the battery died. ")
            phone.is_sure()
            phone.types("And in its last breath.")
            struck = time.monotonic()
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        with browser_of_its_own(stage.playwright, profile) as (browser, _process):
            again = Hand(browser.contexts[0], stage.server, visit).signs_in().opens()
            again.has_sent_everything()
    return phone.tally(struck)
