"""Whether a backup is one: every sum compared, the database opened, looked through and counted.

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

FORMAT, VERSION = "askaround-backup", 1
DATABASE, MANIFEST, RESUMES = "askaround.sqlite3", "manifest.json", "resumes/"

SQLITE = b"SQLite format 3\x00"
LARGEST_MANIFEST = 64 << 20
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


@dataclass(frozen=True)
class Proved:
    """A backup that was found sound: how many it holds, which migrations its database has had, and
    the names of its other files."""

    people: int
    visits: int
    migrations: frozenset[tuple[str, str]]
    files: tuple[str, ...]


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
    alone, such as the copies made before updates, is a backup without files. Raises NotABackup."""
    with file.open("rb") as stream:
        start = stream.read(len(SQLITE))
        if not start:
            raise NotABackup("it is empty")
        if start == SQLITE:
            shutil.copyfile(file, place / DATABASE)
            return _look_through(place / DATABASE, ())
        if not start.startswith(b"PK"):
            raise NotABackup("it is no backup of Askaround's")
        try:
            with ZipFile(stream) as archive:
                names = _unpack(archive, place)
        except _FAULTS as fault:
            raise NotABackup("it is damaged") from fault
    return _look_through(place / DATABASE, names)


def _unpack(archive: ZipFile, place: Path) -> tuple[str, ...]:
    said = _manifest(archive)
    names = [name for name in archive.namelist() if name != MANIFEST]
    if len(set(names)) != len(names) or set(names) != set(said) or DATABASE not in said:
        raise NotABackup("it is damaged: files are missing from it, or were added")
    for name in names:
        if name != DATABASE and not _RESUME.fullmatch(name):
            raise NotABackup("it holds files that are none of ours")
        out = place / name
        out.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        entry = said[name] if isinstance(said[name], dict) else {}
        with archive.open(name) as source, out.open("wb") as into:
            out.chmod(0o600)
            if _copied(source, into, most=entry.get("bytes")) != entry.get("sha256"):
                raise NotABackup(f"it is damaged: {name} is not as it was")
    return tuple(name for name in names if name != DATABASE)


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
    return dict(said["files"])


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
