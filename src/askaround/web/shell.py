"""What the browser keeps for working offline: the files, and the worker that keeps them."""

import hashlib
import json
from typing import TypedDict

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.urls import get_script_prefix, reverse

WORKER = "web/service-worker.js"
KEPT = (
    "web/app.css",
    "web/app.js",
    "web/icon.svg",
    "interviews/live.js",
)
"""Every file the offline page and the visit page need; one that isn't built yet is left out."""


class Shell(TypedDict):
    """What the worker is told: `version` changes when any kept file does."""

    version: str
    files: list[str]
    static: str
    hashed: bool
    offline: str
    live: str


def shell() -> Shell:
    """The kept files by the addresses pages use for them."""
    found = {name: content for name in KEPT if (content := _content(name)) is not None}
    everything = hashlib.sha256()
    for name, content in found.items():
        everything.update(f"{staticfiles_storage.url(name)}\0".encode())
        everything.update(content)
    return Shell(
        version=everything.hexdigest()[:16],
        files=[staticfiles_storage.url(name) for name in found],
        static=settings.STATIC_URL,
        hashed=staticfiles_storage.url(KEPT[0]) != f"{settings.STATIC_URL}{KEPT[0]}",
        offline=reverse("web:offline"),
        live=f"{get_script_prefix()}interviews/",
    )


def worker() -> str:
    """The worker's script, told beforehand what to keep."""
    script = _content(WORKER) or b""
    return f"self.shell = {json.dumps(shell())};\n{script.decode()}"


def _content(name: str) -> bytes | None:
    path = finders.find(name)
    if path is None:
        return None
    with open(path, "rb") as file:
        return file.read()
