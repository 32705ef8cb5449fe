"""The phone itself loses its power in the middle of a word: what its disk was not told to keep is gone."""

import os
import signal
import time

from askaround.interviews.tests.browsers import browser_of_its_own
from tests.faults import disks
from tests.faults.hand import Hand
from tests.faults.stage import Stage
from tests.faults.tally import Tally

MUST = "what the page said is on this device is in the box again, and is sent"
ROUNDS = 5
why_not = disks.why_not


def one_round(stage: Stage) -> Tally:
    visit = stage.visit()
    with stage.scratch() as folder, disks.Disk(folder, megabytes=256) as disk:
        with browser_of_its_own(stage.playwright, disk.root / "profile") as (browser, process):
            phone = Hand(browser.contexts[0], stage.server, visit).signs_in().begins()
            phone.has_sent_everything()
            os.sync()
            phone.page.route("**/events/", lambda route: route.abort())
            phone.types("Said before the battery died. ")
            phone.is_sure()
            phone.types("And in its last breath.")
            struck = time.monotonic()
            disk.cut_power()
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        disk.mount_again()
        with browser_of_its_own(stage.playwright, disk.root / "profile") as (browser, _process):
            again = Hand(browser.contexts[0], stage.server, visit).signs_in().opens()
            again.has_sent_everything()
    return phone.tally(struck)
