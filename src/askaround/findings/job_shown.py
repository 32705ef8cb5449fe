"""What one page shows of a job description: of 200 visits it has thousands of lines, and nobody reads those.

Each part begins with what the seeker put in order and what most people said; the rest of a part is on
pages of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from operator import itemgetter
from urllib.parse import urlencode

from askaround.findings.models import Section
from askaround.findings.queries.job_description import Gathered, JobDescription

FIRST_SHOWN = 12
"""Lines of each part, where all parts are shown. Convention."""

OF_ONE_PART = 60
"""Lines on a page that shows one part alone. Convention."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a description somebody reads: in one part (empty: all of them), from which line on."""

    part: str = ""
    first: int = 0

    @property
    def query(self) -> str:
        """As it stands behind the address."""
        words = {"part": self.part} if self.part else {}
        return (
            f"?{urlencode(words | ({'from': self.first} if self.first else {}))}" if words else ""
        )


def place_in(asked: Mapping[str, str]) -> Place:
    """From what stands behind an address; whatever makes no sense is the whole description."""
    part, first = asked.get("part", ""), asked.get("from", "")
    if part not in set(Section):
        return Place()
    return Place(part, int(first) if first.isdecimal() and len(first) < 7 else 0)


@dataclass(frozen=True, slots=True)
class ShownPart:
    """Some lines of a part, each with its number in the whole part, from 0; `every` are all it has."""

    section: Section
    lines: list[tuple[int, Gathered]]
    every: int
    at: Place

    @property
    def whole(self) -> Place | None:
        """Where all its lines are, if they aren't all here."""
        elsewhere = not self.at.part and len(self.lines) < self.every
        return Place(self.section.value) if elsewhere else None

    @property
    def earlier(self) -> Place | None:
        if not self.at.first:
            return None
        return Place(self.at.part, max(self.at.first - OF_ONE_PART, 0))

    @property
    def later(self) -> Place | None:
        after = self.at.first + OF_ONE_PART
        return Place(self.at.part, after) if self.at.part and after < self.every else None


def shown(found: JobDescription, at: Place, also: Gathered | None = None) -> list[ShownPart]:
    """What stands there; the line `also`, in which something was refused, wherever it stands."""
    last = at.first + OF_ONE_PART if at.part else FIRST_SHOWN
    return [
        ShownPart(part.section, _lines(part.lines, at.first, last, also), len(part.lines), at)
        for part in found.parts
        if at.part in ("", part.section)
    ]


def _lines(
    every: list[Gathered], first: int, last: int, also: Gathered | None
) -> list[tuple[int, Gathered]]:
    there = list(enumerate(every[first:last], first))
    if also is None:
        return there
    elsewhere = [pair for pair in enumerate(every) if pair[1] is also]
    return sorted({pair[0]: pair for pair in (*there, *elsewhere)}.values(), key=itemgetter(0))
