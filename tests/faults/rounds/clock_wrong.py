"""The device's clock is a day ahead, then a day behind."""

import datetime as dt
import itertools
import uuid

from playwright.sync_api import expect

from tests.faults.hand import PATIENCE
from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.faults.visits import read

MUST = "order and text don't care; the visit began by the server's clock; the time left is right"
ROUNDS = 5
WRONG = itertools.cycle([dt.timedelta(days=1), dt.timedelta(days=-1)])
NEAR = dt.timedelta(minutes=30)


def one_round(stage: Stage) -> Tally:
    phone = stage.phone()
    phone.page.clock.install(time=dt.datetime.now(dt.UTC) + next(WRONG))
    phone.page.clock.resume()
    phone.begins()
    phone.types("On time. ")
    phone.has_sent_everything()
    with phone.page.expect_response("**/live/data/"):
        phone.page.reload()
    phone.shows(phone.typed)
    phone.types("Still on time.")
    phone.has_sent_everything()
    expect(phone.page.get_by_text("20 min left")).to_be_visible(timeout=PATIENCE)
    tally = phone.tally()
    [(held,)] = read(
        stage.server.file,
        "SELECT held_at FROM interviews_interview WHERE id = ?",
        uuid.UUID(phone.visit.pk).hex,
    )
    began = dt.datetime.fromisoformat(held).replace(tzinfo=dt.UTC)
    if abs(dt.datetime.now(dt.UTC) - began) > NEAR:
        tally.wrong.append(f"began {held}")
    return tally
