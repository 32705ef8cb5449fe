"""The sheet as plain text, and the ways it gets onto a phone that can't reach this machine."""

from typing import Any
from urllib.parse import quote, urlencode

import segno
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

LONGEST_CODE = 1200
"""Bytes: what a phone still reads off a screen, in squares of a millimetre. Convention."""


def sheet_in_words(context: dict[str, Any]) -> str:
    """The sheet as one would type it. `context` is that of the page of preparation."""
    return render_to_string("interviews/sheet.txt", context).strip()


def mail_to_oneself(subject: str, words: str) -> str:
    """An address that opens a mail to nobody yet, with these words in it."""
    return f"mailto:?{urlencode({'subject': subject, 'body': words}, quote_via=quote)}"


def as_code(words: str) -> SafeString:
    """The words as a QR code, drawn as SVG; empty when they are too many to be read off a screen."""
    if not words or len(words.encode()) > LONGEST_CODE:
        return SafeString("")
    code = segno.make(words, micro=False, error="l")
    return SafeString(code.svg_inline(border=2, svgclass="qr", lineclass="qr-line", omitsize=True))
