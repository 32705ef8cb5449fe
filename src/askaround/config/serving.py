"""Serving: one process, one address, one line saying that it is ready."""

import json
import os
import socket
import sys
import threading
import time
import urllib.error
import urllib.request
import webbrowser
from pathlib import Path

from filelock import FileLock, Timeout

from askaround.config.assets import collect_static_files
from askaround.config.refusals import Refused, WrongUse
from askaround.config.starting import machine_zone, mode, proxies, start_django

LOOPBACK = ("127.0.0.1", "localhost", "::1")
THREADS = 4
"""Few, since SQLite takes one writer at a time; the rest would only wait."""


def serve(*, host: str, port: int, open_browser: bool, data_dir: Path | None) -> None:
    """Make or migrate the data, serve until stopped. Raises `WrongUse` for a host it may not listen at."""
    _refuse_host(host)
    start_django(data_dir, port=port)
    from django.conf import settings

    _refuse_without_password()
    lock = _take_lock(settings.DATA_DIR)
    if lock is None:
        say_ready(_port_being_served(settings.DATA_DIR), open_browser=open_browser)
        return
    _refuse_taken_port(host, port)
    collect_static_files()
    _undo_what_was_cut_off()
    _let_go_of_what_was_deleted_long_ago()
    _served_port(settings.DATA_DIR).write_text(json.dumps({"pid": os.getpid(), "port": port}))
    threading.Thread(target=_say_when_ready, args=(host, port, open_browser), daemon=True).start()
    _run(host, port)


def _refuse_host(host: str) -> None:
    """Beyond loopback only where the reverse proxy that may connect is named: what comes is not encrypted."""
    if host in LOOPBACK:
        return
    if mode() != "personal":
        raise WrongUse(f"Askaround serves this machine alone: --host can be 127.0.0.1, not {host}.")
    if not proxies():
        raise WrongUse(
            "The reverse proxy belongs on this machine, and --host stays 127.0.0.1. "
            "If it is on another, name its address in ASKAROUND_PROXIES."
        )


def _refuse_without_password() -> None:
    from django.conf import settings

    from askaround.accounts import actions

    if settings.MODE != "personal":
        return
    if not actions.has_password(actions.local_seeker(time_zone=machine_zone())):
        raise Refused("Personal mode needs a password first. Type: askaround password")


def _undo_what_was_cut_off() -> None:
    """An import that the program's end cut off is undone, and said."""
    from askaround.accounts import actions
    from askaround.exchange import taking_in

    for broken in taking_in.take_back_unfinished(
        owner=actions.local_seeker(time_zone=machine_zone())
    ):
        sys.stderr.write(
            f"The import of {broken.file_name} was cut off last time; it was undone. Import it again.\n"
        )


def _let_go_of_what_was_deleted_long_ago() -> None:
    """What was deleted 30 days ago can't be brought back any more, so it isn't kept."""
    from django.utils import timezone

    from askaround.accounts import bundles
    from askaround.careers.resumes import files

    bundles.let_go_of_old(at=timezone.now())
    files.clear_away()


def _run(host: str, port: int) -> None:
    from granian.constants import Interfaces
    from granian.log import LogLevels

    from askaround.config.ending import Server

    Server(
        "askaround.config.wsgi:application",
        address="127.0.0.1" if host == "localhost" else host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        log_level=LogLevels.warning,
    ).serve()


def _take_lock(data_dir: Path) -> FileLock | None:
    """The lock of the data folder, or None when another Askaround already serves it."""
    lock = FileLock(data_dir / "serving.lock", blocking=False)
    try:
        lock.acquire()
    except Timeout:
        return None
    return lock


def _served_port(data_dir: Path) -> Path:
    return data_dir / "serving.json"


def _port_being_served(data_dir: Path) -> int:
    for _ in range(50):
        try:
            return int(json.loads(_served_port(data_dir).read_text())["port"])
        except (OSError, ValueError, KeyError):
            time.sleep(0.1)
    raise Refused("Askaround is already starting with this data folder. Try again in a moment.")


def _refuse_taken_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Refused(
                f"Port {port} is taken by another program. Try: askaround serve --port {port + 1}"
            ) from error


def _say_when_ready(host: str, port: int, open_browser: bool) -> None:
    name = f"[{host}]" if ":" in host else host
    request = urllib.request.Request(
        f"http://{name}:{port}/healthz", headers={"Host": f"localhost:{port}"}
    )
    for _ in range(300):
        try:
            with urllib.request.urlopen(request, timeout=2):  # noqa: S310
                break
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    say_ready(port, open_browser=open_browser)
    # Only now: the server's own process has been forked off, and shares no lock with this thread.
    from django.db import connection

    from askaround.config.ticking import begin_ticking

    begin_ticking()
    mend_the_index()
    connection.close()


def mend_the_index() -> None:
    """What search finds with is made anew where it doesn't agree with what is kept."""
    from askaround.search import index

    if index.problems():
        index.make()


def say_ready(port: int, *, open_browser: bool) -> None:
    """Print the ready line with a fresh sign-in link, and open the browser on it.

    In personal mode the link is for the devices of the seeker, and a server has no browser to open.
    """
    from django.conf import settings
    from django.db import connection
    from django.utils import timezone

    from askaround.accounts import actions

    seeker = actions.local_seeker(time_zone=machine_zone())
    secret = actions.make_sign_in_link(user=seeker, at=timezone.now())
    connection.close()
    personal = settings.MODE == "personal"
    link = f"{settings.ORIGIN if personal else f'http://localhost:{port}'}/sign-in/{secret}/"
    sys.stdout.write(f"Askaround is ready at {link}\n")
    sys.stdout.flush()
    if open_browser and not personal:
        webbrowser.open(link)
