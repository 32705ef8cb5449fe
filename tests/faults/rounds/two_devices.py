"""A phone and a laptop write on the same question, neither seeing the other; then both go on."""

from playwright.sync_api import expect

from askaround.interviews.tests.browsers import WAITS
from tests.faults.hand import PATIENCE, Hand
from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.faults.typist import together
from tests.faults.visits import texts

MUST = "both texts are kept, each device goes on in its own, and each is shown beside the other"
ROUNDS = 5


def one_round(stage: Stage) -> Tally:
    visit = stage.visit()
    phone = stage.phone(visit).begins()
    phone.has_sent_everything()
    laptop = stage.phone(visit).opens()
    expect(laptop.box).to_be_visible(timeout=PATIENCE)
    laptop.window.set_offline(True)
    phone.types("Heard on the phone.")
    phone.has_sent_everything()
    laptop.types("Heard on the laptop.")
    laptop.says(WAITS)
    laptop.window.set_offline(False)
    laptop.has_sent_everything()
    shown_beside(laptop, phone)
    laptop.page.reload()
    shown_beside(laptop, phone)
    laptop.types(" More.")
    laptop.has_sent_everything()
    tally = together([phone.tally(), laptop.tally()])
    if texts(stage.server.file, visit) != [f"{phone.typed}\n\n{laptop.typed}"]:
        tally.wrong.append("the two texts don't stand one after the other")
    return tally


def shown_beside(mine: Hand, other: Hand) -> None:
    mine.shows(mine.typed)
    expect(mine.page.get_by_role("blockquote")).to_have_text(other.typed, timeout=PATIENCE)
