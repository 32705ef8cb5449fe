"""The server of a round: a process of its own, that can be killed and started again."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from http.client import HTTPConnection
from pathlib import Path
from typing import IO, Any

from tests.running import READY, environment, free_port


class DidNotStart(Exception):
    """What the server said instead of being ready."""


class Server:
    """`askaround serve` on a folder; the same address each time it is started. `more` is added to
    its environment; `link` signs in."""

    def __init__(self, folder: Path, **more: str) -> None:
        self.folder, self.more = folder, more
        self.port = free_port()
        self.link = ""
        self.process: subprocess.Popen[str] | None = None
        self.log: IO[str] | None = None

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    @property
    def file(self) -> Path:
        return self.folder / "askaround.sqlite3"

    def start(self) -> "Server":
        command = [sys.executable, "-m", "askaround", "serve", "--no-browser"]
        self.log = tempfile.TemporaryFile("w+")  # noqa: SIM115 - as long as the server's life
        self.process = subprocess.Popen(
            [*command, "--port", str(self.port), "--data-dir", str(self.folder)],
            stdout=subprocess.PIPE,
            stderr=self.log,
            text=True,
            env={**environment(), **self.more},
            start_new_session=True,
        )
        assert self.process.stdout is not None
        ready = READY.match(self.process.stdout.readline())
        if not ready:
            self.log.seek(0)
            said = self.log.read()[-1000:]
            self.kill()
            raise DidNotStart(said)
        self.link = ready[1]
        return self

    def started(self) -> "Server":
        """It runs, whether it did or not."""
        return self if self.process else self.start()

    def kill(self) -> None:
        """`kill -9` of it and all it started."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGINT)

    def _end(self, how: signal.Signals) -> None:
        process, self.process = self.process, None
        if process is None:
            return
        if how == signal.SIGKILL:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, how)
        else:
            ask_to_end(process, how)
        process.wait(timeout=60)
        assert process.stdout is not None
        assert self.log is not None
        process.stdout.close()
        self.log.close()

    def cookie(self, session: str) -> Any:
        """A signed-in session, as a browser keeps it."""
        return {"name": f"askaround_{self.port}", "value": session, "url": self.url}

    def connection(self) -> HTTPConnection:
        return HTTPConnection("localhost", self.port, timeout=60)

    def ask(self, method: str, path: str, session: str, body: Any = None) -> tuple[int, str]:
        """One request of somebody signed in, on a connection of its own; status and text."""
        connection = self.connection()
        try:
            return ask(connection, self, method, path, session, body)
        finally:
            connection.close()

    def token(self, session: str) -> str:
        """What a form has to bring along."""
        return str(json.loads(self.ask("GET", "/session/", session)[1])["csrf"])


def ask_to_end(process: subprocess.Popen[str], how: signal.Signals) -> None:
    """Ask once more where it was busy starting: a signal that comes just before it waits is not heard."""
    for _ in range(10):
        process.send_signal(how)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=6)
            return


def ask(
    connection: HTTPConnection,
    server: Server,
    method: str,
    path: str,
    session: str,
    body: Any = None,
    token: str = "",
) -> tuple[int, str]:
    """One request on a connection that may be kept; `body` goes as JSON."""
    headers = {
        "Cookie": f"askaround_{server.port}={session}",
        "Origin": server.url,
        "X-CSRFToken": token,
        "Content-Type": "application/json",
    }
    connection.request(method, path, json.dumps(body) if body is not None else None, headers)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()
