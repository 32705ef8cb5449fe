"""What was marked in the answers about one line of work: for its page. One query."""

import datetime as dt
import math
from collections import Counter
from dataclasses import dataclass, field
from uuid import UUID

from askaround.careers.models import CareerField
from askaround.findings.models import Passage
from askaround.findings.queries.on_record import Row, on_record
from askaround.findings.saturation import Newness, newness


@dataclass(frozen=True, slots=True)
class Words:
    """Marked words, who said them, and the answer and question they stand in."""

    words: str
    name: str
    answer: UUID
    question: UUID | None


@dataclass(frozen=True, slots=True)
class InTheme:
    """A theme, and how many passages are marked with it."""

    pk: UUID
    name: str
    passages: int


@dataclass(slots=True)
class OnField:
    """By built-in mark, the words marked with it, the newest visit's first; the themes, the most
    frequent first; and how much new each visit brought."""

    marked: dict[str, list[Words]] = field(default_factory=dict)
    themes: list[InTheme] = field(default_factory=list)
    newness: Newness = field(default_factory=lambda: newness([]))

    @property
    def any_marked(self) -> bool:
        return any(self.marked.values())


def marked_about(career_field: CareerField) -> OnField:
    """What was marked and still stands."""
    rows = [row for row in on_record(career_field) if row.kind == "passage"]
    marked: dict[str, list[Words]] = {mark: [] for mark in Passage.Mark.values}
    names = {row.row: row.one for row in on_record(career_field) if row.kind == "theme"}
    counts: Counter[UUID] = Counter()
    heard: dict[tuple[dt.datetime, UUID], set[UUID]] = {}
    for row in sorted(rows, key=_newest_first):
        if row.one:
            marked[row.one].append(Words(row.three, row.two, row.row, row.question))
        elif row.theme:
            counts[row.theme] += 1
            if row.at and row.interview:
                heard.setdefault((row.at, row.interview), set()).add(row.theme)
    themes = [InTheme(pk, names[pk], many) for pk, many in counts.most_common() if pk in names]
    return OnField(marked, themes, newness([heard[visit] for visit in sorted(heard)]))


def _newest_first(row: Row) -> tuple[float, int]:
    """The newest visit's first, those of a visit without a day last; in the order of the answer."""
    return (-row.at.timestamp() if row.at else math.inf, row.number)
