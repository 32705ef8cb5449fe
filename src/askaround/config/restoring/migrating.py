"""Bringing what was unpacked up to date, where it lies, before anything is replaced."""

from askaround.config.refusals import Refused


def bring_up_to_date(name: str) -> None:
    """Migrate this database where it is older; a newer one is refused. No connection stays open."""
    from django.core.management import call_command
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    from askaround.config.data import refuse_newer_schema

    kept = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        refuse_newer_schema()
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", interactive=False, verbosity=0)
    except DatabaseError as fault:
        raise Refused(
            f"The backup can't be brought up to date: {fault}. Your data is as it was."
        ) from fault
    finally:
        connection.close()
        connection.settings_dict["NAME"] = kept
