"""What `askaround doctor` looks at: the machine, the configuration, the data. Changes nothing."""

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from askaround.config.refusals import Refused, WrongUse

SAFE_SQLITE = (3, 51, 3)
"""Older ones can damage a WAL database when it is reset (sqlite.org, release notes of 3.51.3)."""

ROOM_WANTED = 200 * 1024 * 1024
"""Free space below which doctor warns. Convention."""

LONG_KEY = 50
"""What Django asks of a key (security.W009)."""

SAID = ("security.W009",)
"""What is said here in words of our own."""

NO_PASSWORD = "Personal mode has no password yet. Type: askaround password"  # noqa: S105


def problems(data_dir: Path | None) -> list[str]:
    """One plain sentence for each thing that is wrong; none when all is well."""
    from askaround.config.starting import load_django

    try:
        load_django(data_dir)
    except (Refused, WrongUse) as error:
        return [str(error)]
    return [*_machine(), *_configuration(), *_data(), *_personal()]


def _machine() -> Iterator[str]:
    from django.conf import settings

    folder = settings.DATA_DIR
    if folder.exists():
        free = shutil.disk_usage(folder).free
        if free < ROOM_WANTED:
            yield f"Only {free // (1024 * 1024)} MB are free in {folder}. Make some room."
        if os.name == "posix" and folder.stat().st_mode & 0o077:
            yield f"Others on this machine can look into {folder}. Run: chmod 700 {folder}"


def _configuration() -> Iterator[str]:
    from django.conf import settings
    from django.core import checks
    from django.db import connection

    if connection.vendor == "sqlite" and sqlite3.sqlite_version_info < SAFE_SQLITE:
        yield (
            f"SQLite is {sqlite3.sqlite_version}, which can damage data. "
            "Reinstall Askaround, which brings a newer one."
        )
    if not settings.STATICFILES_DIRS and not _asset_is_there():
        yield "The styles are missing from this installation. Reinstall Askaround."
    for message in checks.run_checks():
        if message.level >= checks.ERROR:
            yield f"{message.msg}"


def _personal() -> Iterator[str]:
    """On a server of one's own: what Django warns of there, and the password."""
    from django.conf import settings
    from django.core import checks
    from django.db import connection
    from django.db.utils import DatabaseError

    if settings.MODE != "personal":
        return
    if len(settings.SECRET_KEY) < LONG_KEY:
        yield "ASKAROUND_SECRET_KEY is short. Leave it out, and Askaround makes a good one."
    for message in checks.run_checks(include_deployment_checks=True):
        if message.level == checks.WARNING and not message.is_silenced() and message.id not in SAID:
            yield f"{message.msg}"
    if connection.vendor == "sqlite" and not Path(connection.settings_dict["NAME"]).exists():
        yield NO_PASSWORD
        return
    with contextlib.suppress(DatabaseError):
        if not _has_password():
            yield NO_PASSWORD


def _has_password() -> bool:
    from askaround.accounts import actions
    from askaround.accounts.models import User

    seeker = User.objects.filter(username=actions.LOCAL_USERNAME).first()
    return seeker is not None and actions.has_password(seeker)


def _asset_is_there() -> bool:
    from django.contrib.staticfiles import finders

    return finders.find("web/app.css") is not None


def _data() -> Iterator[str]:
    from django.db import connection
    from django.db.utils import DatabaseError

    from askaround.config import data

    try:
        if connection.vendor == "sqlite":
            file = Path(connection.settings_dict["NAME"])
            if not file.exists():
                return
            data.refuse_unwritable(file.parent)
            data.refuse_foreign_file(file)
        data.refuse_newer_schema()
        yield from _integrity()
    except Refused as error:
        yield str(error)
    except DatabaseError as error:
        yield f"The database can't be used: {str(error).strip().splitlines()[0]}."


def _integrity() -> Iterator[str]:
    from django.db import connection

    if _has_unapplied_migrations():
        yield "The data is from an older Askaround. Start it once with: askaround serve"
        return
    from askaround.search import index

    yield from index.problems()
    yield from _resumes()
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA quick_check(3)")
        for (row,) in cursor.fetchall():
            if row != "ok":
                yield f"The data is damaged ({row}). Put a backup in its place."
        cursor.execute("PRAGMA foreign_key_check")
        if cursor.fetchone():
            yield "Some records point to others that are gone. Put a backup in its place."


def _resumes() -> Iterator[str]:
    """The files of the resumes, which are no part of the database."""
    from askaround.careers.resumes import files

    for resume in files.missing():
        yield (
            f"The file of your resume “{resume.name}” is missing or damaged. "
            "Put the folder resumes of a backup in its place."
        )


def _has_unapplied_migrations() -> bool:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    from askaround.config.under_way import was_cut_off

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return bool(plan) or was_cut_off(connection)
