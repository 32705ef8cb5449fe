"""The server has forgotten who is signed in; later they sign in again."""

from playwright.sync_api import expect

from tests.faults.hand import PATIENCE
from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.faults.visits import end_sessions

MUST = "says how to sign in and keeps everything, through a reload too; then sends it"
ROUNDS = 5
SIGN_IN = "Sign in again; your notes are kept on this device."


def one_round(stage: Stage) -> Tally:
    phone = stage.phone().begins().is_ready_for_offline()
    phone.has_sent_everything()
    end_sessions(stage.server.file, phone.visit, but=1)
    phone.types("Typed all the same. ")
    phone.says(SIGN_IN)
    expect(phone.page.locator(".live-saved:visible").get_by_role("link")).to_be_visible(
        timeout=PATIENCE
    )
    phone.is_sure()
    phone.page.reload()
    phone.shows(phone.typed)
    phone.types("And more.")
    phone.says(SIGN_IN)
    phone.signs_in(session=-1)
    phone.has_sent_everything()
    return phone.tally()
