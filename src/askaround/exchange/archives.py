"""The archive LinkedIn sends, and the one file in it that names people.

An archive can be made to unfold into far more than it is. Its directory is measured before it is
read, and the one member is taken out only if its size and its ratio are those of a list of people.
"""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from askaround.exchange import sentences
from askaround.exchange.recognise import NotContacts

MOST_MEMBERS = 10_000
LARGEST_DIRECTORY = 4 << 20
LARGEST_MEMBER = 200 << 20
LARGEST_RATIO = 200
"""Unpacked to packed. Text of a list packs about 5 to 1, of repeated rows up to some 100."""

BACKED_UP = {"askaround.sqlite3", "askaround.pgdump"}
"""The databases in our own backups: `backups.proving` writes them."""

DAMAGED = (BadZipFile, zlib.error, EOFError)
"""What reading a damaged member raises."""

# A false offset leads to a place no file has; a locked member is a RuntimeError.
_CANNOT_BE_OPENED = (*DAMAGED, OSError, ValueError, RuntimeError, OverflowError, struct.error)

_END = struct.Struct("<4s4H2LH")
_END_MARK, _LONG_FORM_MARK = b"PK\x05\x06", b"PK\x06\x07"
_LONG_FORM_LENGTH = 20
_LONGEST_COMMENT = 0xFFFF


@contextmanager
def connections_in(stream: BinaryIO) -> Iterator[BinaryIO]:
    """`Connections.csv`, opened, wherever in the archive it lies. Raises NotContacts."""
    if not directory_is_small(stream):
        raise NotContacts(sentences.ARCHIVE_UNSAFE)
    try:
        archive = ZipFile(stream)
    except _CANNOT_BE_OPENED as fault:
        raise NotContacts(sentences.ARCHIVE_UNSAFE) from fault
    with archive:
        member = _connections(archive)
        try:
            opened = archive.open(member)
        except _CANNOT_BE_OPENED as fault:
            raise NotContacts(sentences.ARCHIVE_UNSAFE) from fault
        with opened:
            yield cast(BinaryIO, opened)


def _connections(archive: ZipFile) -> ZipInfo:
    found = [m for m in archive.infolist() if _file_name(m) == "connections.csv"]
    if not found and BACKED_UP & set(archive.namelist()):
        raise NotContacts(sentences.BACKUP)
    if not found:
        spreadsheet = any(m.filename == "[Content_Types].xml" for m in archive.infolist())
        raise NotContacts(
            sentences.SPREADSHEET if spreadsheet else sentences.ARCHIVE_WITHOUT_CONNECTIONS
        )
    member = min(found, key=lambda m: len(m.filename))
    packed = max(member.compress_size, 1)
    if (
        member.file_size > LARGEST_MEMBER
        or member.file_size > packed * LARGEST_RATIO
        or member.compress_type not in (ZIP_STORED, ZIP_DEFLATED)
    ):
        raise NotContacts(sentences.ARCHIVE_UNSAFE)
    return member


def _file_name(member: ZipInfo) -> str:
    return member.filename.replace("\\", "/").rpartition("/")[2].lower()


def directory_is_small(stream: BinaryIO) -> bool:
    """Whether the directory says it is of a plain, small archive. The long form (zip64) is for
    archives far beyond that, and would hide the true size."""
    size = stream.seek(0, 2)
    start = max(0, size - _LONGEST_COMMENT - _END.size)
    stream.seek(start)
    tail = stream.read()
    at = tail.rfind(_END_MARK)
    if at < 0 or len(tail) - at < _END.size:
        return False
    end = _END.unpack_from(tail, at)
    long_form = tail[max(0, at - _LONG_FORM_LENGTH) : at].startswith(_LONG_FORM_MARK)
    return not long_form and end[4] <= MOST_MEMBERS and end[5] <= LARGEST_DIRECTORY
