"""Files put into a zip archive one after the other, each with its sum; the same bytes give the same archive."""

import hashlib
from collections.abc import Iterable
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

BEFORE_ALL = (1980, 1, 1, 0, 0, 0)
"""The earliest time an archive can give a file: when it was made, its manifest says."""


def add_member(
    archive: ZipFile, name: str, pieces: Iterable[bytes], *, level: int, large: bool = False
) -> dict[str, Any]:
    """Put a file in, compressed at this level (1 to 9): its size in bytes and its SHA-256.

    `large` where it may be beyond 4 GiB. Raises OSError.
    """
    member = ZipInfo(name, BEFORE_ALL)
    member.compress_type, member.external_attr = ZIP_DEFLATED, 0o600 << 16
    # That of the archive counts for members it makes itself, which would say when they were made.
    member._compresslevel = level  # type: ignore[attr-defined]  # public from Python 3.13 on
    total, sum_ = 0, hashlib.sha256()
    with archive.open(member, "w", force_zip64=large) as opened:
        for piece in pieces:
            opened.write(piece)
            sum_.update(piece)
            total += len(piece)
    return {"bytes": total, "sha256": sum_.hexdigest()}
