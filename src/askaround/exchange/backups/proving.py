"""Whether a backup is one: every sum compared, the database looked through and counted.

Nothing of ours is touched: it is unpacked beside and looked at there. Knows no Django.
"""

import hashlib
import json
import re
import shutil
import sqlite3
import struct
import zlib
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, ZipFile

from askaround.exchange.backups import postgresql

FORMAT, VERSION = "askaround-backup", 1
DATABASE, MANIFEST, RESUMES = "askaround.sqlite3", "manifest.json", "resumes/"
DUMP = "askaround.pgdump"
"""A copy of PostgreSQL, in the place of `DATABASE`."""

SQLITE = b"SQLite format 3\x00"
LARGEST_MANIFEST = 16 << 20
"""Bytes. Convention: the names and sums of some 80,000 resumes."""
PIECE = 1 << 20

_ID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_RESUME = re.compile(rf"{RESUMES}{_ID}/{_ID}")
_FAULTS = (
    BadZipFile,
    zlib.error,
    EOFError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    OverflowError,
    struct.error,
)


class NotABackup(Exception):
    """It is no sound backup. The message says why, in a few words."""


class NoRoom(NotABackup):
    """It can't be looked through here: the disk is too full to unpack it."""


@dataclass(frozen=True)
class Proved:
    """A backup that was found sound: how many it holds, which migrations its database has had, and
    the names of its other files. `database` is the name of the file that holds the database, and
    `release` that of the PostgreSQL it was copied from, or 0."""

    people: int
    visits: int
    migrations: frozenset[tuple[str, str]]
    files: tuple[str, ...]
    database: str = DATABASE
    release: int = 0


def prove(file: Path, folder: Path) -> Proved:
    """Unpack a backup into an empty part of `folder` and look it through. Raises NotABackup."""
    place = folder / "proved"
    place.mkdir(mode=0o700)
    try:
        return unpacked(file, place)
    finally:
        shutil.rmtree(place)


def unpacked(file: Path, place: Path) -> Proved:
    """Unpack a backup into `place`, which is empty, and look it through; it stays there. A database
    alone, such as the copies made before updates, is a backup without files. Raises NotABackup, and
    postgresql.NoProgram where a copy of PostgreSQL can't be read on this machine."""
    with file.open("rb") as stream:
        start = stream.read(len(SQLITE))
        if not start:
            raise NotABackup("it is empty")
        if start == SQLITE:
            shutil.copyfile(file, place / DATABASE)
            return _look_through(place / DATABASE, ())
        if not start.startswith(b"PK"):
            raise NotABackup(_what_else(start))
        try:
            with ZipFile(stream) as archive:
                said = _manifest(archive)
                names = _unpack(archive, said["files"], place)
        except _FAULTS as fault:
            raise NotABackup("it is damaged") from fault
    if (place / DUMP).exists():
        return _look_through_dump(place / DUMP, names, said.get("postgresql"))
    return _look_through(place / DATABASE, names)


def _what_else(start: bytes) -> str:
    if start.lstrip(b"\xef\xbb\xbf \r\n\t{").startswith(b'"format"'):
        return "it is an export as JSON; its zip is brought in with askaround import"
    return "it is no backup of Askaround's"


def _unpack(archive: ZipFile, said: dict[str, Any], place: Path) -> tuple[str, ...]:
    names = [name for name in archive.namelist() if name != MANIFEST]
    databases = {DATABASE, DUMP} & set(said)
    if len(set(names)) != len(names) or set(names) != set(said) or len(databases) != 1:
        raise NotABackup("it is damaged: files are missing from it, or were added")
    _refuse_without_room(said, place)
    for name in names:
        if name not in databases and not _RESUME.fullmatch(name):
            raise NotABackup("it holds files that are none of ours")
        out = place / name
        out.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        entry = said[name] if isinstance(said[name], dict) else {}
        with archive.open(name) as source, out.open("wb") as into:
            out.chmod(0o600)
            if _copied(source, into, most=entry.get("bytes")) != entry.get("sha256"):
                raise NotABackup(f"it is damaged: {name} is not as it was")
    return tuple(name for name in names if name not in databases)


def _refuse_without_room(said: dict[str, Any], place: Path) -> None:
    """Nothing is unpacked that would fill the disk the data is on."""
    sizes = [each.get("bytes") for each in said.values() if isinstance(each, dict)]
    wanted = sum(size for size in sizes if isinstance(size, int) and size > 0)
    if wanted > shutil.disk_usage(place).free:
        raise NoRoom(f"unpacked it takes {wanted >> 20} MB, and the disk has no room for that")


def _manifest(archive: ZipFile) -> dict[str, Any]:
    if MANIFEST not in archive.NameToInfo:
        raise NotABackup("it is no backup of Askaround's")
    if archive.getinfo(MANIFEST).file_size > LARGEST_MANIFEST:
        raise NotABackup("it is damaged")
    said = json.loads(archive.read(MANIFEST))
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        if isinstance(said, dict) and said.get("format") == "askaround-export":
            raise NotABackup("it is an export: bring it in with askaround import")
        raise NotABackup("it is no backup of Askaround's")
    if said.get("version") != VERSION:
        raise NotABackup("a newer Askaround made it: update this one")
    if not isinstance(said.get("files"), dict):
        raise NotABackup("it is damaged")
    return said


def _copied(source: IO[bytes], into: IO[bytes], most: Any) -> str:
    """The sum of what was copied; never more than the manifest says, whatever it unfolds into."""
    total, sum_ = 0, hashlib.sha256()
    while piece := source.read(PIECE):
        total += len(piece)
        if not isinstance(most, int) or total > most:
            raise NotABackup("it is damaged: it holds more than it says")
        into.write(piece)
        sum_.update(piece)
    return sum_.hexdigest()


def _look_through(database: Path, names: tuple[str, ...]) -> Proved:
    """Open the database, have SQLite check all of it, and count."""
    try:
        with closing(sqlite3.connect(database)) as opened:
            tables = {row[0] for row in opened.execute("SELECT name FROM sqlite_master")}
            if not {"accounts_user", "django_migrations", "people_person"} <= tables:
                raise NotABackup("its database is another program's")
            found = opened.execute("PRAGMA integrity_check(1)").fetchone()[0]
            if found != "ok":
                raise NotABackup(f"its database is damaged: {found}")
            if opened.execute("PRAGMA foreign_key_check").fetchone():
                raise NotABackup("its database is damaged: records lead nowhere")
            applied = opened.execute("SELECT app, name FROM django_migrations")
            migrations = frozenset((app, name) for app, name in applied)
            people = opened.execute("SELECT count(*) FROM people_person").fetchone()[0]
            visits = opened.execute("SELECT count(*) FROM interviews_interview").fetchone()[0]
    except sqlite3.Error as fault:
        raise NotABackup(f"its database is damaged: {fault}") from fault
    return Proved(people, visits, migrations, names)


def _look_through_dump(dump: Path, names: tuple[str, ...], release: Any) -> Proved:
    """Have PostgreSQL's own program read all of a copy, and count. That its records belong together
    shows when it is put into a database: each constraint is made anew there."""
    if not isinstance(release, int):
        raise NotABackup("it is damaged")
    try:
        looked = postgresql.look_through(dump, release=release)
    except (postgresql.ProgramFailed, KeyError, ValueError) as fault:
        raise NotABackup(f"its database is damaged: {fault}") from fault
    if ("people", "0001_initial") not in looked.migrations:
        raise NotABackup("its database is another program's")
    people, visits = (looked.counts.get(t, 0) for t in ("people_person", "interviews_interview"))
    return Proved(people, visits, frozenset(looked.migrations), names, DUMP, release)
