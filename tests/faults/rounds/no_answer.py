"""The server takes the notes and never answers, until the page gives up waiting and asks again."""

from playwright.sync_api import Route

from tests.faults.stage import Stage
from tests.faults.tally import Tally

MUST = "gives up after its patience, sends again, and each edit is there once"
ROUNDS = 5
PATIENCE = 11_000


def one_round(stage: Stage) -> Tally:
    phone = stage.phone()
    phone.page.clock.install()
    phone.page.clock.resume()
    phone.begins()
    phone.has_sent_everything()
    held: list[Route] = []

    def swallow(route: Route) -> None:
        if held:
            return route.continue_()
        held.append(route)
        route.fetch()
        return None

    phone.page.route("**/events/", swallow)
    with phone.page.expect_request("**/events/"):
        phone.types("Is anybody there? ")
    phone.types("Never mind.")
    phone.is_sure()
    phone.page.clock.fast_forward(PATIENCE)
    phone.has_sent_everything()
    held[0].abort()
    return phone.tally()
