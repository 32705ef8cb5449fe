"""Copies in the data folder that still hold a person: looked into, and never written to."""

import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import IO
from uuid import UUID

from django.conf import settings
from django.db import connection

from askaround.people.person_keys import Who

PIECE = 1024 * 1024
"""Bytes read at a time."""

TABLES = {
    "people_person": "SELECT 1 FROM people_person WHERE id = ? LIMIT 1",
    "people_contactdetail": "SELECT 1 FROM people_contactdetail WHERE person_id = ? LIMIT 1",
    "accounts_bundledrow": "SELECT 1 FROM accounts_bundledrow WHERE row_id = ? LIMIT 1",
}
"""Where a database holds a person, here or deleted."""

NOT_COPIES = {"static", "uploads", "resumes"}
"""Folders of ours that hold no copy of the data; erasing empties the waiting uploads itself, and the
resumes are the seeker's own."""


def copies_that_hold(who: Who) -> list[Path]:
    """The files in the data folder, beside the database in use, in which this person still is."""
    folder = Path(settings.DATA_DIR)
    return sorted(file for file in _copies(folder) if _holds(file, who))


def _copies(folder: Path) -> Iterator[Path]:
    in_use = str(connection.settings_dict["NAME"])
    for file in folder.rglob("*"):
        own = file.relative_to(folder).parts[0] in NOT_COPIES or file.suffix == ".lock"
        if file.is_file() and not own and not str(file).startswith(in_use):
            yield file


def _holds(file: Path, who: Who) -> bool:
    try:
        with file.open("rb") as opened:
            start = opened.read(16)
        if start == b"SQLite format 3\x00":
            return _database_holds(file, who.id)
        if zipfile.is_zipfile(file):
            with zipfile.ZipFile(file) as archive:
                return any(_text_holds(archive.open(name), who) for name in archive.namelist())
        with file.open("rb") as opened:
            return _text_holds(opened, who)
    except (OSError, sqlite3.Error, zipfile.BadZipFile, RuntimeError, NotImplementedError):
        return False


def _database_holds(file: Path, person: UUID) -> bool:
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)) as copy:
        there = {row[0] for row in copy.execute("SELECT name FROM sqlite_master")}
        return any(
            copy.execute(query, [person.hex]).fetchone()
            for table, query in TABLES.items()
            if table in there
        )


def _text_holds(opened: IO[bytes], who: Who) -> bool:
    """Whether the bytes hold the person's id, a name or an address, in UTF-8."""
    wanted = [word.encode() for word in (str(who.id), who.id.hex, *who.words)]
    longest, before = max(map(len, wanted)), b""
    while piece := opened.read(PIECE):
        text = before + piece
        if any(word in text for word in wanted):
            return True
        before = text[-longest:]
    return False
