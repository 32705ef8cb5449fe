"""What was marked in the answers about one line of work: for its page. One query."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import F
from django.db.models.functions import Substr

from askaround.careers.models import CareerField
from askaround.findings.models import Passage
from askaround.findings.saturation import Newness, newness

MOST_MARKS = 4000
"""Marks looked at for one page: 200 visits with twenty each. Convention."""

LONGEST = 240
"""Code points of marked words that are quoted on the page; the rest stands in the answer. Convention."""


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
    mine = Passage.plain.filter(
        owner_id=career_field.owner_id, answer__interview__career_field=career_field, lost_at=None
    )
    rows = mine.order_by(F("answer__interview__held_at").desc(nulls_last=True), "start", "pk")
    marked: dict[str, list[Words]] = {mark: [] for mark in Passage.Mark.values}
    counts: Counter[tuple[UUID, str]] = Counter()
    heard: dict[tuple[dt.datetime, UUID], set[UUID]] = {}
    for mark, theme, name, words, answer, question, visit, held_at, who in rows.values_list(
        "mark",
        "theme",
        "theme__name",
        Substr("words", 1, LONGEST + 1),
        "answer",
        "answer__question",
        "answer__interview",
        "answer__interview__held_at",
        "answer__interview__person__name",
    )[:MOST_MARKS]:
        if mark:
            marked[mark].append(Words(words, who, answer, question))
        elif theme:
            counts[theme, name] += 1
            if held_at:
                heard.setdefault((held_at, visit), set()).add(theme)
    themes = [InTheme(pk, name, many) for (pk, name), many in counts.most_common()]
    return OnField(marked, themes, newness([heard[visit] for visit in sorted(heard)]))
