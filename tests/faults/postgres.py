"""PostgreSQL servers of a round's own, as careful as they come: one that can be killed, and its standby."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from urllib.parse import urlencode

from tools import postgres

USER = ("-U", "postgres")
PATIENCE = 60
"""Seconds until what was killed is gone, and until it is up again."""


def why_not() -> str:
    """Why this machine has none; empty where it has."""
    try:
        postgres.programs()
    except SystemExit as reason:
        return str(reason)
    return ""


class Postgres:
    """One server, on a port of its own; nothing in it is less durable than as PostgreSQL is shipped."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder, self.data = folder, folder / name
        self.port = postgres.free_port()
        self.options = {"listen_addresses": "127.0.0.1", "unix_socket_directories": str(folder)}

    def make(self) -> None:
        given = ("-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        self._does("initdb", "-D", self.data, *USER, *given)

    def make_standby_of(self, primary: "Postgres") -> None:
        """A copy that follows the other from now on."""
        where = ("-h", "127.0.0.1", "-p", str(primary.port), *USER)
        self._does("pg_basebackup", "-D", self.data, *where, "-R", "-c", "fast")

    def start(self) -> None:
        """Start, again where what was killed is still going."""
        options = {**self.options, "port": str(self.port)}
        given = " ".join(f"-c {name}={value}" for name, value in options.items())
        until = time.monotonic() + PATIENCE
        while True:
            try:
                return self._does(
                    "pg_ctl", *self._here, "-l", f"{self.data}.log", "-o", given, "start"
                )
            except subprocess.CalledProcessError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.2)

    def kill(self) -> None:
        """`kill -9`: its children see that it is gone, and go too."""
        number = int((self.data / "postmaster.pid").read_text().split()[0])
        with suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)

    def promote(self) -> None:
        """The standby takes over."""
        self._does("pg_ctl", *self._here, "promote")

    def stop(self) -> None:
        with suppress(subprocess.CalledProcessError):
            self._does("pg_ctl", *self._here, "-m", "immediate", "stop")

    @property
    def _here(self) -> tuple[str, ...]:
        return ("-D", str(self.data), "-w", "-s")

    def _does(self, program: str, *words: object) -> None:
        as_user = ["runuser", "-u", postgres.other_than_root(), "--"] if os.geteuid() == 0 else []
        command = [*as_user, str(postgres.programs() / program), *map(str, words)]
        subprocess.run(command, cwd="/", check=True, capture_output=True)


@contextmanager
def one() -> Iterator[Postgres]:
    """A server that runs."""
    with a_folder() as folder, ExitStack() as over:
        server = Postgres(folder, "primary")
        server.make()
        server.start()
        over.callback(server.stop)
        yield server


@contextmanager
def pair() -> Iterator[tuple[Postgres, Postgres]]:
    """A primary that acknowledges nothing before its standby has it on disk, and the standby."""
    with a_folder() as folder, ExitStack() as over:
        primary, standby = Postgres(folder, "primary"), Postgres(folder, "standby")
        primary.options["synchronous_standby_names"] = "*"
        primary.make()
        for server in (primary, standby):
            if server is standby:
                server.make_standby_of(primary)
            server.start()
            over.callback(server.stop)
        yield primary, standby


@contextmanager
def a_folder() -> Iterator[Path]:
    """A folder that the user PostgreSQL runs as may use."""
    folder = Path(tempfile.mkdtemp(prefix="askaround-postgres-"))
    if os.geteuid() == 0:
        shutil.chown(folder, postgres.other_than_root())
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def url(*servers: Postgres) -> str:
    """Where Askaround finds its database: whichever of these takes writes."""
    where = {
        "host": ",".join("127.0.0.1" for _ in servers),
        "port": ",".join(str(server.port) for server in servers),
        "target_session_attrs": "read-write",
    }
    return f"postgresql://postgres@/postgres?{urlencode(where, safe=',')}"
