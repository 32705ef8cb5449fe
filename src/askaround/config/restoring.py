"""Putting a backup in the place of the data: only once it has proved itself, and nothing is lost.

What is there is set aside first, under the date. The database is put in place by one rename, so that
a power cut leaves the old one or the new; the files of resumes never change and only join those there.
"""

import datetime as dt
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from askaround.config.refusals import Refused

if TYPE_CHECKING:  # Django is loaded once the data folder is known
    from askaround.exchange.backups import Proved

WORKING = ".restoring-"


@dataclass(frozen=True)
class Restored:
    """What a restore put in place; `aside` is where the data that was there is now, if there was any."""

    people: int
    visits: int
    aside: Path | None


def restore(file: Path, *, at: dt.datetime) -> Restored:
    """Replace the data with this backup. Django is loaded, and the data not yet touched.

    Raises Refused, and then the data is as it was.
    """
    from django.conf import settings
    from django.db import connection

    if connection.vendor != "sqlite":
        raise Refused("This restores SQLite alone. For PostgreSQL use pg_restore.")
    data, database = settings.DATA_DIR, Path(connection.settings_dict["NAME"])
    _refuse_what_is_no_file(file)
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _nobody_else(data), _working_folder(data) as place:
        proved = _prove(file, place)
        _bring_up_to_date(place / database_name(), proved)
        aside = _set_aside(data, database, at)
        _put_in_place(place, data, database)
    return Restored(proved.people, proved.visits, aside)


def database_name() -> str:
    from askaround.exchange.backups.proving import DATABASE

    return DATABASE


def _refuse_what_is_no_file(file: Path) -> None:
    if file.is_dir():
        raise Refused(f"{file} is a folder. Name the backup in it.")
    if not file.is_file():
        raise Refused(f"There is no {file}. Name a backup: askaround restore FILE")
    if not os.access(file, os.R_OK):
        raise Refused(f"{file} can't be read. Check its permissions.")


@contextmanager
def _nobody_else(data: Path) -> Iterator[None]:
    """Neither a server nor an import works on this folder meanwhile."""
    serving = FileLock(data / "serving.lock", blocking=False)
    importing = FileLock(data / "importing.lock", blocking=False)
    try:
        with serving, importing:
            yield
    except Timeout as busy:
        raise Refused(
            "Askaround is running with this data folder. Stop it, then restore the backup."
        ) from busy


@contextmanager
def _working_folder(data: Path) -> Iterator[Path]:
    """On the same disk as the data, so that what is in it can be put in place by a rename. One that
    a cut-off restore left behind goes."""
    for old in data.glob(f"{WORKING}*"):
        shutil.rmtree(old, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=WORKING, dir=data) as made:
        yield Path(made)


def _prove(file: Path, place: Path) -> "Proved":
    from askaround.exchange.backups import NotABackup, unpacked

    try:
        return unpacked(file, place)
    except NotABackup as fault:
        raise Refused(f"{file} can't be restored: {fault}. Your data is as it was.") from fault
    except OSError as fault:
        raise Refused(
            f"{file} can't be unpacked: {fault.strerror or fault}. Your data is as it was."
        ) from fault


def _bring_up_to_date(database: Path, proved: "Proved") -> None:
    """Migrate the copy where it is older; a newer one is refused. Leaves one file, on the disk."""
    from django.core.management import call_command
    from django.db import DatabaseError, connection

    from askaround.config.data import refuse_newer_schema

    kept = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = str(database)
    try:
        refuse_newer_schema()
        call_command("migrate", interactive=False, verbosity=0)
    except DatabaseError as fault:
        raise Refused(
            f"The backup can't be brought up to date: {fault}. Your data is as it was."
        ) from fault
    finally:
        connection.close()
        connection.settings_dict["NAME"] = kept
    _into_one_file(database)
    to_disk(database)


def _into_one_file(database: Path) -> None:
    """Write the log back into the database, so that the file is all of it."""
    with closing(sqlite3.connect(database)) as opened:
        opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        opened.execute("PRAGMA journal_mode=DELETE")


def _set_aside(data: Path, database: Path, at: dt.datetime) -> Path | None:
    """A second name for all that is there, under the date; the data itself stays where it is."""
    if not database.exists() or not database.stat().st_size:
        return None
    try:
        _into_one_file(database)
    except sqlite3.Error as fault:
        # A damaged database may be why a backup is wanted: it is set aside as it is, log and all.
        if "locked" in str(fault):
            raise Refused(
                "Another command of Askaround's is at work. Try again when it is done."
            ) from fault
    aside = data / "backups" / f"replaced-{at.strftime('%Y%m%d-%H%M%S-%f')}"
    aside.mkdir(mode=0o700, parents=True)
    for each in (database, _beside(database, "-wal"), _beside(database, "-shm")):
        if each.exists():
            _second_name(each, aside / each.name)
    resumes = data / "resumes"
    for each in resumes.glob("*/*") if resumes.is_dir() else ():
        second = aside / each.relative_to(data)
        second.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _second_name(each, second)
    to_disk(aside)
    return aside


def _second_name(file: Path, second: Path) -> None:
    try:
        os.link(file, second)
    except OSError:  # a disk that knows no second names
        shutil.copy2(file, second)
        to_disk(second)


def _put_in_place(place: Path, data: Path, database: Path) -> None:
    """The files first, which nothing leads to yet; then the database, at once."""
    for each in sorted((place / "resumes").glob("*/*")):
        target = data / each.relative_to(place)
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        to_disk(each)
        each.replace(target)
        to_disk(target.parent)
    for ending in ("-wal", "-shm"):
        # That of a damaged database: beside another, it would be taken for its own.
        _beside(database, ending).unlink(missing_ok=True)
    (place / database_name()).replace(database)
    to_disk(database.parent)
    _beside(database, ".beginning").unlink(missing_ok=True)


def _beside(database: Path, ending: str) -> Path:
    return database.with_name(f"{database.name}{ending}")


def to_disk(path: Path) -> None:
    """Have a file, or a folder's own entries, written down (a folder not on Windows)."""
    if path.is_dir() and os.name != "posix":
        return
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
