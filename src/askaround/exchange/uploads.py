"""A file between being chosen and being brought in: kept in the data folder, for a day at most."""

import time
import uuid
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings

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
