"""The same thing to read, named by several people, gathered by what it is called. Pure.

Titles are the same whatever their case, accents, punctuation and leading article; who wrote a book
may be named by one and not by another, but two writers are two books. A site is its address.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol, TypeVar
from urllib.parse import urlsplit


class Named(Protocol):
    """Something that was named: see `interviews.Reading`."""

    @property
    def kind(self) -> str: ...

    @property
    def text(self) -> str: ...

    @property
    def link(self) -> str: ...


N = TypeVar("N", bound=Named)

_BY = re.compile(r"[\s,]+(?:by|de|por|von|par)\s+(?=[^\W\d_a-z]\w{3})(?P<who>.+)$")
"""A writer, by a name of some length: "Stand by Me" is a title."""
_ARTICLE = re.compile(r"^(?:the|a|an|el|la|los|las|un|una)\s+")
_LETTERS = re.compile(r"[^\w]+")


def title_and_writer(kind: str, text: str) -> tuple[str, str]:
    """What something is called and who wrote it, as they are compared; no writer: empty."""
    found = _BY.search(text) if kind == "book" else None
    title = text[: found.start()] if found else text
    return _ARTICLE.sub("", plain(title)) or plain(text), plain(found["who"]) if found else ""


def plain(text: str) -> str:
    """Letters and figures alone, without case and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(each for each in apart if not unicodedata.combining(each))
    return _LETTERS.sub(" ", bare).strip()


def site(text: str) -> str:
    """An address as it is compared: without its scheme, "www." and a slash at the end."""
    written = text.strip().casefold()
    try:
        parts = urlsplit(written if "//" in written else f"//{written}")
    except ValueError:
        return written
    return f"{parts.netloc.removeprefix('www.')}{parts.path}".rstrip("/") + (
        f"?{parts.query}" if parts.query else ""
    )


def gathered(named: Iterable[N]) -> list[list[N]]:
    """Each thing with everything said of it, in the order they were first named."""
    things: dict[tuple[str, str], list[N]] = defaultdict(list)
    writers: dict[tuple[str, str], str] = {}
    made: list[list[N]] = []
    every = [(each, _key(each)) for each in named]
    for _each, (kind, title, writer) in every:
        if writer:
            writers.setdefault((kind, title), writer)
    for each, (kind, title, writer) in every:
        known = writer or writers.get((kind, title), "")
        rows = things[kind, f"{title}\n{known}"]
        if not rows:
            made.append(rows)
        rows.append(each)
    return made


def _key(each: Named) -> tuple[str, str, str]:
    if each.kind == "site":
        return each.kind, site(each.link or each.text), ""
    return each.kind, *title_and_writer(each.kind, each.text)
