"""The server is killed (`kill -9`) while four devices write, and started again; they send on."""

import random
import threading
import time

from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.faults.typist import Typist, together

MUST = "every acknowledged word is there, and every word once"
ROUNDS = 100
DEVICES, WORDS = 4, 120
MOST = 60
"""Seconds to write so many words, on the slowest machine."""


def one_round(stage: Stage) -> Tally:
    visits = [stage.visit()] * DEVICES
    typists = [Typist(stage.server, visit, f"d{n}") for n, visit in enumerate(visits)]
    write_until(typists, lambda: enough(typists), stage.server.kill)
    stage.server.start()
    for typist in typists:
        for _ in range(3):
            typist.types()
    return together([typist.tally(stage.server.file) for typist in typists])


def enough(typists: list[Typist]) -> bool:
    return sum(len(each.acknowledged) for each in typists) >= WORDS


def write_until(typists: list[Typist], when: object, strike: object) -> None:
    """Everybody writes; once it is time, and a moment later, the fault strikes among them."""
    assert callable(when)
    assert callable(strike)
    over = threading.Event()

    def keep_typing(typist: Typist) -> None:
        while not over.is_set():
            typist.types()

    threads = [threading.Thread(target=keep_typing, args=(each,)) for each in typists]
    for thread in threads:
        thread.start()
    until = time.monotonic() + MOST
    while not when() and time.monotonic() < until:
        time.sleep(0.005)
    time.sleep(random.uniform(0, 0.05))
    strike()
    over.set()
    for thread in threads:
        thread.join()
