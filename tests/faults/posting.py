"""Somebody who sends messages by mail through the API, and the mail server that gets them, or doesn't."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from email import message_from_bytes
from pathlib import Path
from typing import Any

from askaround.correspondence.tests import mail_process
from tests.faults.server import Server
from tests.running import run_from_nothing


class Poster:
    """One seeker, with a token for the server's API."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.token = run_from_nothing("token", "--data-dir", server.folder).stdout.strip()
        emails = ["ana@example.org"]
        self.person = self.asks("POST", "/people", {"name": "Ana Ruiz", "emails": emails})["id"]

    def asks(self, method: str, path: str, body: Any = None, timeout: float = 120) -> Any:
        """One request; what it was answered with."""
        sent = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        with closing(self.server.connection()) as connection:
            connection.timeout = timeout
            given = None if body is None else json.dumps(body)
            connection.request(method, f"/api/v1{path}", given, sent)
            return json.loads(connection.getresponse().read())

    def writes(self) -> str:
        """A message to send: its id."""
        words = {"person": self.person, "kind": "news", "channel": "email"}
        made = self.asks("POST", "/messages", {**words, "subject": "Hello", "body": "Dear Ana"})
        return str(made["id"])

    def sends(self, message: str, timeout: float = 120) -> None:
        self.asks("POST", f"/messages/{message}/send", {}, timeout)

    def hears(self, message: str) -> dict[str, Any]:
        """How it stands: its `state`, and the `error` that is told."""
        mail: dict[str, Any] = self.asks("GET", f"/messages/{message}")["mail"]
        return mail


@contextmanager
def mail_server(how: str, port: int, folder: Path) -> Iterator[None]:
    """A mail server that behaves so while the context lasts; none at all where it is `down`."""
    if how == "down":
        yield
        return
    command = [sys.executable, mail_process.__file__, str(port), how, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        try:
            yield
        finally:
            process.kill()


def taken(folder: Path) -> Counter[str]:
    """How often a mail server has taken each message, by its id."""
    mails = [message_from_bytes(file.read_bytes()) for file in folder.glob("*.eml")]
    return Counter(str(mail["Message-ID"]).strip("<>").partition("@")[0] for mail in mails)
