"""PostgreSQL's own programs, which copy a database and read such a copy. Knows no Django.

A copy is in `pg_dump`'s custom format, not packed (the archive around it is): so that a person who is
erased is found in it as in any other copy.
"""

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from uuid import UUID

FOLDERS = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin")
"""Where Debian, Red Hat and Homebrew keep the programs of each release, off the PATH."""

SETS_TIMEOUTS = 17
"""From this release on `pg_restore` sets `transaction_timeout`, which no older server knows."""

PIECE = 1 << 20
LOCK_WAIT = "60s"
"""How long a copy waits for a table that is being changed. Convention."""

_VERSION = re.compile(r"\) (\d+)")
_TABLE = re.compile(rb'COPY (?:\w+\.)?"?(\w+)"? \((.*)\) FROM stdin;\n')
_WHOLE = b"-- PostgreSQL database dump complete\n"
_COUNTED = {b"people_person", b"interviews_interview"}
_READ = {b"django_migrations", b"careers_resume", b"accounts_bundledrow"}

Row = dict[str, str]


class NoProgram(Exception):
    """PostgreSQL's program isn't here, or is too old. The message says so, and what to do."""


class ProgramFailed(Exception):
    """PostgreSQL's program refused; the message is what it said, in one line."""


@dataclass
class Looked:
    """What a copy holds: rows of the tables that are counted, migrations, owner and id of the
    resumes."""

    counts: dict[str, int] = field(default_factory=dict)
    migrations: set[tuple[str, str]] = field(default_factory=set)
    resumes: set[tuple[str, str]] = field(default_factory=set)


def program(name: str, release: int) -> Path:
    """`pg_dump` or `pg_restore` for a server of this release: its own, or the next one after that it
    understands. Raises NoProgram."""
    found = {path: release_of(path) for path in _candidates(name)}
    fitting = [path for path, of in found.items() if of >= release and understands(release, of)]
    if fitting:
        # Debian's own on the PATH is a script, which chooses a release by rules of its own.
        return min(fitting, key=lambda path: (found[path], _is_script(path)))
    here = max(found.values(), default=0)
    said = f"the {name} here is of release {here}" if here else f"there is no {name} here"
    raise NoProgram(
        f"PostgreSQL copies itself by its own programs, and {said}: install those of release "
        f"{release} (on Debian: apt install postgresql-client-{release}), then try again."
    )


def understands(server: int, program: int) -> bool:
    """Whether a server of this release can be filled by `pg_restore` of that one."""
    return server >= SETS_TIMEOUTS or program < SETS_TIMEOUTS


def _candidates(name: str) -> list[Path]:
    named = [Path(each) for each in os.environ.get("PATH", "").split(os.pathsep) if each]
    kept = [found for each in FOLDERS for found in sorted(Path("/").glob(each[1:]))]
    files = dict.fromkeys(folder / name for folder in [*named, *kept])
    return [file for file in files if file.is_file() and os.access(file, os.X_OK)]


def release_of(path: Path) -> int:
    """The release a program is of, or 0 where it doesn't say."""
    try:
        said = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)  # noqa: S603 - PostgreSQL's own
    except OSError:
        return 0
    found = _VERSION.search(said.stdout)
    return int(found[1]) if found else 0


def _is_script(path: Path) -> bool:
    with path.open("rb") as opened:
        return opened.read(2) == b"#!"


def dump(copy: Path, *, server: Mapping[str, str], release: int) -> None:
    """Copy a database, as it is at one moment, into `copy`. Raises NoProgram and ProgramFailed."""
    words = ("--format=custom", "--compress=0", "--no-owner", "--no-privileges", "--no-comments")
    more = ("--no-publications", "--no-subscriptions", f"--lock-wait-timeout={LOCK_WAIT}")
    copy.touch(mode=0o600)
    with reaching(server, copy.parent) as (dbname, environment):
        to = (f"--file={copy}", f"--dbname={dbname}", "--no-password")
        _run([program("pg_dump", release), *words, *more, *to], environment)


def fill(copy: Path, *, server: Mapping[str, str], release: int) -> None:
    """Write a copy into an empty database: all of it, or nothing. Raises NoProgram, ProgramFailed."""
    words = ("--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction")
    with reaching(server, copy.parent) as (dbname, environment):
        to = (f"--dbname={dbname}", "--no-password", str(copy))
        _run([program("pg_restore", release), *words, *to], environment)


def look_through(copy: Path, *, release: int) -> Looked:
    """Read a copy from its beginning to its end, and count. Raises NoProgram, ProgramFailed."""
    looked = Looked()
    words = [str(each) for each in (program("pg_restore", release), "--file=-", copy)]
    with tempfile.TemporaryFile() as said:
        reading = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=said, env=_plain())  # noqa: S603 - PostgreSQL's own
        assert reading.stdout is not None
        with reading.stdout as stream:
            whole = _count(stream, looked)
        if reading.wait() or not whole:
            said.seek(0)
            raise ProgramFailed(_first_line(said.read(4000).decode(errors="replace")))
    return looked


def _count(stream: IO[bytes], looked: Looked) -> bool:
    """Whether it is there to its end. A row is a line; a long one is never in memory whole."""
    table, columns, whole = b"", list[str](), False
    starts = True
    while piece := stream.readline(PIECE):
        fresh, starts = starts, piece.endswith(b"\n")
        if not fresh:
            continue
        if not table:
            whole = whole or piece == _WHOLE
            if found := _TABLE.fullmatch(piece):
                table = found[1]
                columns = [each.strip(' "') for each in found[2].decode().split(",")]
        elif piece == b"\\.\n":
            table = b""
        elif table in _COUNTED:
            looked.counts[table.decode()] = looked.counts.get(table.decode(), 0) + 1
        elif table in _READ:
            values = piece[:-1].decode(errors="replace").split("\t")
            _note(table, dict(zip(columns, values, strict=False)), looked)
    return whole


def _note(table: bytes, row: Row, looked: Looked) -> None:
    if table == b"django_migrations":
        looked.migrations.add((row["app"], row["name"]))
    elif table == b"careers_resume":
        looked.resumes.add((str(UUID(row["owner_id"])), str(UUID(row["id"]))))
    elif row["model"] == "careers.resume":
        looked.resumes.add((str(UUID(row["owner_id"])), str(UUID(row["row_id"]))))


@contextmanager
def reaching(server: Mapping[str, str], folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """How to name the database on a command line, where everybody sees it, and the environment; the
    password stands in a file that only we can read."""
    shown = {key: each for key, each in server.items() if key not in ("password", "sslpassword")}
    dbname = " ".join(f"{key}={_quoted(each)}" for key, each in shown.items())
    environment = _plain()
    if "password" not in server:
        yield dbname, environment
        return
    number, name = tempfile.mkstemp(prefix="password-", dir=folder)
    try:
        with os.fdopen(number, "w") as opened:
            escaped = server["password"].replace("\\", "\\\\").replace(":", "\\:")
            opened.write(f"*:*:*:*:{escaped}\n")
        yield dbname, {**environment, "PGPASSFILE": name}
    finally:
        Path(name).unlink()


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


def _plain() -> dict[str, str]:
    """This process's environment, with what programs say in English."""
    return {**os.environ, "LC_ALL": "C"}


def _run(words: list[object], environment: dict[str, str]) -> None:
    done = subprocess.run(  # noqa: S603 - PostgreSQL's own
        [str(each) for each in words],
        env=environment,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise ProgramFailed(_first_line(done.stderr))


def _first_line(said: str) -> str:
    """What a program complained of, without its own name before it."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    wrong = [each for each in lines if "error:" in each or "FATAL" in each] or [*lines, ""]
    line = wrong[0]
    return re.sub(r"^pg_\w+: (?:error: )?", "", line).rstrip(".")[:300] or "it stopped half-way"
