"""A server that hears that it is to end, at whatever moment it is told.

A signal that comes in the instant in which Python's main thread begins to wait for a lock doesn't
wake it (of 55,000 sent at such instants, 5 were heard only with the next one), and an event that is
set by the handler while the main thread holds its lock never is. So the server's first process
waits for a byte, which the signal itself writes, and asks its worker again until that has ended.
"""

import contextlib
import select
import signal
import socket
import threading
from typing import Any

from granian.server.mp import MPServer

ASK_AGAIN = 2
"""Seconds a worker has to end before it is asked once more. Convention."""


class Wakened(threading.Event):
    """An event that is safe to set in a signal's handler, for a main thread to wait for."""

    def __init__(self) -> None:
        super().__init__()
        self._told = False
        self._heard, self._said = socket.socketpair()
        self._heard.setblocking(False)
        self._said.setblocking(False)
        signal.set_wakeup_fd(self._said.fileno(), warn_on_full_buffer=False)

    def close(self) -> None:
        """Signals wake nobody any more."""
        signal.set_wakeup_fd(-1)
        self._heard.close()
        self._said.close()

    def is_set(self) -> bool:
        return self._told

    def set(self) -> None:
        self._told = True
        with contextlib.suppress(BlockingIOError):
            self._said.send(b"\0")

    def clear(self) -> None:
        self._told = False

    def wait(self, timeout: float | None = None) -> bool:
        """Until it is set, or nothing came for `timeout` seconds. Bytes of a worker's signals come
        here too; they end nothing."""
        while not self._told:
            if not select.select([self._heard], [], [], timeout)[0]:
                break
            with contextlib.suppress(BlockingIOError):
                self._heard.recv(1024)
        return self._told


class Server(MPServer):
    """Granian with workers that are processes, ending when it is told to."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.main_loop_interrupt = Wakened()

    def _stop_workers(self) -> None:
        workers: list[Any] = self.wrks
        for worker in workers:
            worker.terminate()
        for worker in workers:
            worker.join(ASK_AGAIN)
            while worker.is_alive():
                worker.terminate()
                worker.join(ASK_AGAIN)
        super()._stop_workers()  # type: ignore[no-untyped-call]
