"""A job description some lines at a time, for programs that follow pages. Pure.

The lines come part by part, and what was left out last. Where a page ended is remembered by the line
itself, since later visits add lines before it: the next page begins behind it, wherever it stands now.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple

from askaround.findings.queries.job_description import Gathered, JobDescription, Part


class Bookmark(NamedTuple):
    """The last line of a page: its number among all lines, from 0, and what it is known again by."""

    number: int
    known_by: str


@dataclass(frozen=True, slots=True)
class LinesPage:
    """Some lines: of which parts, and of those left out. `count` are all there are; `ended` is where
    this page ended, None on the last one."""

    parts: list[tuple[Part, list[Gathered]]]
    left_out: list[Gathered]
    count: int
    ended: Bookmark | None


def page_of(
    found: JobDescription, *, limit: int | None = None, after: Bookmark | None = None
) -> LinesPage:
    """The first lines, or those behind a bookmark; all of them without a `limit`."""
    every = [line for part in found.parts for line in part.lines] + found.left_out
    first = _behind(every, after) if after else 0
    last = len(every) if limit is None else min(first + limit, len(every))
    parts = list(_of_parts(found, first, last))
    kept = len(every) - len(found.left_out)
    return LinesPage(
        parts=[(part, lines) for part, lines in parts if lines],
        left_out=every[max(first, kept) : last],
        count=len(every),
        ended=Bookmark(last - 1, _known_by(every[last - 1])) if last < len(every) else None,
    )


def _of_parts(
    found: JobDescription, first: int, last: int
) -> Iterator[tuple[Part, list[Gathered]]]:
    before = 0
    for part in found.parts:
        yield part, part.lines[max(first - before, 0) : max(last - before, 0)]
        before += len(part.lines)


def _behind(every: list[Gathered], mark: Bookmark) -> int:
    """Where the marked line is gone, what followed it stands in its place."""
    if mark.number < len(every) and _known_by(every[mark.number]) == mark.known_by:
        return mark.number + 1
    numbers = (number for number, line in enumerate(every) if _known_by(line) == mark.known_by)
    return next(numbers, mark.number - 1) + 1


def _known_by(line: Gathered) -> str:
    """The same for the same line, however it is worded and wherever it stands; another once it is
    left out."""
    known = line.edit.pk if line.own and line.edit else line.said
    words = f"{line.section} {line.left_out} {known}"
    return blake2b(words.encode(), digest_size=8).hexdigest()
