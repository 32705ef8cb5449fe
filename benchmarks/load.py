"""Asking a server for the same address over and over, from one or several connections at once."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection

from benchmarks.figures import p50, p95
from benchmarks.servers import Server

WARMING = 5
"""Requests that are asked first and not measured."""


@dataclass(frozen=True)
class Answered:
    """What came of it: requests a second, the seconds each took, and how many were not answered well."""

    per_second: float
    seconds: list[float]
    failed: int

    @property
    def p50(self) -> float:
        return p50(self.seconds)

    @property
    def p95(self) -> float:
        return p95(self.seconds)


Ask = Callable[[HTTPConnection, int], int]
"""One request on a connection, the how-manieth it is; gives the status back."""


def get(server: Server, path: str) -> Ask:
    """Ask for one address, as the one signed in."""

    def ask(connection: HTTPConnection, number: int) -> int:
        connection.request("GET", path, headers=server.headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status

    return ask


def load(server: Server, ask: Ask, *, connections: int, seconds: float) -> Answered:
    """Ask for so long from so many connections, after a few unmeasured requests."""
    warm = server.connection()
    for number in range(WARMING):
        ask(warm, -1 - number)
    warm.close()
    taken: list[float] = []
    failures: list[int] = []
    began = time.perf_counter()

    def keep_asking(first: int) -> None:
        connection = server.connection()
        number = first
        while time.perf_counter() - began < seconds:
            asked = time.perf_counter()
            status = ask(connection, number)
            taken.append(time.perf_counter() - asked)
            number += connections
            if status != 200:
                failures.append(status)
        connection.close()

    threads = [threading.Thread(target=keep_asking, args=(n,)) for n in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Answered(len(taken) / (time.perf_counter() - began), taken, len(failures))
