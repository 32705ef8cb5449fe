"""An archive that came: measured before it is read, and every sum compared before it is believed."""

import datetime as dt
import hashlib
import json
import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from askaround.careers.resumes.recognise import LARGEST
from askaround.exchange import sentences
from askaround.exchange.archives import directory_is_small
from askaround.exchange.everything.notebook import FORMAT, VERSION
from askaround.exchange.everything.packing import DATA, MANIFEST, RESUMES
from askaround.exchange.sentences import NotContacts

LARGEST_MANIFEST = 4 << 20
LARGEST_UNPACKED = 4 << 30
LARGEST_RATIO = 200
"""Unpacked to packed. A notebook packs about 8 to 1; one of rows that repeat, some 60."""
LARGE = 1 << 20
"""Bytes from which the ratio counts: an empty list packs to next to nothing."""

PIECE = 1 << 20

RESUME = re.compile(rf"{RESUMES}[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}")

_FAULTS = (
    BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    OverflowError,
    NotImplementedError,
    struct.error,
)


@dataclass(frozen=True)
class Archive:
    """An export that was found whole: its members by what we call them. `counts` are its records by
    table, as its manifest says."""

    zip: ZipFile
    members: dict[str, ZipInfo]
    manifest: dict[str, Any]

    @property
    def counts(self) -> dict[str, int]:
        return dict(self.manifest["counts"])

    @property
    def made_at(self) -> dt.datetime | None:
        """When it was exported, as its manifest says."""
        try:
            made = dt.datetime.fromisoformat(self.manifest["made_at"])
        except (KeyError, TypeError, ValueError):
            return None
        return made if made.tzinfo else None

    @property
    def size(self) -> int:
        """Bytes of the records."""
        return self.members[DATA].file_size

    def records(self) -> IO[bytes]:
        return self.zip.open(self.members[DATA])

    def resume(self, id: str) -> bytes | None:
        """The bytes of a version of the resume, or None where the archive has none."""
        member = self.members.get(f"{RESUMES}{id}")
        return self.zip.read(member) if member else None

    def resumes(self) -> list[UUID]:
        """The ids of the versions whose files are in it."""
        return [UUID(n.removeprefix(RESUMES)) for n in self.members if n.startswith(RESUMES)]


def is_ours(path: Path) -> bool:
    """Whether a file is an archive of ours, whole or not: the only zip with both of these in it."""
    try:
        with path.open("rb") as stream:
            if stream.read(2) != b"PK" or not directory_is_small(stream):
                return False
            with ZipFile(stream) as archive:
                return {MANIFEST, DATA} <= _members(archive).keys()
    except _FAULTS:
        return False


def _members(archive: ZipFile) -> dict[str, ZipInfo]:
    """The files by what we call them. Whoever unpacked an export and packed it again has a folder
    around all of it, folders as members of their own, and what a Mac leaves behind."""
    files = _files(archive)
    ends = [each.filename for each in files if f"/{each.filename}".endswith(f"/{MANIFEST}")]
    around = min(ends, key=len).removesuffix(MANIFEST) if ends else ""
    return {each.filename.removeprefix(around): each for each in files}


def _files(archive: ZipFile) -> list[ZipInfo]:
    def is_litter(name: str) -> bool:
        return name.startswith("__MACOSX/") or name.rpartition("/")[2] == ".DS_Store"

    return [m for m in archive.infolist() if not m.is_dir() and not is_litter(m.filename)]


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """The archive, with every sum compared. Raises NotContacts with a sentence."""
    with path.open("rb") as stream:
        try:
            if not directory_is_small(stream):
                raise NotContacts(sentences.NOTEBOOK_DAMAGED)
            archive = ZipFile(stream)
            members = _members(archive)
            found = Archive(archive, members, _manifest(archive, members))
            _compare(found)
        except _FAULTS as fault:
            raise NotContacts(sentences.NOTEBOOK_DAMAGED) from fault
        with archive:
            yield found


def _manifest(archive: ZipFile, members: dict[str, ZipInfo]) -> dict[str, Any]:
    member = members.get(MANIFEST)
    if member is None or member.file_size > LARGEST_MANIFEST or not _is_plain(MANIFEST, member):
        raise NotContacts(sentences.NOTEBOOK_DAMAGED)
    try:
        said = json.loads(archive.read(member))
    except (ValueError, RecursionError) as fault:
        raise NotContacts(sentences.NOTEBOOK_DAMAGED) from fault
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise NotContacts(sentences.NOTEBOOK_DAMAGED)
    version, counts = said.get("version"), said.get("counts")
    if isinstance(version, int) and version > VERSION:
        raise NotContacts(sentences.NOTEBOOK_NEWER)
    whole = isinstance(counts, dict) and all(isinstance(each, int) for each in counts.values())
    if version != VERSION or not whole or not isinstance(said.get("files"), dict):
        raise NotContacts(sentences.NOTEBOOK_DAMAGED)
    return said


def _compare(found: Archive) -> None:
    """Each file there once, plainly packed, as large as is said, and with the sum that is said."""
    said = found.manifest["files"]
    parts = {name: member for name, member in found.members.items() if name != MANIFEST}
    is_twice = len(found.members) != len(_files(found.zip))
    if is_twice or sorted(parts) != sorted(said) or DATA not in said:
        raise NotContacts(sentences.NOTEBOOK_DAMAGED)
    if sum(member.file_size for member in parts.values()) > LARGEST_UNPACKED:
        raise NotContacts(sentences.NOTEBOOK_DAMAGED)
    for name, member in parts.items():
        if not _is_plain(name, member) or _sum(found.zip, member) != _said(said[name]):
            raise NotContacts(sentences.NOTEBOOK_DAMAGED)


def _is_plain(name: str, member: ZipInfo) -> bool:
    """Not locked, packed as we pack, not unfolding into far more than it is, and a name of ours."""
    if "/" in name or "\\" in name:
        if not RESUME.fullmatch(name) or member.file_size > LARGEST:
            return False
    elif ".." in name:
        return False
    small = member.file_size < LARGE
    fair = small or member.file_size <= max(member.compress_size, 1) * LARGEST_RATIO
    return fair and not member.flag_bits & 1 and member.compress_type in (ZIP_STORED, ZIP_DEFLATED)


def _sum(archive: ZipFile, member: ZipInfo) -> tuple[int, str]:
    total, sum_ = 0, hashlib.sha256()
    with archive.open(member) as stream:
        while piece := stream.read(PIECE):
            total += len(piece)
            sum_.update(piece)
    return total, sum_.hexdigest()


def _said(entry: Any) -> tuple[Any, Any]:
    return (entry.get("bytes"), entry.get("sha256")) if isinstance(entry, dict) else (None, None)
