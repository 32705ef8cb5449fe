"""What kind of file this is: by what is in it first, by its name where that leaves it open.

Only the first part of a file is looked at, so that 200 MB of noise are refused as fast as a page.
"""

import re
from io import BytesIO
from itertools import islice
from typing import BinaryIO

from askaround.exchange import sentences
from askaround.exchange.csvs import find_headings
from askaround.exchange.csvs.headings import LINES_BEFORE
from askaround.exchange.physical_lines import physical_lines
from askaround.exchange.text import decode

KINDS = ("vcard", "linkedin", "google", "outlook", "csv")
"""Every kind a file may be said to be (`askaround import --as`)."""

HEAD = 1 << 20
"""Bytes of a file looked at."""

_BEGIN = re.compile(rb"^[ \t]*BEGIN[ \t]*:[ \t]*V(CARD|CALENDAR)", re.IGNORECASE | re.MULTILINE)
_CONTROL = bytes(set(range(32)) - {8, 9, 10, 12, 13, 27})
_MOST_CONTROL = 0.02
_ARCHIVE = (b"PK\x03\x04", b"PK\x05\x06")
_OLD_SPREADSHEET = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class NotContacts(Exception):
    """This file holds no contacts. The message is one sentence of `sentences.py`, a message id,
    that says so and what to do."""


def is_archive(head: bytes) -> bool:
    """Whether a file that starts so is a zip."""
    return head.startswith(_ARCHIVE)


def recognise(stream: BinaryIO, name: str = "", as_kind: str | None = None) -> str:
    """The kind of a file, one of `KINDS`. `as_kind` is what the user says it is: believed, but
    not of a file that cannot be read so. Raises NotContacts. Leaves the stream where it stopped.
    """
    if as_kind is not None and as_kind not in KINDS:
        raise ValueError(f"unknown kind: {as_kind}")
    head = stream.read(HEAD)
    lines_of_head, _ = physical_lines(BytesIO(head))
    lines = list(lines_of_head)
    if not any(line.strip() for line in lines):
        raise NotContacts(sentences.EMPTY_FILE)
    if head.startswith(_OLD_SPREADSHEET):
        raise NotContacts(sentences.SPREADSHEET)
    begun = {found[1].upper() for found in _BEGIN.finditer(b"\n".join(lines))}
    if begun == {b"CALENDAR"}:
        raise NotContacts(sentences.CALENDAR)
    if as_kind == "vcard" and not begun:
        raise NotContacts(sentences.NO_CARDS)
    if begun and as_kind in (None, "vcard"):
        return "vcard"
    kind = None if _is_binary(lines) else _table_kind(lines, name)
    if kind is None:
        raise NotContacts(sentences.NO_KNOWN_COLUMN if as_kind else _best_refusal(name))
    return as_kind or kind


def _table_kind(lines: list[bytes], name: str) -> str | None:
    headings = find_headings([decode(line) for line in islice(lines, LINES_BEFORE + 1)], name)
    return headings.kind if headings else None


def _is_binary(lines: list[bytes]) -> bool:
    text = b"".join(lines[:200])[: 1 << 16]
    return len(text) - len(text.translate(None, _CONTROL)) > len(text) * _MOST_CONTROL


def _best_refusal(name: str) -> str:
    ending = name.lower().rpartition(".")[2]
    if ending in ("ics", "ical", "ifb"):
        return sentences.CALENDAR
    if ending in ("vcf", "vcard"):
        return sentences.NO_CARDS
    if ending in ("csv", "tsv", "txt"):
        return sentences.NO_KNOWN_COLUMN
    return sentences.NOT_CONTACTS
