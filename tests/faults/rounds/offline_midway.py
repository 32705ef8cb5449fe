"""The network goes away in the middle of a sentence."""

from askaround.interviews.tests.browsers import WAITS
from tests.faults.stage import Stage
from tests.faults.tally import Tally

MUST = "says that it waits, and sends all of it when the network is back"
ROUNDS = 5


def one_round(stage: Stage) -> Tally:
    phone = stage.phone().begins()
    phone.types("Before the lift, ")
    phone.window.set_offline(True)
    phone.types("in the lift, ")
    phone.says("Saved on this device")
    phone.says(WAITS)
    # Nothing is typed any more, so it tries again by itself.
    phone.tries_again()
    phone.window.set_offline(False)
    phone.has_sent_everything()
    return phone.tally()
