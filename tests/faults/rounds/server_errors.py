"""The server answers 500, then takes the notes and its answer is lost, then 500 again."""

from playwright.sync_api import Route

from askaround.interviews.tests.browsers import WAITS
from tests.faults.stage import Stage
from tests.faults.tally import Tally

MUST = "asks again until it is told that all is kept; each edit is there once"
ROUNDS = 5


def one_round(stage: Stage) -> Tally:
    phone = stage.phone().begins()
    phone.has_sent_everything()
    answers = iter(["500", "lost", "500"])

    def fail(route: Route) -> None:
        match next(answers, "through"):
            case "500":
                route.fulfill(status=500, body="<h1>Server error</h1>")
            case "lost":
                route.fetch()
                route.abort()
            case _:
                route.continue_()

    phone.page.route("**/events/", fail)
    phone.types("Through thick and thin.")
    phone.says(WAITS)
    phone.has_sent_everything()
    return phone.tally()
