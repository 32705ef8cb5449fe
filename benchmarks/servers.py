"""The two servers a page is measured on: Askaround as shipped, and the minimal Django view beside it."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from benchmarks.folders import ROOT, environment
from benchmarks.memory import held_by

READY = re.compile(r"Askaround is ready at http://localhost:(\d+)(/\S+)\n")


@dataclass(frozen=True)
class Server:
    """One that answers: its port, the process, the headers that sign in, and how long it took to start."""

    port: int
    pid: int
    headers: dict[str, str]
    seconds_to_first_page: float = 0.0

    def connection(self) -> HTTPConnection:
        """A connection of one's own, kept open."""
        return HTTPConnection("localhost", self.port, timeout=60)

    def memory(self) -> int:
        """Bytes that this server and the processes it started hold of their own."""
        return sum(held_by(pid) for pid in [self.pid, *_children(self.pid)])

    def worked(self) -> float:
        """Seconds of a processor that this server and the processes it started have used: what a
        machine shared with others doesn't stretch as it does the time that passes."""
        return sum(_worked(pid) for pid in [self.pid, *_children(self.pid)])


@contextmanager
def askaround(data: Path) -> Iterator[Server]:
    """`askaround serve` on a data folder, with somebody signed in."""
    command = [sys.executable, "-m", "askaround", "serve", "--no-browser", "--port"]
    began = time.perf_counter()
    with _running([*command, str(_free_port())], data) as process:
        assert process.stdout is not None
        ready = READY.match(process.stdout.readline())
        assert ready, "the server did not say that it is ready"
        port = int(ready[1])
        cookie = _sign_in(port, ready[2])
        yield Server(port, process.pid, {"Cookie": cookie}, time.perf_counter() - began)


@contextmanager
def minimal_view(data: Path) -> Iterator[Server]:
    """A Django view that reads and renders 25 rows of the same people, under the same server."""
    port = _free_port()
    with _running([sys.executable, "-m", "benchmarks.peer", str(port)], data) as process:
        for _ in range(200):
            try:
                _get(port, "/", {})
                break
            except OSError:
                time.sleep(0.05)
        yield Server(port, process.pid, {})


@contextmanager
def _running(command: list[str], data: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment(data), stdout=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _sign_in(port: int, link: str) -> str:
    """The session's cookie, once the first page has come."""
    answer = _get(port, link, {})
    cookie = (answer or "").split(";")[0]
    _get(port, "/", {"Cookie": cookie})
    return cookie


def _get(port: int, path: str, headers: dict[str, str]) -> str | None:
    connection = HTTPConnection("localhost", port, timeout=30)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.getheader("Set-Cookie")


def _worked(pid: int) -> float:
    """Seconds one process has used; 0 where the system doesn't say (it does on Linux)."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return 0.0
    used = told.rpartition(")")[2].split()[11:13]
    return sum(map(int, used)) / os.sysconf("SC_CLK_TCK")


def _children(pid: int) -> list[int]:
    """The processes that one started, and those they did."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found += [child, *_children(child)]
    return found
