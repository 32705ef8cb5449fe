"""A file's bytes as lines, whatever wrote them, in memory that does not grow with the file."""

import codecs
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import BinaryIO

from askaround.exchange.text import wide_encoding

MAX_LINE = 1 << 20
"""Bytes kept of one line. A longer one comes out cut to one byte more than this."""

CHUNK = 1 << 16
"""Bytes read at a time."""


def physical_lines(stream: BinaryIO) -> tuple[Iterator[bytes], bool]:
    """The lines without their ends, and whether they were turned into UTF-8.

    UTF-16 and UTF-32 are turned, with or without a byte order mark; anything else comes as it is.
    A line ends at LF, CR, CRLF, or the CR CR LF that double conversion leaves behind.
    """
    head = stream.read(CHUNK)
    chunks = chain([head], iter(lambda: stream.read(CHUNK), b""))
    encoding = wide_encoding(head)
    return _split(_as_utf8(chunks, encoding) if encoding else chunks), encoding is not None


def _as_utf8(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    for chunk in chunks:
        yield decoder.decode(chunk).encode()
    yield decoder.decode(b"", final=True).encode()


def _split(chunks: Iterable[bytes]) -> Iterator[bytes]:
    rest = b""
    for text in _newlines_alone(chunks):
        first, *others = text.split(b"\n")
        if len(rest) <= MAX_LINE:
            rest += first
        if others:
            yield rest[: MAX_LINE + 1]
            rest = others.pop()
            yield from others
    if rest:
        yield rest[: MAX_LINE + 1]


def _newlines_alone(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The chunks with every line end as one LF, the file's UTF-8 mark taken off."""
    held, start = b"", True
    for chunk in chunks:
        text = held + chunk
        if start and len(text) >= len(codecs.BOM_UTF8):
            text, start = text.removeprefix(codecs.BOM_UTF8), False
        if b"\r" not in text:
            held = b""
            yield text
            continue
        # Whether CRs at the end stand alone is for the next chunk to say.
        body = text.rstrip(b"\r")
        held = text[len(body) :][:2]
        yield body.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if held:
        yield b"\n"
