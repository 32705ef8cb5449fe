"""A proxy that sends every POST twice, as a finger that taps twice does, and looks what the second did."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPResponse
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.faults.server import Server
from tests.proxy import Forwarding

APART = ("django_session", "sqlite_", "search_words")
"""Tables that hold no effect of a form: who is signed in, and the search index's own accounts."""

GOES_ON = ("version", "last_contact_at")
"""Columns that may go on: how often a row was written, and the latest moment of something said twice."""

Effect = dict[str, dict[Any, dict[str, Any]]]


class Doubling(Forwarding):
    """Passes on under the server's own address; each POST twice, one after the other."""

    file: Path
    port: int
    own: int
    sent: list[str]
    doubled: list[str]
    turn = threading.Lock()

    def pass_on(self, body: bytes) -> tuple[HTTPResponse, bytes]:
        for name in ("Host", "Origin", "Referer"):
            if name in self.headers:
                said = self.headers[name].replace(f":{self.own}", f":{self.to}")
                del self.headers[name]
                self.headers[name] = said
        if self.command != "POST":
            return super().pass_on(body)
        with self.turn:
            answer = super().pass_on(body)
            once = effect(self.file)
            super().pass_on(body)
            twice = effect(self.file)
        self.sent.append(self.path)
        self.doubled += [f"{self.path}: {what}" for what in differences(once, twice)]
        return answer


def effect(file: Path) -> Effect:
    """What every table holds: its rows by their key, each a column's value by its name."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=60)) as opened:
        opened.row_factory = sqlite3.Row
        names = opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: {row[0]: dict(row) for row in opened.execute(f'SELECT * FROM "{name}"')}
            for (name,) in names
            if not name.startswith(APART)
        }


def differences(once: Effect, twice: Effect) -> list[str]:
    """The rows that came or went, and the columns that changed, in words."""
    found = []
    for name, after in twice.items():
        before = once[name]
        if before.keys() != after.keys():
            found.append(f"{name}: {len(before)} rows, then {len(after)}")
        both = before.keys() & after.keys()
        changed = {key for row in both for key in after[row] if after[row][key] != before[row][key]}
        found += [f"{name}.{column}" for column in sorted(changed.difference(GOES_ON))]
    return found


@contextmanager
def doubling(server: Server) -> Iterator[type[Doubling]]:
    """The proxy before a server, on a port of its own (`own`)."""
    given = {"to": server.port, "file": server.file, "sent": [], "doubled": []}
    handler: type[Doubling] = type("Before", (Doubling,), given)
    listening = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    handler.own = listening.server_port
    listening.daemon_threads = True
    thread = threading.Thread(target=listening.serve_forever, daemon=True)
    thread.start()
    try:
        yield handler
    finally:
        listening.shutdown()
        thread.join()
        listening.server_close()
