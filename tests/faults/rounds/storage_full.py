"""The browser has no room left for the visit page: not a byte."""

from tests.faults.stage import Stage
from tests.faults.tally import Tally

MUST = "says so, keeps the text in the box, and sends it from there; works on when there is room"
ROUNDS = 5
NOISE = "Array.from({length: 2000}, () => Math.random()).join('')"
"""What can't be pressed into less room."""


def one_round(stage: Stage) -> Tally:
    phone = stage.phone()
    phone.page.goto(f"{phone.url}/healthz")
    tools = phone.window.new_cdp_session(phone.page)
    tools.send("Storage.overrideQuotaForOrigin", {"origin": phone.url, "quotaSize": 1})
    phone.begins()
    phone.puts(phone.page.evaluate(NOISE))
    phone.says("This device has no room left.")
    phone.says("On the server")
    tally = phone.tally()
    if phone.box.input_value() != phone.typed:
        tally.wrong.append("the box lost its text")
    tools.send("Storage.overrideQuotaForOrigin", {"origin": phone.url})
    phone.has_sent_everything()
    return tally
