"""Making a backup: the database in one look, then the files its rows lead to."""

import datetime as dt
import json
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext_lazy as _

from askaround import __version__
from askaround.exchange.backups import postgresql
from askaround.exchange.backups.proving import (
    DATABASE,
    DUMP,
    FORMAT,
    MANIFEST,
    RESUMES,
    VERSION,
    NoRoom,
    NotABackup,
    Proved,
    prove,
)
from askaround.exchange.backups.server import server, server_release
from askaround.exchange.members import add_member

WORKING = ".backing-up-"
"""How the folder begins in which a backup is made; one left behind was cut off."""

PIECE = 1 << 20

LEVEL = 1
"""Of compression: whoever backs up waits, and a third more on the disk is little."""


class NoBackup(Exception):
    """A backup can't be made. The message says why, and what to do, in a sentence."""


def back_up(target: Path, *, at: dt.datetime) -> Proved:
    """Write a backup to `target`, in the place of what is there, once it has proved itself.

    Askaround may go on writing meanwhile: what was acknowledged before this is called is in it.
    Raises NoBackup and OSError; a cut-off backup leaves `target` as it was.
    """
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    with _working_folder() as folder:
        try:
            copy = _copied(folder)
            _pack(beside, copy, at)
            proved = prove(beside, folder)
            beside.replace(target)
        except NoRoom as fault:
            words = _("The backup can't prove itself: %(why)s. Make some room, then try again.")
            raise NoBackup(words % {"why": fault}) from fault
        except NotABackup as fault:
            raise NoBackup(_("The copy is not sound: %(why)s") % {"why": fault}) from fault
        except sqlite3.Error as fault:
            raise NoBackup(_("The database can't be copied: %(why)s.") % {"why": fault}) from fault
        except postgresql.NoProgram as fault:
            raise NoBackup(str(fault)) from fault
        except postgresql.ProgramFailed as fault:
            raise NoBackup(_("PostgreSQL can't be copied: %(why)s.") % {"why": fault}) from fault
        finally:
            beside.unlink(missing_ok=True)
    return proved


@dataclass(frozen=True)
class Copy:
    """A copied database: its file, owner and id of the resumes its rows lead to, and the release of
    PostgreSQL that is needed to read it, or 0."""

    file: Path
    resumes: list[tuple[str, str]]
    release: int = 0


def _copied(folder: Path) -> Copy:
    if connection.vendor == "sqlite":
        file = folder / DATABASE
        _copy_database(file)
        return Copy(file, _resumes_in(file))
    file, wanted = folder / DUMP, server_release()
    postgresql.dump(file, server=server(), release=wanted)
    # The program's own release counts: it may be newer than the server's.
    release = postgresql.release_of(postgresql.program("pg_dump", wanted))
    return Copy(file, sorted(postgresql.look_through(file, release=release).resumes), release)


@contextmanager
def _working_folder() -> Iterator[Path]:
    """A folder in the data folder: nobody else looks into it, and it is on a disk with room for the
    data. Those of backups that were cut off go."""
    data = Path(settings.DATA_DIR)
    for old in data.glob(f"{WORKING}*"):
        if dt.datetime.now().timestamp() - old.stat().st_mtime > 24 * 60 * 60:  # noqa: DTZ005
            shutil.rmtree(old, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=WORKING, dir=data) as made:
        yield Path(made)


def _copy_database(copy: Path) -> None:
    """All pages in one step: a reader of its own moment, which holds up no writer in WAL mode. In
    several steps the copy would begin anew at every write in between, and might never end. Read by
    a connection of its own: SQLite would wait for ever for one that is in the middle of writing."""
    file = connection.settings_dict["NAME"]
    with closing(sqlite3.connect(file)) as of, closing(sqlite3.connect(copy)) as into:
        of.backup(into, pages=-1)
        # One file, whole without a log beside it.
        into.execute("PRAGMA journal_mode=DELETE")
    copy.chmod(0o600)


def _pack(out: Path, copy: Copy, at: dt.datetime) -> None:
    """The archive, on the disk when this returns. Files never change, so that those a row of the
    copy leads to are as old as it or older; one that is gone is named in the manifest."""
    entries: dict[str, dict[str, Any]] = {}
    missing: list[str] = []
    with os.fdopen(os.open(out, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as opened:
        with ZipFile(opened, "w", ZIP_DEFLATED) as archive:
            entries[copy.file.name] = _add(archive, copy.file.name, copy.file)
            for owner, resume in copy.resumes:
                name = f"{RESUMES}{owner}/{resume}"
                try:
                    entries[name] = _add(archive, name, Path(settings.DATA_DIR) / name)
                except FileNotFoundError:
                    missing.append(name)
            archive.writestr(MANIFEST, _manifest(copy, entries, missing, at))
        opened.flush()
        os.fsync(opened.fileno())


def _add(archive: ZipFile, name: str, source: Path) -> dict[str, Any]:
    with source.open("rb") as stream:
        pieces = iter(partial(stream.read, PIECE), b"")
        return add_member(archive, name, pieces, level=LEVEL, large=True)


def _resumes_in(copy: Path) -> list[tuple[str, str]]:
    """Owner and id of each version whose file belongs to this copy: here, or to be brought back."""
    with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro", uri=True)) as database:
        rows = database.execute(
            "SELECT owner_id, id FROM careers_resume UNION "
            "SELECT owner_id, row_id FROM accounts_bundledrow WHERE model = 'careers.resume' "
            "ORDER BY 1, 2"
        )
        return [(str(UUID(owner)), str(UUID(resume))) for owner, resume in rows]


def _manifest(
    copy: Copy, entries: dict[str, dict[str, Any]], missing: list[str], at: dt.datetime
) -> str:
    said: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "askaround": __version__,
        "made_at": at.astimezone(dt.UTC).isoformat(timespec="seconds"),
        "files": entries,
        "missing": missing,
    }
    if copy.release:
        said["postgresql"] = copy.release
    return json.dumps(said, indent=1, sort_keys=True) + "\n"
