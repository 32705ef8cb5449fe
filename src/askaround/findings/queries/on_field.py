"""What was marked in the answers about one line of work: for its page. One query."""

import math
from dataclasses import dataclass, field
from uuid import UUID

from askaround.careers.models import CareerField
from askaround.findings.models import Passage
from askaround.findings.queries.on_record import on_record
from askaround.findings.queries.recorded import OnRecord, Row
from askaround.findings.queries.tables import Needed
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
    found = on_record(career_field, Needed.THEMES | Needed.WORDS)
    return OnField(_marked(found), _themes(found), newness(_brought(found)))


def _marked(found: OnRecord) -> dict[str, list[Words]]:
    marked: dict[str, list[Words]] = {mark: [] for mark in Passage.Mark.values}
    ids = found.ids
    for row in sorted(found.of("marked"), key=lambda row: _newest_first(found, row)):
        name = found.visits[row.visit].name
        marked[row.more].append(Words(row.words, name, UUID(row.row), ids[row.other]))
    return marked


def _newest_first(found: OnRecord, row: Row) -> tuple[float, int]:
    """The newest visit's first, those of a visit without a day last; in the order of the answer."""
    at = found.visits[row.visit].at
    return (-at.timestamp() if at else math.inf, row.number)


def _themes(found: OnRecord) -> list[InTheme]:
    themes = [
        InTheme(UUID(row.row), row.words, len(found.heard[row.row]))
        for row in found.of("theme")
        if found.heard[row.row]
    ]
    return sorted(themes, key=lambda theme: (-theme.passages, theme.name.casefold()))


def _brought(found: OnRecord) -> list[set[str]]:
    """The themes of each visit that was held, the first one's first."""
    brought = found.brought()
    return [brought[key] for key, visit in found.in_order if visit.at and key in brought]
