"""The visit page is opened with no network, reloaded with none, and comes back to one."""

from tests.faults.stage import Stage
from tests.faults.tally import Tally

MUST = "opens from what the device keeps; what was typed is there after a reload, and is sent later"
ROUNDS = 5


def one_round(stage: Stage) -> Tally:
    phone = stage.phone().opens().is_ready_for_offline()
    phone.window.set_offline(True)
    phone.begins()
    phone.types("Underground. 😀")
    phone.is_sure()
    phone.page.reload()
    phone.shows(phone.typed)
    phone.types(" And further down.")
    phone.window.set_offline(False)
    phone.has_sent_everything()
    return phone.tally()
