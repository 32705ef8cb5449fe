"""Running the command as a person does: in a process of its own, on a folder of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import warm

READY = re.compile(r"Askaround is ready at (https?://[\w.]+(?::(\d+))?/\S+)\n")


def environment() -> dict[str, str]:
    """This machine's own, less what the tests set for themselves."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ASKAROUND_", "DJANGO_"))}
    kept.pop("DATABASE_URL", None)
    return {**kept, "PYTHONWARNINGS": "default"}


def run(
    *arguments: object, said: str | None = None, **more: str
) -> subprocess.CompletedProcess[str]:
    """One command, run to its end, with `said` on its standard input. `more` is added to its environment."""
    words, given = [*map(str, arguments)], {**environment(), **more}
    if warm.can_take(more):
        return warm.run(words, given, said)
    return run_from_nothing(*words, said=said, **more)


def run_from_nothing(
    *arguments: object, said: str | None = None, **more: str
) -> subprocess.CompletedProcess[str]:
    """The same in a process that has loaded nothing before."""
    command = [sys.executable, "-m", "askaround", *map(str, arguments)]
    given = {**environment(), **more}
    return subprocess.run(
        command, capture_output=True, text=True, env=given, check=False, input=said
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(data: Path, port: int, *arguments: str, **more: str) -> Iterator[str]:
    """Askaround, serving; gives the link of its ready line."""
    command = [sys.executable, "-m", "askaround", "serve", "--no-browser", *arguments]
    process = subprocess.Popen(
        [*command, "--port", str(port), "--data-dir", str(data)],
        stdout=subprocess.PIPE,
        text=True,
        env={**environment(), **more},
    )
    assert process.stdout is not None
    try:
        found = READY.match(process.stdout.readline())
        assert found, "the server did not say that it is ready"
        yield found[1]
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=20)
        process.stdout.close()
