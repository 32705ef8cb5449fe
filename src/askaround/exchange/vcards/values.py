r"""What stands after the colon: escapes, lists, and the two encodings of vCard 2.1.

vCard 3.0 and 4.0 escape `\\ \, \; \n` (RFC 6350, 3.4). Writers of 2.1 do so too, whatever their
standard says, and some escape a colon; any other backslash is just a backslash.
"""

import binascii
import re

from askaround.exchange.text import character_set, decode, strictly

_ESCAPE = re.compile(r"\\([\\,;:nN])")
_BROKEN_ESCAPE = re.compile(rb"=([0-9A-Fa-f])\n[ \t]*(?=[0-9A-Fa-f])")
_SPLIT_ESCAPE = re.compile(rb"=\n[ \t]*(?=[0-9A-Fa-f]{2})")
_SOFT_BREAK_IN_ESCAPE = re.compile(rb"=([0-9A-Fa-f]?)=\n[ \t]*(?=[0-9A-Fa-f])")


def unescape(text: str) -> str:
    """The text with its escapes resolved."""
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)


def split_escaped(text: str, separator: str = ";") -> list[str]:
    """The parts between separators that are not escaped, each with its escapes resolved."""
    parts = text.split(separator)
    if "\\" not in text:
        return parts
    joined: list[list[str]] = [[]]
    for part in parts:
        joined[-1].append(part)
        backslashes = len(part) - len(part.rstrip("\\"))
        if backslashes % 2 == 0:
            joined.append([])
    if not joined[-1]:
        joined.pop()
    return [unescape(separator.join(pieces)) for pieces in joined]


def from_quoted_printable(raw: bytes, charset: str) -> str:
    """The text of a quoted-printable value, its soft breaks still in it as `=` and LF.

    A break may fall inside `=XX`: after the first digit, or (a fault) in place of the sign.
    The second is tried only where the plain reading is not text in the declared encoding.
    """
    whole = _BROKEN_ESCAPE.sub(rb"=\1", _SOFT_BREAK_IN_ESCAPE.sub(rb"=\1", raw))
    plain = binascii.a2b_qp(whole.replace(b"=\n", b""))
    encoding = character_set(charset) if charset else None
    text = strictly(plain, encoding or "utf-8")
    if text is None and b"=\n" in whole:
        text = strictly(binascii.a2b_qp(_SPLIT_ESCAPE.sub(b"=", whole)), encoding or "utf-8")
    return decode(plain, charset) if text is None else text


def from_base64(raw: bytes, charset: str) -> str:
    """The text of a base64 value, or nothing where it is damaged."""
    try:
        return decode(binascii.a2b_base64(raw), charset)
    except ValueError:
        return ""
