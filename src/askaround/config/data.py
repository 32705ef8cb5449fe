"""Making the data ready: refuse what isn't ours, back up what is, then migrate.

Nothing in here writes to a file it has not recognised.
"""

import datetime as dt
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import DatabaseError

from askaround.config.refusals import Refused
from askaround.config.under_way import was_cut_off

SQLITE_HEADER = b"SQLite format 3\x00"
BACKUPS_KEPT = 5

LEAST_ROOM = 64 << 10
"""Bytes without which SQLite can't even open a database: it writes beside it."""


def make_ready() -> None:
    """Recognise the database, back it up where it is about to change, and bring it up to date.

    Raises `Refused` for a file that isn't Askaround's, is damaged, or is newer than this program.
    """
    file = Path(connection.settings_dict["NAME"]) if connection.vendor == "sqlite" else None
    if file:
        _make_folder(settings.DATA_DIR)
        refuse_foreign_file(file)
        if not file.exists():
            _beginning(file).touch(mode=0o600)
    try:
        executor = MigrationExecutor(connection)
        refuse_newer_schema()
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if plan or was_cut_off(connection):
            if plan and file and executor.loader.applied_migrations:
                back_up_before_migrating()
            call_command("migrate", interactive=False, verbosity=0)
        if file:
            _beginning(file).unlink(missing_ok=True)
    except DatabaseError as error:
        raise Refused(_sentence(error)) from error


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"The data folder {folder} can't be made: {error.strerror}.") from error
    refuse_unwritable(folder)


def refuse_unwritable(folder: Path) -> None:
    """A folder of somebody else's, or a disk that can only be read."""
    if not os.access(folder, os.W_OK):
        raise Refused(f"The data folder {folder} can't be written to. Check its permissions.")


def refuse_foreign_file(file: Path) -> None:
    """An empty or foreign file is somebody's mistake or loss: say so, and leave it as it is."""
    if not file.exists():
        return
    with file.open("rb") as opened:
        start = opened.read(len(SQLITE_HEADER))
    if not start and _beginning(file).exists():
        # A first start that was cut off left it so; there never was anything in it.
        return
    if not start:
        raise Refused(
            f"{file} is empty, where your data should be. "
            "Put a backup in its place, or move it away to begin anew."
        )
    if start != SQLITE_HEADER:
        raise Refused(
            f"{file} is not a database of Askaround. Move it away, or choose another --data-dir."
        )
    try:
        with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as look:
            tables = {row[0] for row in look.execute("SELECT name FROM sqlite_master")}
    except sqlite3.DatabaseError as error:
        if shutil.disk_usage(file.parent).free < LEAST_ROOM:
            raise Refused("The disk is full. Make some room, then try again.") from error
        raise Refused(f"{file} can't be read: {error}. Put a backup in its place.") from error
    if tables and "accounts_user" not in tables and "django_migrations" not in tables:
        raise Refused(
            f"{file} belongs to another program. Move it away, or choose another --data-dir."
        )


def _beginning(file: Path) -> Path:
    """Is there from before a database is first made until all its tables are."""
    return file.with_name(f"{file.name}.beginning")


def refuse_newer_schema() -> None:
    """Data that a newer version has migrated can't be understood by this one."""
    executor = MigrationExecutor(connection)
    known = set(executor.loader.disk_migrations)
    ours = {app.removeprefix("askaround.") for app in settings.PACKAGES}
    unknown = [
        name for name in executor.loader.applied_migrations if name[0] in ours and name not in known
    ]
    if unknown:
        raise Refused(
            "This data was last used by a newer Askaround. Update this one, then start it again."
        )


def back_up_before_migrating() -> Path:
    """A consistent copy beside the data, through SQLite's own backup interface; the newest few are kept."""
    folder = settings.DATA_DIR / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    now = dt.datetime.now(dt.UTC).strftime("%Y%m%d-%H%M%S-%f")
    target = folder / f"before-update-{now}.sqlite3"
    connection.ensure_connection()
    part = target.with_suffix(".part")
    with closing(sqlite3.connect(part)) as copy:
        connection.connection.backup(copy)
    part.chmod(0o600)
    # Cut off before this, it is no backup, and takes no older one's place.
    part.replace(target)
    for old in sorted(folder.glob("before-update-*.sqlite3"))[:-BACKUPS_KEPT]:
        old.unlink()
    return target


def _sentence(error: Exception) -> str:
    return f"The database can't be used: {str(error).strip().splitlines()[0]}. Run 'askaround doctor' for more."
