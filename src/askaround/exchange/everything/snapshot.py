"""Reading everything as of one moment, while others go on writing."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

_BEGIN = {"postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"}


@contextmanager
def as_of_now() -> Iterator[None]:
    """Whatever is read within is of one moment. Nothing may be written in it.

    Not `atomic`: on SQLite that takes the one write lock at once (ADR 3), and an export may take
    its time.
    """
    if connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(_BEGIN.get(connection.vendor, "BEGIN DEFERRED"))
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")
