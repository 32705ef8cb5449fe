"""The lines of one card as properties: unfolded, taken apart, decoded."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from askaround.exchange.text import clean, decode
from askaround.exchange.vcards.values import from_base64, from_quoted_printable

_NAME = re.compile(r"\s*(?:([\w-]+)\.)?([A-Za-z][\w-]*)\s*(;.*)?", re.ASCII | re.DOTALL)
_QUOTED_COLON = re.compile(r'[^:"]*(?:"[^"]*"[^:"]*)*:')
_PARAMETER = re.compile(r';\s*([\w-]+)?\s*(?:=\s*((?:"[^"]*"|[^;"])*))?')
_UNFINISHED = re.compile(r"=[0-9A-Fa-f]?[ \t]*$")
_STANDARD = re.compile(
    r"(?:[\w-]+\.)?(?:FN|N|EMAIL|TEL|ADR|ORG|TITLE|ROLE|NOTE|URL|BDAY|LABEL|PHOTO|REV|UID|"
    r"NICKNAME|CATEGORIES|VERSION|X-[\w-]+)[;:]",
    re.IGNORECASE,
)
# RFC 6350, 3.2 folds at 75 octets. A line of about that length was cut there, mid-word or not.
_FOLD_WIDTHS = range(73, 78)
_SCHEMES = frozenset(("HTTP", "HTTPS", "FTP", "FILE"))  # an address on a line of its own
_VERSION_2 = re.compile(r"^VERSION:2", re.MULTILINE)
_PASSED_OVER = frozenset(
    ("internet", "pref", "voice", "x400", "dom", "intl", "postal", "parcel", "text", "uri")
)  # types that say nothing of whose or which
_LONGEST = 1000  # characters of a header; what is beyond is no person's doing


_HOW_ENCODED = frozenset(("ENCODING", "CHARSET"))
_ENCODINGS = frozenset(("QUOTED-PRINTABLE", "BASE64", "B", "Q", "8BIT", "7BIT"))
_NO_TYPES = _PASSED_OVER | {name.lower() for name in _ENCODINGS}


class Header(NamedTuple):
    """What stands before the colon. `group` in lower case, `name` in upper case; `encoding` is
    "q" for quoted-printable, "b" for base64, else empty; `label` is one the file gives;
    `is_plain`: neither encoded nor in a character set of its own; `types` in lower case, in
    order; `kept` is the header as it stood, without group, encoding and character set."""

    group: str
    name: str
    encoding: str
    charset: str
    label: str
    is_plain: bool
    types: tuple[str, ...]
    kept: str


def properties(lines: list[bytes], *, in_utf8: bool) -> Iterator[tuple[Header, str]]:
    """Every property with its value, decoded but with its escapes still in it. `in_utf8`: the
    file was turned into UTF-8, so a CHARSET speaks only of encoded values.

    Latin-1 carries the bytes through as text one to one: cheap, and undone value by value.
    """
    text = b"\n".join(lines).decode("latin-1")
    tidy = text.isascii() and text.replace("\n", "").isprintable()
    header: Header | None = None
    value = ""
    broken: list[str] = []
    for line in _unfolded(text):
        before, colon, after = line.partition(":")
        if '"' in before and (found := _QUOTED_COLON.match(line)):
            before, after = found[0][:-1], line[found.end() :]
        following = _header(before[:_LONGEST]) if colon else None
        if following and after[:2] == "//" and following.name in _SCHEMES:
            following = None
        if following is None:
            # No property: the value goes on behind a line break somebody forgot to escape.
            if line:
                broken.append(line)
            continue
        if header:
            if tidy and header.is_plain and not broken:
                yield header, value.strip()
            else:
                yield header, _decoded(value, broken, header, in_utf8=in_utf8)
                broken = []
        header, value = following, after
    if header:
        yield header, _decoded(value, broken, header, in_utf8=in_utf8)


def _decoded(text: str, broken: list[str], header: Header, *, in_utf8: bool) -> str:
    if broken:
        text = "\n".join((text, *broken))
    if header.is_plain and text.isascii():
        return clean(text)
    raw = text.encode("latin-1")
    if header.encoding == "q":
        return clean(from_quoted_printable(raw, header.charset))
    if header.encoding == "b":
        return clean(from_base64(raw, header.charset))
    return clean(decode(raw, "" if in_utf8 else header.charset))


def _unfolded(text: str) -> list[str]:
    """The lines, put together where they were folded. A soft break of quoted-printable stays in
    as `=` and LF, for the decoder to judge."""
    spelled = text.upper()
    soft = "QUOTED-PRINTABLE" in spelled
    keeps_blank = bool(_VERSION_2.search(spelled))
    if not (soft or keeps_blank):
        return text.replace("\n ", "").replace("\n\t", "").split("\n")
    unfolded: list[list[str]] = []
    quoted, last = False, ""
    for line in text.split("\n"):
        if quoted and _UNFINISHED.search(last) and line.strip() and not _STANDARD.match(line):
            unfolded[-1][-1] = last.rstrip(" \t")
            unfolded[-1] += ("\n", line)
        elif line[:1] in (" ", "\t") and unfolded:
            # In 2.1 a fold goes before a blank of the text, later standards add the blank.
            kept = keeps_blank and len(last) not in _FOLD_WIDTHS
            unfolded[-1].append(" " + line.lstrip(" \t") if kept else line[1:])
        else:
            unfolded.append([line])
            quoted = soft and "QUOTED-PRINTABLE" in line.partition(":")[0].upper()
        last = line
    return ["".join(parts) for parts in unfolded]


@lru_cache(maxsize=4096)
def _header(before: str) -> Header | None:
    """The header these characters are, or None. A file repeats the same few card after card."""
    found = _NAME.fullmatch(before)
    if not found:
        return None
    flags: set[str] = set()
    named: dict[str, str] = {}
    types: list[str] = []
    kept = [found[2].upper()]
    for key, raw in _PARAMETER.findall(found[3] or ""):
        name, value = key.upper(), clean(decode(raw.encode("latin-1")))
        if name == "TYPE":
            types += value.strip('"').lower().split(",")
        elif not value:
            flags.add(name)
            types.append(name.lower())
        named[name] = value.strip('"')
        if name and name not in _HOW_ENCODED and (value or name not in _ENCODINGS):
            kept.append(f"{key}={value}" if value else key)
    encoding = named.get("ENCODING", "").upper()
    is_quoted = "QUOTED-PRINTABLE" in flags or encoding in {"QUOTED-PRINTABLE", "Q"}
    is_base64 = "BASE64" in flags or encoding in {"BASE64", "B"}
    charset = named.get("CHARSET", "")
    return Header(
        group=(found[1] or "").lower(),
        name=found[2].upper(),
        encoding="q" if is_quoted else "b" if is_base64 else "",
        charset=charset,
        label=named.get("LABEL") or named.get("X-SERVICE-TYPE", ""),
        is_plain=not (is_quoted or is_base64 or charset),
        types=tuple(t for each in types if (t := each.strip()) and t not in _NO_TYPES),
        kept=";".join(kept) if len(before) < _LONGEST else "",
    )
