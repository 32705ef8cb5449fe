"""What goes for good leaves no byte behind: not in SQLite's file, not in its log, not in the index.

Rows that are deleted are written over with noughts (`secure_delete`), but the log keeps the pages as
they were until it is written into the file, and the search index the words until it is written anew.
"""

from collections.abc import Callable

from django.db import connection, transaction

_afterwards: list[Callable[[], None]] = []


def after_erasing(tidy_up: Callable[[], None]) -> None:
    """Have this done once something was erased, in the same transaction."""
    _afterwards.append(tidy_up)


def leave_nothing() -> None:
    """Call this in the transaction that erases something, once its rows are gone."""
    for tidy_up in _afterwards:
        tidy_up()
    transaction.on_commit(leave_no_bytes)


def leave_no_bytes() -> None:
    """Write what was overwritten with noughts from SQLite's log into its file, and cut the log off.

    Outside any transaction; within one SQLite can't.
    """
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
