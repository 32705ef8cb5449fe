"""A file between being chosen and being brought in: kept in the data folder, for a day at most."""

import json
import time
import uuid
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from filelock import BaseFileLock, FileLock, Timeout

from askaround.accounts.models import User

KEPT = 24 * 60 * 60
"""Seconds a chosen file waits for its confirmation. Convention."""


def folder_of(owner: User) -> Path:
    folder = Path(settings.DATA_DIR) / "uploads" / str(owner.pk)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def keep(owner: User, id: uuid.UUID, chunks: Iterable[bytes]) -> Path:
    """Store a chosen file, and clear away those nobody came back for."""
    folder = folder_of(owner)
    for old in folder.iterdir():
        if old.stat().st_mtime < time.time() - KEPT:
            old.unlink(missing_ok=True)
    path = folder / str(id)
    with path.open("wb") as opened:
        for chunk in chunks:
            opened.write(chunk)
    return path


def waiting(owner: User, id: uuid.UUID) -> Path | None:
    """The chosen file, or None when it is gone."""
    path = folder_of(owner) / str(id)
    return path if path.is_file() else None


def claim(owner: User, id: uuid.UUID) -> Path | None:
    """The chosen file, for whoever asks first; None for everybody after."""
    path = folder_of(owner) / str(id)
    try:
        return path.rename(path.with_suffix(".taken"))
    except FileNotFoundError:
        return None


def claimed(owner: User, id: uuid.UUID) -> Path:
    """Where a file is that was claimed."""
    return folder_of(owner) / f"{id}.taken"


def at_work(owner: User, id: uuid.UUID) -> BaseFileLock:
    """The lock that is held while a claimed file is brought in beside the pages; it goes when its
    process does. One thread may take it and another give it back."""
    return FileLock(folder_of(owner) / f"{id}.at-work", thread_local=False)


def is_at_work(owner: User, id: uuid.UUID) -> bool:
    """Whether a claimed file is being brought in just now. Ask this before `noted`: what is noted
    then is the last word of an import that is no longer at work."""
    if not (folder_of(owner) / f"{id}.at-work").exists():
        return False
    try:
        with at_work(owner, id).acquire(timeout=0):
            return False
    except Timeout:
        return True


def begun(owner: User) -> list[tuple[uuid.UUID, dict[str, Any], bool]]:
    """The files that were to be brought in beside the pages and aren't in yet: what is written
    about each, and whether it is at work; if not, it was cut off."""
    every = [uuid.UUID(path.stem) for path in folder_of(owner).glob("*.at-work")]
    working = [(each, is_at_work(owner, each)) for each in every]
    found = [(each, noted(owner, each) or {}, at_work) for each, at_work in working]
    return [each for each in found if "part" in each[1] and "done" not in each[1]]


def give_back(owner: User, id: uuid.UUID) -> None:
    """Let a claimed file wait again."""
    path = claimed(owner, id)
    if path.is_file():
        path.rename(path.with_suffix(""))


def note(owner: User, id: uuid.UUID, **said: Any) -> dict[str, Any]:
    """Write down something about a chosen file, beside what is written already; None takes it away."""
    every = {**(noted(owner, id) or {}), **said}
    every = {key: value for key, value in every.items() if value is not None}
    path = folder_of(owner) / f"{id}.json"
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(every))
    fresh.replace(path)
    return every


def noted(owner: User, id: uuid.UUID) -> dict[str, Any] | None:
    """What is written about a chosen file, or None."""
    try:
        found = json.loads((folder_of(owner) / f"{id}.json").read_text())
    except (FileNotFoundError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def forget(owner: User, id: uuid.UUID) -> None:
    """Clear a chosen file away, and what was written about it."""
    for ending in ("", ".taken", ".json", ".new", ".at-work"):
        (folder_of(owner) / f"{id}{ending}").unlink(missing_ok=True)
