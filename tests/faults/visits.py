"""Visits to type on: made in the folder of a round, and read back out of its database file.

`python -m tests.faults.visits 20` makes twenty in the data folder of the environment, each with a seeker
of its own, and prints them.
"""

import json
import sqlite3
import subprocess
import sys
import uuid
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from tests import data_folders
from tests.running import environment
from tools.project import ROOT

SESSIONS = 3


@dataclass(frozen=True)
class Visit:
    """A visit, its seeker's account, and sessions that are signed in to it."""

    pk: str
    account: str
    sessions: list[str]

    @property
    def path(self) -> str:
        return f"/interviews/{self.pk}/live/"


def made_in(folder: Path, many: int, **more: str) -> list[Visit]:
    """Make so many visits in a data folder, which is begun where there is none. `more` is added to
    the environment."""
    if not (folder / "askaround.sqlite3").exists():
        data_folders.ready(folder)
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.visits", str(many)],
        cwd=ROOT,
        env={**environment(), "ASKAROUND_DATA_DIR": str(folder), **more},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return [Visit(**each) for each in json.loads(done.stdout)]


def texts(file: Path, visit: Visit) -> list[str]:
    """Every text of the visit that is on the server."""
    asked = "SELECT text FROM interviews_answer WHERE interview_id = ? AND text <> '' ORDER BY id"
    return [text for (text,) in read(file, asked, uuid.UUID(visit.pk).hex)]


def text_of(file: Path, answer: uuid.UUID) -> str:
    found = read(file, "SELECT text FROM interviews_answer WHERE id = ?", answer.hex)
    return str(found[0][0]) if found else ""


def read(file: Path, sql: str, *given: str) -> list[tuple[str, ...]]:
    """What the database file says, whoever else has it open."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=60)) as opened:
        return opened.execute(sql, given).fetchall()


def end_sessions(file: Path, visit: Visit, but: int = 0) -> None:
    """The server forgets who was signed in, but for the last so many sessions."""
    ended = visit.sessions[: SESSIONS - but]
    with closing(sqlite3.connect(file, timeout=60, isolation_level=None)) as opened:
        for session in ended:
            opened.execute("DELETE FROM django_session WHERE session_key = ?", [session])


def main(many: int) -> None:
    from askaround.config.starting import start_django

    start_django()
    from django.conf import settings
    from django.test import Client

    from askaround.accounts.tests.make import make_user
    from askaround.interviews.tests.visiting import make_visit

    made = []
    for _ in range(many):
        owner = make_user(username=uuid.uuid4().hex)
        sessions = []
        for _ in range(SESSIONS):
            client = Client()
            client.force_login(owner)
            sessions.append(client.cookies[settings.SESSION_COOKIE_NAME].value)
        made.append(asdict(Visit(str(make_visit(owner).pk), str(owner.pk), sessions)))
    print(json.dumps(made))


if __name__ == "__main__":
    main(int(sys.argv[1]))
