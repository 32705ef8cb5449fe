"""Putting a database of SQLite in the place of another: by one rename."""

import datetime as dt
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from askaround.config.refusals import Refused
from askaround.config.restoring.asides import join, keep, new_aside, resumes_in, to_disk
from askaround.config.restoring.migrating import bring_up_to_date

if TYPE_CHECKING:
    from askaround.exchange.backups import Proved

LOG = ("-wal", "-shm")


def put_in_place(
    place: Path, proved: "Proved", *, data: Path, at: dt.datetime, told: Callable[[str], None]
) -> tuple[Path | None, str]:
    """Bring what lies in `place` up to date and put it in the place of the data; where that is now."""
    from django.db import connection

    database, fresh = Path(connection.settings_dict["NAME"]), place / proved.database
    told("Bringing it up to date")
    bring_up_to_date(str(fresh))
    _into_one_file(fresh)
    to_disk(fresh)
    told("Setting aside what is here")
    aside = _set_aside(data, database, at)
    for each in resumes_in(place):
        told("Putting its files in place")
        join(each, place, data)
    told("Putting the database in place")
    for ending in LOG:
        # That of a damaged database: beside another, it would be taken for its own.
        _beside(database, ending).unlink(missing_ok=True)
    told("Putting the database in place")
    fresh.replace(database)
    told("Putting the database in place")
    to_disk(database.parent)
    _beside(database, ".beginning").unlink(missing_ok=True)
    return aside, ""


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
    aside = new_aside(data, at)
    beside = [_beside(database, ending) for ending in LOG]
    keep([database, *(each for each in beside if each.exists())], data, aside)
    return aside


def _beside(database: Path, ending: str) -> Path:
    return database.with_name(f"{database.name}{ending}")
