"""Somebody else signs in, in this browser, while notes wait to be sent; later the first is back."""

from askaround.interviews.tests.browsers import WAITS
from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.faults.visits import texts

MUST = "nothing is sent under the other account; all of it once the first is signed in again"
ROUNDS = 5


def one_round(stage: Stage) -> Tally:
    phone = stage.phone().begins()
    phone.has_sent_everything()
    phone.window.set_offline(True)
    phone.types("Mine alone.")
    phone.says(WAITS)
    phone.signs_out()
    phone.window.add_cookies([stage.server.cookie(stage.visit().sessions[0])])
    phone.window.set_offline(False)
    phone.says("Someone else is signed in here.")
    early = texts(stage.server.file, phone.visit)
    phone.signs_in()
    phone.has_sent_everything()
    tally = phone.tally()
    if early:
        tally.wrong.append("sent while somebody else was signed in")
    return tally
