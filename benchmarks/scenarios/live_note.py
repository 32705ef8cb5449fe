"""A note typed during a visit, until the server has it on disk, against one raw durable commit."""

import json
import sqlite3
import uuid
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

from benchmarks.figures import Figure, at_most, ms, p50, p95, several
from benchmarks.folders import copy_of
from benchmarks.load import WARMING, Ask, get, load
from benchmarks.scenarios import Settings
from benchmarks.servers import Server, askaround

TIMES = 3
"""Raw commits that saving a note may take, at most."""


def run(settings: Settings) -> Iterator[Figure]:
    size = settings.sizes[0]
    with copy_of(size) as data:
        raw = _raw_commits(data)
        with askaround(data) as server:
            yield _least(settings, server)
            for connections in (1, 8):
                typing = _typing(server, data)
                before = server.worked()
                saved = load(server, typing, connections=connections, seconds=settings.seconds)
                worked = (server.worked() - before) / (len(saved.seconds) + WARMING)
                told = (
                    f"p50 {ms(saved.p50)}, p95 {ms(saved.p95)}, {saved.failed} failed, "
                    f"{ms(worked)} of work each"
                )
                against = f"p50 {ms(p50(raw))}, p95 {ms(p95(raw))}"
                ratio, reach, kept = at_most(saved.p95 / p95(raw), TIMES)
                what = f"one note saved, {connections} at once"
                yield Figure(
                    "live note", what, told, against, ratio, reach, kept and not saved.failed
                )


def _least(settings: Settings, server: Server) -> Figure:
    """What a request takes that writes nothing and says who is signed in: the way in and out."""
    asked = load(server, get(server, "/session/"), connections=1, seconds=settings.seconds)
    told = f"p50 {ms(asked.p50)}, p95 {ms(asked.p95)}"
    return Figure("live note", "for scale: a request that saves nothing", told)


def _raw_commits(data: Path) -> list[float]:
    """The seconds of one row written and synced, each in a transaction of its own."""
    opened = sqlite3.connect(data / "raw.sqlite3", isolation_level=None)
    opened.execute("PRAGMA journal_mode=WAL")
    opened.execute("PRAGMA synchronous=FULL")
    opened.execute("CREATE TABLE note (id TEXT PRIMARY KEY, words TEXT)")
    words = "a few words of a note, as they are typed"
    insert = "INSERT INTO note VALUES (?, ?)"
    taken = several(lambda: opened.execute(insert, [str(uuid.uuid4()), words]), 400)
    opened.close()
    return taken


def _typing(server: Server, data: Path) -> Ask:
    """Each request types a few words on top of what one device has written so far."""
    with sqlite3.connect(data / "askaround.sqlite3") as opened:
        interview, account = (
            uuid.UUID(each)
            for each in opened.execute(
                "SELECT id, owner_id FROM interviews_interview LIMIT 1"
            ).fetchone()
        )
    token = _csrf_token(server)
    headers = {
        **server.headers,
        "X-CSRFToken": token,
        "Content-Type": "application/json",
        "Origin": f"http://localhost:{server.port}",
    }

    def ask(connection: HTTPConnection, number: int) -> int:
        event = {
            "id": str(uuid.uuid4()),
            "device": f"device {number}",
            "seq": 1,
            "answer": str(uuid.uuid4()),
            "base": None,
            "at": 0,
            "remove": 0,
            "insert": "a few words of a note, as they are typed",
        }
        body = json.dumps({"account": str(account), "events": [event], "facts": []})
        connection.request("POST", f"/interviews/{interview}/events/", body, headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status

    return ask


def _csrf_token(server: Server) -> str:
    connection = server.connection()
    connection.request("GET", "/session/", headers=server.headers)
    token = json.loads(connection.getresponse().read())
    connection.close()
    return str(token["csrf"])
