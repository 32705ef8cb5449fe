"""A server that is told to end ends."""

import os
import signal
import threading
from collections.abc import Iterator
from typing import cast

import pytest
from granian.server.mp import WorkerProcess

from askaround.config import ending
from askaround.config.ending import Server, Wakened


@pytest.fixture
def woken() -> Iterator[Wakened]:
    before = signal.set_wakeup_fd(-1)
    event = Wakened()
    yield event
    event.close()
    signal.set_wakeup_fd(before)


class HardOfHearing:
    """A worker that ends when it is asked for the third time."""

    def __init__(self) -> None:
        self.idx = 0
        self.asked = 0

    def terminate(self) -> None:
        self.asked += 1

    def is_alive(self) -> bool:
        return self.asked < 3

    def join(self, timeout: float | None = None) -> None:
        assert timeout is not None or not self.is_alive(), "it would wait for ever"


def test_a_worker_that_did_not_hear_is_asked_again(woken, monkeypatch):
    monkeypatch.setattr(ending, "ASK_AGAIN", 0)
    monkeypatch.setattr(ending, "Wakened", lambda: woken)
    server = Server("nothing:served", interface="wsgi")
    worker = HardOfHearing()
    server.wrks.append(cast("WorkerProcess", worker))

    server._stop_workers()

    assert not worker.is_alive()


def test_it_may_be_set_by_the_handler_of_a_signal_that_comes_while_it_is_waited_for(woken):
    before = signal.signal(signal.SIGUSR1, lambda *given: woken.set())
    try:
        threading.Timer(0.01, os.kill, (os.getpid(), signal.SIGUSR1)).start()

        assert woken.wait(timeout=20)
    finally:
        signal.signal(signal.SIGUSR1, before)


def test_what_wakes_without_telling_it_to_end_does_not_end_it(woken):
    before = signal.signal(signal.SIGUSR1, lambda *given: None)
    try:
        os.kill(os.getpid(), signal.SIGUSR1)

        assert not woken.wait(timeout=0.01)
    finally:
        signal.signal(signal.SIGUSR1, before)
