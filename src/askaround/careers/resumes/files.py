"""The bytes of the resumes: one file each in the data folder, under the id of its row.

A file is written whole and to the disk before its row is kept, and never changed. It stays while a
row or a bundle that could bring the row back is there; `clear_away` takes the rest. The web server
serves nothing from this folder.
"""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from django.conf import settings

from askaround.accounts.models import BundledRow
from askaround.careers.models import Resume

FOLDER = "resumes"

FRESH = 60 * 60
"""Seconds for which a file without a row is let be: its row may be on the way. Convention."""


def path_of(owner: UUID, id: UUID) -> Path:
    """Where a version's bytes are, or would be. Both are ids, so nothing typed is in the path."""
    return Path(settings.DATA_DIR) / FOLDER / str(owner) / str(id)


def keep(owner: UUID, id: UUID, data: bytes) -> None:
    """Write the bytes of a version, so that they outlive a power cut; the same again is one file."""
    path = path_of(owner, id)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = path.with_name(f".{id}.{os.getpid()}.{time.monotonic_ns()}")
    try:
        with os.fdopen(
            os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb"
        ) as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        beside.replace(path)
        _to_disk(path.parent)
    finally:
        beside.unlink(missing_ok=True)


def read(resume: Resume) -> bytes | None:
    """The bytes as they came, or None where the file is missing."""
    try:
        return path_of(resume.owner_id, resume.pk).read_bytes()
    except FileNotFoundError:
        return None


def wipe(owner: UUID, id: UUID) -> None:
    """Erase the bytes at once: written over, then taken away."""
    _wipe(path_of(owner, id))


def _wipe(path: Path) -> None:
    try:
        with path.open("r+b") as opened:
            opened.write(b"\x00" * path.stat().st_size)
            opened.flush()
            os.fsync(opened.fileno())
    except FileNotFoundError:
        return
    path.unlink(missing_ok=True)


def clear_away() -> int:
    """Take away files that nothing leads to and nothing can bring back. Returns how many went."""
    old = [path for path in _every() if time.time() - path.stat().st_mtime > FRESH]
    if not old:
        return 0
    kept = {str(pk) for pk in Resume.plain.values_list("pk", flat=True)}
    gone = BundledRow.plain.filter(model=Resume._meta.label_lower)
    kept |= {str(pk) for pk in gone.values_list("row_id", flat=True)}
    forgotten = [path for path in old if path.name not in kept]
    for path in forgotten:
        _wipe(path)
    return len(forgotten)


def missing() -> list[Resume]:
    """The versions whose file is gone or shorter than it was, for the check-up."""
    return [row for row in Resume.plain.order_by("pk") if _length(row) != row.size]


def _length(resume: Resume) -> int:
    try:
        return path_of(resume.owner_id, resume.pk).stat().st_size
    except FileNotFoundError:
        return -1


def _every() -> Iterator[Path]:
    folder = Path(settings.DATA_DIR) / FOLDER
    return (path for path in folder.glob("*/*") if path.is_file()) if folder.is_dir() else iter(())


def _to_disk(folder: Path) -> None:
    """Have the folder's own entry written down too (not on Windows, which knows no such thing)."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
