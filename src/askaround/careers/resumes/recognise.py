"""What a file is, by what is in it: never by its name. Pure.

A name only chooses between plain text and Markdown, which are the same bytes.
"""

import codecs
import re
from typing import Literal

from django.utils.translation import gettext as _

from askaround.careers.resumes.packed import is_document

Kind = Literal["pdf", "docx", "odt", "rtf", "txt", "md"]

LARGEST = 5 * 1024 * 1024
"""Bytes of a resume. Convention: a page with a photograph is under one megabyte, and what a program
sends in JSON (a third longer) has to fit one request."""

MEDIA_TYPES: dict[str, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "rtf": "application/rtf",
    "txt": "text/plain",
    "md": "text/markdown",
}

PDF_STARTS_WITHIN = 1024
"""A PDF's first line may come after this many bytes at most (ISO 32000-1, annex H.3.4.1)."""

ZIP, RTF = b"PK\x03\x04", b"{\\rtf"
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MARKUP = re.compile(
    r"\s*(<\?xml|<!--|<!doctype|<(html|svg|head|body|script|iframe|img)\b)", re.IGNORECASE
)
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
"""Control characters no text editor writes; tab, line ends, form feed and escape may be."""


class NotAResume(ValueError):
    """The file can't be kept; the exception says why, in a sentence for people."""


def recognise(data: bytes, name: str) -> Kind:
    """What these bytes are. Raises NotAResume."""
    if not data.strip():
        raise NotAResume(_("This file is empty. Save it again and choose the new one."))
    if len(data) > LARGEST:
        raise NotAResume(
            _(
                "This file is larger than 5 MB. Save it as PDF with smaller pictures; a page is plenty."
            )
        )
    if b"%PDF-" in data[:PDF_STARTS_WITHIN]:
        return _pdf(data)
    if data.startswith(RTF):
        return "rtf"
    if data.startswith(ZIP):
        return _packed(data)
    return _text(data, name)


def _pdf(data: bytes) -> Kind:
    if _is_markup(data[:PDF_STARTS_WITHIN].decode("latin-1")):
        raise NotAResume(_unknown())
    if b"%%EOF" not in data:
        raise NotAResume(_("This PDF ends too early. Save it again and choose the new one."))
    return "pdf"


def _packed(data: bytes) -> Kind:
    """A Word or OpenDocument text, which are archives."""
    found = is_document(data)
    if found == "macros":
        raise NotAResume(_("This document carries a program (macros). Save it without, or as PDF."))
    if found is None:
        raise NotAResume(_unknown())
    return found


def _text(data: bytes, name: str) -> Kind:
    try:
        text = data.decode("utf-16" if data.startswith(UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError:
            raise NotAResume(_unknown()) from None
    if _NOT_TEXT.search(text):
        raise NotAResume(_unknown())
    if _is_markup(text):
        raise NotAResume(
            _("This is a web page or a drawing. Save your resume as PDF, then bring that.")
        )
    return "md" if name.lower().endswith((".md", ".markdown")) else "txt"


def _is_markup(text: str) -> bool:
    return _MARKUP.match(text.lstrip("\ufeff")) is not None


def _unknown() -> str:
    return _(
        "This is none of PDF, Word (.docx), OpenDocument (.odt), RTF or plain text. Save it as one of these."
    )
