"""What kind of file this is: by what is in it first, by its name where that leaves it open.

Only the first part of a file is looked at, so that 200 MB of noise are refused as fast as a page.
"""

import re
from io import BytesIO
from itertools import islice
from typing import BinaryIO

from askaround.exchange import sentences
from askaround.exchange.csvs import LINES_TO_SEE, Choice, find_headings, look_at
from askaround.exchange.csvs.choices import apply
from askaround.exchange.csvs.headings import LINES_BEFORE
from askaround.exchange.csvs.layout import Layout
from askaround.exchange.csvs.vocabulary import Means
from askaround.exchange.monica import is_monica
from askaround.exchange.physical_lines import physical_lines
from askaround.exchange.sentences import NotContacts
from askaround.exchange.text import decode

__all__ = ["KINDS", "NotContacts", "UnknownColumns", "is_archive", "layout_of", "recognise"]

KINDS = ("vcard", "linkedin", "google", "outlook", "csv", "monica", "askaround")
"""Every kind a file may be said to be (`askaround import --as`)."""

HEAD = 1 << 20
"""Bytes of a file looked at."""

MOST_TO_ASK_ABOUT = 60
"""Columns somebody can be asked about. Convention: Outlook's own tables have 90, and are known."""

_BEGIN = re.compile(rb"^[ \t]*BEGIN[ \t]*:[ \t]*V(CARD|CALENDAR)", re.IGNORECASE | re.MULTILINE)
_OUR_JSON = re.compile(rb'"askaround-export"|"careers\.careerfield"\s*:')
_DATABASE = b"SQLite format 3\x00"
_CONTROL = bytes(set(range(32)) - {8, 9, 10, 12, 13, 27})
_MOST_CONTROL = 0.02
_ARCHIVE = (b"PK\x03\x04", b"PK\x05\x06")
_OLD_SPREADSHEET = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class UnknownColumns(NotContacts):
    """A table, but no column of it is known: somebody has to say what they hold. `layout` is the
    table as it is seen."""

    def __init__(self, sentence: str, layout: Layout) -> None:
        super().__init__(sentence)
        self.layout = layout


def is_archive(head: bytes) -> bool:
    """Whether a file that starts so is a zip."""
    return head.startswith(_ARCHIVE)


def recognise(
    stream: BinaryIO, name: str = "", as_kind: str | None = None, choice: Choice | None = None
) -> str:
    """The kind of a file, one of `KINDS`. `as_kind` is what the user says it is: believed, but
    not of a file that cannot be read so. `choice` is what they say its columns hold: so it is a
    table. Raises NotContacts, WrongChoice. Leaves the stream where it stopped.
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
    _refuse_our_own(head)
    begun = _begun(lines, name)
    if begun == {b"CALENDAR"}:
        raise NotContacts(sentences.CALENDAR)
    if as_kind == "vcard" and not begun:
        raise NotContacts(sentences.NO_CARDS)
    if begun and as_kind in (None, "vcard"):
        return "vcard"
    if _is_monica(head, name, as_kind):
        return "monica"
    if choice is not None:
        return _chosen_kind(lines, name, choice)
    kind = None if _is_binary(lines) else _table_kind(lines, name)
    if kind is None:
        raise _best_refusal(lines, name, as_kind)
    return as_kind or kind


def _refuse_our_own(head: bytes) -> None:
    """What Askaround wrote, and what goes in by another door; whatever another program has made of
    its lines, its order and its letters since."""
    if head.startswith(_DATABASE):
        raise NotContacts(sentences.BACKUP)
    plain = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if plain.startswith(b"{") and _OUR_JSON.search(plain):
        raise NotContacts(sentences.NOTEBOOK_AS_JSON)


def _begun(lines: list[bytes], name: str) -> set[bytes]:
    """What begins in this file: cards, calendars."""
    begun = {found[1].upper() for found in _BEGIN.finditer(b"\n".join(lines))}
    return set() if begun and _is_table_of_odd_words(lines, name) else begun


def _is_table_of_odd_words(lines: list[bytes], name: str) -> bool:
    """Whether headings stand before the first line that reads like a card's: somebody's name may
    be anything."""
    start = next((at for at, line in enumerate(lines) if line.strip()), 0)
    if _BEGIN.match(lines[start]):
        return False
    headings = find_headings([decode(line) for line in lines[start : start + 1]], name)
    return headings is not None


def _is_monica(head: bytes, name: str, as_kind: str | None) -> bool:
    """Raises NotContacts where it is said to be, and is not."""
    if as_kind in (None, "monica") and is_monica(head):
        return True
    if as_kind == "monica" or (as_kind is None and name.lower().endswith(".json")):
        raise NotContacts(sentences.MONICA_UNREADABLE)
    return False


def layout_of(stream: BinaryIO, name: str = "", *, headings: bool | None = None) -> Layout | None:
    """How the table in this file is laid out, or None where there is none."""
    lines, _ = physical_lines(BytesIO(stream.read(HEAD)))
    return _layout(list(lines), name, headings=headings)


def _layout(lines: list[bytes], name: str, *, headings: bool | None = None) -> Layout | None:
    if _is_binary(lines):
        return None
    return look_at([decode(line) for line in lines[:LINES_TO_SEE]], name, headings=headings)


def _chosen_kind(lines: list[bytes], name: str, choice: Choice) -> str:
    layout = _layout(lines, name, headings=choice.headings)
    if layout is None:
        raise NotContacts(sentences.NOT_CONTACTS)
    return apply(choice, layout).kind


def _table_kind(lines: list[bytes], name: str) -> str | None:
    headings = find_headings([decode(line) for line in islice(lines, LINES_BEFORE + 1)], name)
    return headings.kind if headings else None


def _is_binary(lines: list[bytes]) -> bool:
    text = b"".join(lines[:200])[: 1 << 16]
    return len(text) - len(text.translate(None, _CONTROL)) > len(text) * _MOST_CONTROL


def _best_refusal(lines: list[bytes], name: str, as_kind: str | None) -> NotContacts:
    """What to say of a file that holds neither cards nor a known column."""
    ending = name.lower().rpartition(".")[2]
    is_table = bool(as_kind) or ending in ("csv", "tsv", "txt")
    if ending not in ("ics", "ical", "ifb", "vcf", "vcard") or as_kind:
        layout = _layout(lines, name)
        if layout and _can_be_asked_about(layout, is_table=is_table):
            return UnknownColumns(sentences.NO_KNOWN_COLUMN, layout)
    if is_table:
        return NotContacts(sentences.NO_KNOWN_COLUMN)
    if ending in ("ics", "ical", "ifb"):
        return NotContacts(sentences.CALENDAR)
    if ending in ("vcf", "vcard"):
        return NotContacts(sentences.NO_CARDS)
    return NotContacts(sentences.NOT_CONTACTS)


def _can_be_asked_about(layout: Layout, *, is_table: bool) -> bool:
    """Whether somebody can say what these columns hold: it is called a table, or holds e-mails."""
    columns = layout.headings.columns
    if len(columns) > MOST_TO_ASK_ABOUT or not any(layout.samples):
        return False
    return is_table or any(column.means is Means.EMAIL for column in columns)
