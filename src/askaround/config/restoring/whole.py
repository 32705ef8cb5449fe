"""A restore from its first step to its last."""

import datetime as dt
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from askaround.config.refusals import Refused
from askaround.config.restoring import postgresql, sqlite
from askaround.config.restoring.asides import forget_half_made

if TYPE_CHECKING:  # Django is loaded once the data folder is known
    from askaround.exchange.backups import Proved

WORKING = ".restoring-"

LOOKING = "Looking through the backup"
DATABASES = {"askaround.sqlite3": "SQLite", "askaround.pgdump": "PostgreSQL"}

Told = Callable[[str], None]


@dataclass(frozen=True)
class Restored:
    """What a restore put in place; `aside` and `database_aside` are where the data that was there is
    now, if there was any: a folder, and on PostgreSQL the name of a database."""

    people: int
    visits: int
    aside: Path | None
    database_aside: str = ""


def restore(file: Path, *, at: dt.datetime, told: Told = lambda _step: None) -> Restored:
    """Replace the data with this backup. Django is loaded, and the data not yet touched.

    `told` hears of each step before it is taken. Raises Refused, and then the data is as it was.
    """
    from django.conf import settings
    from django.db import connection

    data = settings.DATA_DIR
    _refuse_what_is_no_file(file)
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _nobody_else(data), _working_folder(data) as place:
        told(LOOKING)
        proved = _prove(file, place)
        _refuse_another_database(proved, connection.vendor)
        forget_half_made(data)
        put = sqlite.put_in_place if connection.vendor == "sqlite" else postgresql.put_in_place
        aside, database_aside = put(place, proved, data=data, at=at, told=told)
    return Restored(proved.people, proved.visits, aside, database_aside)


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
    from askaround.exchange.backups.postgresql import NoProgram

    try:
        return unpacked(file, place)
    except NotABackup as fault:
        raise Refused(f"{file} can't be restored: {fault}. Your data is as it was.") from fault
    except NoProgram as fault:
        raise Refused(str(fault)) from fault
    except OSError as fault:
        raise Refused(
            f"{file} can't be unpacked: {fault.strerror or fault}. Your data is as it was."
        ) from fault


def _refuse_another_database(proved: "Proved", vendor: str) -> None:
    of, here = DATABASES[proved.database], "SQLite" if vendor == "sqlite" else "PostgreSQL"
    if of != here:
        raise Refused(
            f"This is a backup of {of}, and the data here is in {here}. An export goes from one to "
            "the other: askaround export all.zip there, askaround import all.zip here."
        )
