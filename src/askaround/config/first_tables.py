"""All tables of a database that has none, made at once from where the migrations lead.

Going through the migrations one by one costs a first start several seconds: Django draws up all models anew
for each step. With nothing in the tables only the last state counts, and whatever a migration runs of its own.
"""

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import Migration, RunPython, RunSQL
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder
from django.db.migrations.state import ProjectState

from askaround.config.under_way import MARK


def is_bare(connection: BaseDatabaseWrapper) -> bool:
    """Whether nothing was ever migrated here, and no table is in the way."""
    tables = set(connection.introspection.table_names())
    return not tables - {MigrationRecorder.Migration._meta.db_table} and (
        not MigrationRecorder(connection).applied_migrations()
    )


def make_all(connection: BaseDatabaseWrapper) -> None:
    """Every table, what the migrations put into them, and that they are done: all of it or none.

    Marked as under way: the caller goes on from here.
    """
    executor = MigrationExecutor(connection)
    plan = [step for step, _ in executor.migration_plan(executor.loader.graph.leaf_nodes())]
    executor.recorder.ensure_schema()
    state = executor.loader.project_state()
    with connection.schema_editor(atomic=True) as editor:
        for model in state.apps.get_models():
            if model._meta.can_migrate(connection):
                editor.create_model(model)
        _finish(editor)
        for migration in plan:
            _run_its_own(migration, editor, state)
            executor.recorder.record_applied(migration.app_label, migration.name)
        executor.recorder.record_applied(*MARK)


def _finish(editor: BaseDatabaseSchemaEditor) -> None:
    """Indexes and foreign keys wait for all tables; PostgreSQL wants them before any row."""
    for statement in editor.deferred_sql:
        editor.execute(statement, None)
    editor.deferred_sql.clear()


def _run_its_own(
    migration: Migration, editor: BaseDatabaseSchemaEditor, state: ProjectState
) -> None:
    for operation in migration.operations:
        if isinstance(operation, RunPython | RunSQL):
            operation.database_forwards(migration.app_label, editor, state, state)
