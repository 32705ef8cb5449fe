"""Lines of a calendar file: their texts escaped, themselves folded (RFC 5545, 3.1 and 3.3.11). Pure.

Ours, since icalendar needs ten times as long for a line; a test holds every line to what icalendar
writes.
"""

import datetime as dt

FOLD = 75
"""Octets of a line, its end among them as icalendar counts."""

ESCAPE = "\\^"
"""What begins an escape: never the last of a line, since some programs read line by line."""


def text_line(name: str, text: str) -> str:
    """A property that holds text."""
    return line(f"{name}:{escaped(text)}")


def line(whole: str) -> str:
    """A line, name and value, folded where it is long."""
    if len(whole) < FOLD and whole.isascii():
        return whole
    return "\r\n ".join(_pieces(whole))


def escaped(text: str) -> str:
    """Text with what means something in a calendar made to mean itself, and without the mark of a
    file's encoding, which is no text."""
    text = (
        text.removeprefix("\ufeff").replace("\\N", "\n").replace("\\", "\\\\").replace(";", "\\;")
    )
    return text.replace(",", "\\,").replace("\r\n", "\n").replace("\n", "\\n").replace("\r", "\\n")


def moment(value: dt.datetime) -> str:
    """A moment in UTC, or what a clock shows, as digits."""
    shown = (
        f"{value.year:04}{value.month:02}{value.day:02}"
        f"T{value.hour:02}{value.minute:02}{value.second:02}"
    )
    return f"{shown}Z" if value.tzinfo is dt.UTC else shown


def _pieces(whole: str) -> list[str]:
    """The line cut after 74 octets at most, never inside a character or an escape."""
    pieces, begin, octets = [], 0, 0
    for at, char in enumerate(whole):
        width = len(char.encode())
        if octets + width >= FOLD:
            end = at - 1 if at - begin > 1 and whole[at - 1] in ESCAPE else at
            pieces.append(whole[begin:end])
            begin, octets = end, at - end
        octets += width
    return [*pieces, whole[begin:]]
