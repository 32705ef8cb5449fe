"""What is wrong where the notes are kept, in a plain sentence, out of the error it came as."""

import errno

from django.db import DatabaseError, InterfaceError, OperationalError
from django.utils.translation import gettext as _

FULL = ("disk is full", "no space left")
READ_ONLY = ("readonly", "read-only")
DAMAGED = ("malformed", "not a database", "corrupt")


def sentence_for(error: BaseException | None) -> str | None:
    """The sentence; empty where there is none but the usual one; None when it is a fault of ours."""
    if isinstance(error, OSError):
        return _of_the_disk(error)
    if type(error) is not DatabaseError and not isinstance(
        error, (OperationalError, InterfaceError)
    ):
        return None
    said = str(error).lower()
    if any(words in said for words in FULL):
        return _full()
    if any(words in said for words in READ_ONLY):
        return _read_only()
    if any(words in said for words in DAMAGED):
        return _(
            "The file with your notes is damaged. Stop Askaround, and type: askaround doctor. "
            "It says what can be done."
        )
    return ""


def _of_the_disk(error: OSError) -> str | None:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return _full()
    return _read_only() if error.errno == errno.EROFS else None


def _full() -> str:
    return _(
        "The disk is full, so nothing new can be kept. What was kept is still there. "
        "Make some room, then try again."
    )


def _read_only() -> str:
    return _(
        "The place where your notes are kept can't be written to. What was kept is still there."
    )
