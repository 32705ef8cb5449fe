"""The empty database of a test run, migrated once and kept: migrating is most of a short run.

It is also what a test that commits leaves behind: copied back, it has every row that migrations
brought, and costs a hundredth of emptying each table and filling some again.
"""

import hashlib
import os
import tempfile
import time
from contextlib import closing
from pathlib import Path

from django.apps import apps
from django.db import connection
from django.db.backends.sqlite3.base import Database  # type: ignore[attr-defined]
from django.test import TransactionTestCase

SOURCE = Path(__file__).parents[1] / "src" / "askaround"

A_DAY_S = 24 * 3600


def kept() -> Path:
    """Where the migrated database is kept, by what its migrations are made of."""
    found = hashlib.sha256()
    for path in sorted(SOURCE.glob("*/migrations/*.py")):
        found.update(path.read_bytes())
    for path in (SOURCE / "questions" / "bank.py", *sorted((SOURCE / "search").glob("*.py"))):
        found.update(path.read_bytes())
    installed = ",".join(app.name for app in apps.get_app_configs())
    found.update(installed.encode())
    name = f"askaround-tests-{os.getuid()}-empty-{found.hexdigest()[:16]}.sqlite3"
    return Path(tempfile.gettempdir(), name)


def keep(database: Path) -> None:
    """Keep a copy of the database just migrated, for the next run."""
    making = database.with_suffix(f".{os.getpid()}")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(making)])
    for stale in database.parent.glob(f"{database.name.rsplit('-', 1)[0]}-*.sqlite3"):
        if time.time() - stale.stat().st_mtime > A_DAY_S:  # another run may use a newer one
            stale.unlink(missing_ok=True)
    making.replace(database)


def put_back_after_tests(empty: Path) -> None:
    """After a test that commits, make the database what `empty` holds."""

    def put_back(_test: TransactionTestCase) -> None:
        with closing(Database.connect(empty)) as source:
            connection.ensure_connection()
            source.backup(connection.connection)

    TransactionTestCase._fixture_teardown = put_back  # type: ignore[attr-defined]
