"""Whether this installation can serve: the database answers and has today's tables."""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import gettext as _


def trouble() -> str:
    """What keeps it from serving, in a plain sentence; empty when nothing does."""
    try:
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return _("The database can't be reached.")
    if missing:
        return _("The database is older than this Askaround: its tables are still to be changed.")
    return ""
