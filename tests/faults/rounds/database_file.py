"""The database file is empty, another program's, torn, or of a newer Askaround."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.faults.server import DidNotStart, Server
from tests.faults.stage import Stage
from tests.faults.tally import Tally

MUST = "refused in one sentence; not a byte of the file changed"
ROUNDS = 1


def empty(file: Path) -> None:
    file.write_bytes(b"")


def a_letter(file: Path) -> None:
    file.write_bytes(b"Dear diary, " * 100)


def torn(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:100] + b"\xff" * 20_000)


def recipes(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as opened:
        opened.execute("CREATE TABLE recipes (name TEXT)")


def newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as opened:
        opened.execute(
            "INSERT INTO django_migrations (app, name, applied)"
            " VALUES ('people', '9999_tomorrow', '2099-01-01')"
        )
        opened.commit()
        opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def one_round(stage: Stage) -> Tally:
    tally = Tally()
    spoil: Callable[[Path], None]
    for spoil in (empty, a_letter, torn, recipes, newer):
        with stage.scratch() as folder:
            data = stage.copy_to(folder / "data")
            file = data / "askaround.sqlite3"
            spoil(file)
            for leftover in ("-wal", "-shm"):
                Path(f"{file}{leftover}").unlink(missing_ok=True)
            before = file.read_bytes()
            said = refusal_of(Server(data))
            if said.count("\n") != 1 or "Traceback" in said:
                tally.wrong.append(f"{spoil.__name__}: {said[-90:]!r}")
            if file.read_bytes() != before:
                tally.wrong.append(f"{spoil.__name__}: the file changed")
    return tally


def refusal_of(server: Server) -> str:
    """What it says instead of starting."""
    try:
        server.start()
    except DidNotStart as refused:
        return str(refused)
    server.kill()
    return "it started"
