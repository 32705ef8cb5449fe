"""Styles and scripts, copied beside the data under hashed names and compressed, once per version.

Hashed names may be kept by the browser for ever; compressed ones need no work when asked for.
"""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def collect_static_files() -> None:
    """Collect the static files anew when any of them has changed since the last time."""
    if settings.DEBUG:
        return
    stamp = Path(settings.STATIC_ROOT) / ".stamp"
    wanted = _fingerprint()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write_text(wanted)


def _fingerprint() -> str:
    """Changes whenever a static file comes, goes, or is built anew."""
    seen = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list(ignore_patterns=[]):
            file = Path(storage.path(name))
            seen.update(f"{name} {file.stat().st_size} {file.stat().st_mtime_ns}\n".encode())
    return seen.hexdigest()
