"""Styles and scripts, copied beside the data under hashed names and compressed, once per version.

Hashed names may be kept by the browser for ever; compressed ones need no work when asked for.
"""

import hashlib
import os
import shutil
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def collect_static_files() -> None:
    """Collect the static files anew when any of them has changed since the last time."""
    if settings.DEBUG:
        return
    folder = Path(settings.STATIC_ROOT)
    stamp = folder / ".stamp"
    wanted = _fingerprint()
    if stamp.exists() and stamp.read_text(errors="replace") == wanted:
        return
    # Half a list of names, as a power cut leaves it, would stop Django before it could write a whole one.
    shutil.rmtree(folder, ignore_errors=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    _reach_the_disk(folder)
    stamp.write_text(wanted)


def _reach_the_disk(folder: Path) -> None:
    """Wait until every file is on the disk: the stamp that comes after must not outlive them."""
    for file in folder.rglob("*"):
        if file.is_file():
            with file.open("rb+") as opened:
                os.fsync(opened.fileno())


def _fingerprint() -> str:
    """Changes whenever a static file comes, goes, or is built anew."""
    seen = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list(ignore_patterns=[]):
            file = Path(storage.path(name))
            seen.update(f"{name} {file.stat().st_size} {file.stat().st_mtime_ns}\n".encode())
    return seen.hexdigest()
