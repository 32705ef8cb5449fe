"""An hour without a network, 2,000 edits, by a moved clock; then the network is back."""

import time

from askaround.interviews.tests.browsers import EDITS
from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.faults.visits import read

MUST = "all sent within ten seconds of coming back, each edit once"
ROUNDS = 1
EACH, TIMES = 100, 20
MADE = (
    "SELECT count(*), count(DISTINCT e.device || ':' || e.seq) FROM interviews_noteevent e"
    " JOIN interviews_answer a ON a.id = e.answer_id WHERE a.interview_id = replace(?, '-', '')"
)


def one_round(stage: Stage) -> Tally:
    phone = stage.phone()
    phone.page.clock.install()
    phone.begins()
    phone.page.clock.run_for(5_000)
    phone.has_sent_everything()
    phone.window.set_offline(True)
    for _ in range(TIMES):
        phone.box.evaluate(EDITS)
        # Half a minute as it goes by, and the rest of the three at a stroke, as in a pocket.
        phone.page.clock.run_for(30_000)
        phone.page.clock.fast_forward(150_000)
    began, moved = time.monotonic(), 0
    phone.window.set_offline(False)
    while (
        moved < 10_000
        and "On the server" not in phone.page.locator(".live-saved:visible").inner_text()
    ):
        phone.page.clock.run_for(250)
        moved += 250
        phone.page.wait_for_timeout(100)
    phone.has_sent_everything()
    took = time.monotonic() - began
    text = phone.box.input_value()
    phone.keys = [(key, began) for key in text]
    tally = phone.tally()
    [(events, once)] = read(stage.server.file, MADE, phone.visit.pk)
    tally.doubled += int(events) - int(once)
    if int(once) != EACH * TIMES:
        tally.wrong.append(f"{once} of {EACH * TIMES} edits arrived")
    tally.remark = f"{once} edits sent in {took:.1f} s ({moved / 1000:.1f} s by the page's clock)"
    return tally
