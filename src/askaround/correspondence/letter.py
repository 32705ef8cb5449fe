"""How a message is shown and handed to other programs. Pure: text in, text out."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote, urlencode

from askaround.correspondence.facts import BLANK
from askaround.correspondence.guidelines import MAILTO_LENGTH


class Part(NamedTuple):
    """A stretch of a text: words, or a blank that is still to fill."""

    text: str
    blank: bool


def parts(text: str) -> Iterator[Part]:
    """The text cut where blanks begin and end; put together again it is the same."""
    end = 0
    for found in BLANK.finditer(text):
        if found.start() > end:
            yield Part(text[end : found.start()], False)
        yield Part(found[0], True)
        end = found.end()
    if end < len(text):
        yield Part(text[end:], False)


def mailto(address: str, subject: str, body: str) -> str:
    """A link that opens the message in a mail program; empty where it is longer than those take.

    Everything is percent-encoded, so that nothing typed can add a field of its own.
    """
    words = {"subject": " ".join(subject.split()), "body": re.sub(r"\r\n|\r|\n", "\r\n", body)}
    query = urlencode({name: text for name, text in words.items() if text}, quote_via=quote)
    link = f"mailto:{quote(address, safe='@')}" + (f"?{query}" if query else "")
    return link if len(link) <= MAILTO_LENGTH else ""


def with_sentence(body: str, sentence: str) -> str:
    """The body with one more sentence: a paragraph of its own before the closing one."""
    if sentence in body:
        return body
    before, gap, closing = body.rstrip().rpartition("\n\n")
    if not gap:
        return f"{closing}\n\n{sentence}".strip()
    return f"{before}\n\n{sentence}\n\n{closing}"


def to_someone_else(text: str, was: str, now: str) -> str:
    """The same words for another person: the name in the greeting, its first line, is theirs."""
    first, line_end, rest = text.partition("\n")
    if not was:
        return text
    return re.sub(rf"(?<!\w){re.escape(was)}(?!\w)", lambda _found: now, first) + line_end + rest


def envelope(name: str, place: str, address: str) -> str:
    """Name and address as they stand on an envelope, a line each; the place where it isn't in it.

    An address typed on one line is broken at its commas.
    """
    lines = [line.strip() for line in address.splitlines() if line.strip()]
    if len(lines) == 1:
        lines = [part.strip() for part in lines[0].split(",") if part.strip()]
    named = any(place.casefold() in line.casefold() for line in lines)
    return "\n".join([name, *([place] if place and not named else []), *lines])
