"""Word and OpenDocument texts, which are zip archives: looked into without unpacking them. Pure.

An archive can be made to unfold into far more than it is, and to hold programs. Nothing here is
unpacked but OpenDocument's first member, a line that says what it is.
"""

import io
import struct
from typing import Literal
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

MOST_MEMBERS = 2_000
LARGEST_UNPACKED = 100 << 20
LARGEST_RATIO = 200
"""Unpacked to packed, of a member that is large at all. Text of a document packs about 10 to 1."""
LARGE = 1 << 20

MIMETYPE = "mimetype"
ODT = b"application/vnd.oasis.opendocument.text"
DOCX = {"[Content_Types].xml", "word/document.xml"}
ODT_PARTS = {MIMETYPE, "content.xml", "META-INF/manifest.xml"}
MACROS = ("vbaproject.bin", "basic/", "scripts/")

_CANNOT_BE_READ = (
    BadZipFile,
    OSError,
    ValueError,
    RuntimeError,
    OverflowError,
    struct.error,
    EOFError,
)


def is_document(data: bytes) -> Literal["docx", "odt", "macros"] | None:
    """Which of the two the archive is; "macros" for one with a program in it, else None."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if not _is_plain(members):
                return None
            names = {member.filename for member in members}
            kind = _kind(archive, names)
    except _CANNOT_BE_READ:
        return None
    if kind and any(_is_program(name.lower()) for name in names):
        return "macros"
    return kind


def _kind(archive: ZipFile, names: set[str]) -> Literal["docx", "odt"] | None:
    if names >= DOCX:
        return "docx"
    if names >= ODT_PARTS and archive.getinfo(MIMETYPE).file_size < len(ODT) + 20:
        return "odt" if archive.read(MIMETYPE).strip() == ODT else None
    return None


def _is_plain(members: list[ZipInfo]) -> bool:
    """Few, small and plainly packed members, none of them locked or outside the archive."""
    if len(members) > MOST_MEMBERS or sum(m.file_size for m in members) > LARGEST_UNPACKED:
        return False
    return all(_is_plain_member(member) for member in members)


def _is_plain_member(member: ZipInfo) -> bool:
    parts = member.filename.replace("\\", "/").split("/")
    inside = ".." not in parts and not member.filename.startswith(("/", "\\"))
    packed = max(member.compress_size, 1)
    small = member.file_size < LARGE or member.file_size <= packed * LARGEST_RATIO
    locked = member.flag_bits & 0x1
    return inside and small and not locked and member.compress_type in (ZIP_STORED, ZIP_DEFLATED)


def _is_program(name: str) -> bool:
    return name.endswith(MACROS[0]) or name.startswith(MACROS[1:])
