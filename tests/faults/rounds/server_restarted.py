"""The server is killed (`kill -9`) in the middle of a sentence, and started again after the next."""

from askaround.interviews.tests.browsers import WAITS
from tests.faults.stage import Stage
from tests.faults.tally import Tally

MUST = "says that it waits, and sends all of it when the server is back, each edit once"
ROUNDS = 5


def one_round(stage: Stage) -> Tally:
    phone = stage.phone().begins()
    phone.types("While it was up, ")
    stage.server.kill()
    phone.types("while it was down, ")
    phone.says("Saved on this device")
    phone.says(WAITS)
    stage.server.start()
    # Nothing is typed, and the network was never away: only trying again brings it there.
    phone.has_sent_everything()
    phone.types("and after.")
    phone.has_sent_everything()
    return phone.tally()
