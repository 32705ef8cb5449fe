"""Bytes into text: which encoding, and nothing in it that a database or a page would choke on."""

import codecs
import re
from functools import lru_cache

_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# Python knows codecs that are no character set (zip, punycode, unicode_escape), some of them
# slow or able to make text that cannot be stored. A file may name only what is one.
_CHARACTER_SET = re.compile(
    r"(ascii|utf-?(8|16|32)|iso-?8859-|iso2022|latin|windows|cp\d|shift_|euc_|gb|hz|big5|koi8|mac-|"
    r"tis|johab|kz1048|ptcp154|hp-roman8)"
)
_UNWANTED = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(127, 160), 0xFEFF])


def wide_encoding(head: bytes) -> str | None:
    """UTF-16 or UTF-32, by its mark or by where the zero bytes fall; None for anything else."""
    for mark, encoding in _WIDE_MARKS:
        if head.startswith(mark):
            return encoding
    half = min(len(head), 4096) // 2
    first, second = (head[start : half * 2 : 2].count(0) for start in (0, 1))
    # Latin text has a zero in every second byte, and its keywords and line ends are Latin always.
    if second * 4 >= half > 0 and first * 20 <= second:
        return "utf-16-le"
    if first * 4 >= half > 0 and second * 20 <= first:
        return "utf-16-be"
    return None


@lru_cache(maxsize=256)
def character_set(name: str) -> str | None:
    """Python's name for a character set a file declares, or None if it is none."""
    try:
        found = codecs.lookup(name.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    return found if _CHARACTER_SET.match(found) else None


def strictly(raw: bytes, encoding: str) -> str | None:
    """The text, or None where the bytes are not in that encoding."""
    try:
        return raw.decode(encoding)
    except ValueError:
        return None


def decode(raw: bytes, charset: str = "") -> str:
    """The text of `raw`: in the declared `charset` if it fits, else UTF-8, else Windows' Latin."""
    declared = character_set(charset) if charset else None
    for encoding in (declared, "utf-8", "cp1252"):
        if encoding and (text := strictly(raw, encoding)) is not None:
            return text
    return raw.decode("latin-1")


def clean(text: str) -> str:
    """The text without control characters, its line ends as newlines, its ends stripped."""
    if text.isprintable():
        return text.strip()
    plain = text.replace("\r\n", "\n").replace("\r", "\n").translate(_UNWANTED)
    return plain.strip()


def one_line(text: str) -> str:
    """The text with every run of blanks as one space."""
    return " ".join(text.split())
