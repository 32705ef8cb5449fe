"""A mark in the database for as long as it is being brought up to date.

Each migration is all or nothing, but what follows the last of them is no part of it: search makes its
triggers once all are through. Cut off between the two, it would look finished without the mark.
"""

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder

MARK = ("askaround", "under way")
"""Stands among the migrations that were applied, the one place that is there from the first on."""


def begin(connection: BaseDatabaseWrapper) -> None:
    if not was_cut_off(connection):
        MigrationRecorder(connection).record_applied(*MARK)


def end(connection: BaseDatabaseWrapper) -> None:
    MigrationRecorder(connection).record_unapplied(*MARK)


def was_cut_off(connection: BaseDatabaseWrapper) -> bool:
    """Whether it was begun, and did not end."""
    return MARK in MigrationRecorder(connection).applied_migrations()
