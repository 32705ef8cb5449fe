"""The answer to the first words comes when many more have been typed, and not one of those was sent."""

from playwright.sync_api import APIResponse, Route

from tests.faults.stage import Stage
from tests.faults.tally import Tally

MUST = "the older text in the answer takes nothing out of the box; the rest is sent after it"
ROUNDS = 5


def one_round(stage: Stage) -> Tally:
    phone = stage.phone().begins()
    phone.has_sent_everything()
    late: list[tuple[Route, APIResponse]] = []
    held: list[Route] = []
    over: list[bool] = []

    def delay(route: Route) -> None:
        if not late:
            late.append((route, route.fetch()))
        elif over:
            route.continue_()
        else:
            held.append(route)

    phone.page.route("**/events/", delay)
    with phone.page.expect_request("**/events/"):
        phone.types("First things first. ")
    phone.types("Then a good deal more, while nothing was heard.")
    phone.is_sure()
    route, answer = late[0]
    with phone.page.expect_request("**/events/"):
        route.fulfill(response=answer)
    phone.shows(phone.typed)
    phone.types(" And on.")
    over.append(True)
    for each in held:
        each.continue_()
    phone.has_sent_everything()
    phone.shows(phone.typed)
    return phone.tally()
