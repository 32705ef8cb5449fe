"""A process that has loaded Askaround, and forks for each command: loading is most of what one costs.

What the fork runs is the command itself, with its own environment, folder, settings and database;
it ends as any process does. How the command begins from nothing is what `tests.running.served` and
the few tests that ask for a process of its own are for.
"""

import atexit
import gc
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[1]

SETTINGS = ("ASKAROUND_", "EMAIL_URL", "TZ")
"""What may be given to a command for which Askaround is loaded already."""


def can_take(more: Mapping[str, str]) -> bool:
    """Whether a command with this added to its environment can be forked for."""
    return hasattr(os, "fork") and all(name.startswith(SETTINGS) for name in more)


def run(
    words: Sequence[str], environment: Mapping[str, str], said: str | None
) -> subprocess.CompletedProcess[str]:
    """As `subprocess.run`, for `askaround` with these words."""
    asked = {"words": [*words], "environment": {**environment}, "folder": str(Path.cwd())}
    with (
        tempfile.TemporaryFile() as order,
        tempfile.TemporaryFile() as given,
        tempfile.TemporaryFile() as out,
        tempfile.TemporaryFile() as err,
    ):
        put(order, json.dumps(asked))
        put(given, said or "")
        status = the_warm_one().fork([each.fileno() for each in (order, given, out, err)])
        return subprocess.CompletedProcess([*words], status, written(out), written(err))


def put(file: IO[bytes], text: str) -> None:
    file.write(text.encode())
    file.flush()
    file.seek(0)


def written(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode()


class Warm:
    """The process that forks, as its parent sees it; it ends when its parent does."""

    def __init__(self) -> None:
        self.channel, theirs = socket.socketpair()
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("ASKAROUND_", "DJANGO_"))}
        with theirs, tempfile.TemporaryDirectory() as nowhere:
            settled = {"ASKAROUND_DATA_DIR": nowhere, "ASKAROUND_SECRET_KEY": "warm"}
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.warm", str(theirs.fileno())],
                env={**kept, **settled, "PYTHONWARNINGS": "default"},
                cwd=ROOT,
                pass_fds=[theirs.fileno()],
                stderr=subprocess.PIPE,
            )
            theirs.close()
            if self.channel.recv(100) != b"ready":
                raise AssertionError(self.process.communicate()[1].decode())

    def fork(self, files: Sequence[int]) -> int:
        """The exit status of a command; the files are its order, its input, and what it wrote."""
        socket.send_fds(self.channel, [b"fork"], [*files])
        return int(self.channel.recv(100))

    def end(self) -> None:
        self.channel.close()
        said = self.process.communicate()[1]
        assert not said, said.decode()


@cache
def the_warm_one() -> Warm:
    warm = Warm()
    atexit.register(warm.end)
    return warm


# In the process that forks -----------------------------------------------------------------


def main(channel: socket.socket) -> None:
    """Load Askaround; then fork for each order, until the parent is gone."""
    load()
    channel.send(b"ready")
    while True:
        words, files, *_ = socket.recv_fds(channel, 100, 4)
        if not words:
            return
        child = os.fork()
        if not child:
            channel.close()
            become_the_command(*files)
        for file in files:
            os.close(file)
        channel.send(b"%d" % os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def load() -> None:
    """Everything a command may need, without touching any data."""
    from askaround.config.starting import load_django

    load_django()
    from django.db.migrations.loader import MigrationLoader

    import askaround.config.checkup
    import askaround.config.data
    import askaround.config.urls  # noqa: F401

    MigrationLoader(None)
    gc.freeze()  # a child neither copies nor searches what it never lets go of


def become_the_command(order: int, *streams: int) -> None:
    """End as `askaround` does with the words of the order."""
    with open(order, "rb") as opened:
        asked = json.load(opened)
    for theirs, ours in zip(streams, range(3), strict=True):
        os.dup2(theirs, ours)
        os.close(theirs)
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    time.tzset()
    forget_the_settings()
    sys.argv = ["askaround", *asked["words"]]
    from askaround.config.commands import main as askaround

    askaround()


def forget_the_settings() -> None:
    """As if Django had not been told any: they are read again from the environment that is given."""
    from django.conf import settings
    from django.db import connections
    from django.utils.functional import empty

    import askaround.config
    from askaround.config.starting import machine_zone

    for name in ("settings", "environment"):
        del sys.modules[f"askaround.config.{name}"]
        delattr(askaround.config, name)
    settings._wrapped = empty
    vars(connections).clear()
    connections.__init__()  # type: ignore[misc]
    machine_zone.cache_clear()


if __name__ == "__main__":
    with socket.socket(fileno=int(sys.argv[1])) as given_to_us:
        main(given_to_us)
