"""Where two people's answers pull apart. Pure.

Two signs, neither of which says who is right: the same thing draws one's interest in one answer
and puts one off in another; and numbers of the same kind that have nothing in common.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from askaround.interviews.figures import Figure, Kind, Period, figures_in

Who = TypeVar("Who", bound=Hashable)
"""Whatever stands for the answer of one person."""


@dataclass(frozen=True, slots=True)
class Marked(Generic[Who]):
    """Words marked in an answer: `mark` is "draws_me", "puts_me_off" or "unsure", or else `theme` is set."""

    who: Who
    start: int
    end: int
    mark: str = ""
    theme: Hashable = None


@dataclass(frozen=True, slots=True)
class PullApart(Generic[Who]):
    """Words about one thing that draw in some answers and put off in others. `theme` None: about
    the question itself."""

    theme: Hashable
    draws: tuple[Who, ...]
    puts_off: tuple[Who, ...]


@dataclass(frozen=True, slots=True)
class Apart(Generic[Who]):
    """Two answers whose numbers of one kind don't overlap: the lowest and the highest given."""

    kind: Kind
    currency: str
    period: Period
    low: "Range[Who]"
    high: "Range[Who]"


@dataclass(frozen=True, slots=True)
class Range(Generic[Who]):
    """From the lowest to the highest number of one kind in one answer, and the words of both."""

    who: Who
    low: Decimal
    high: Decimal
    words: tuple[str, ...]


def marks_apart(marked: Iterable[Marked[Who]]) -> list[PullApart[Who]]:
    """For each theme, the answers in which its words draw and those in which they put off.

    A theme's words draw where a mark overlaps them. What draws and puts off under no common theme
    pulls apart for the question as a whole. An answer that does both is on both sides, and alone is
    no contradiction between people.
    """
    by_answer: dict[Who, list[Marked[Who]]] = defaultdict(list)
    for each in marked:
        by_answer[each.who].append(each)
    draws: dict[Hashable, list[Who]] = defaultdict(list)
    puts_off: dict[Hashable, list[Who]] = defaultdict(list)
    for who, marks in by_answer.items():
        for mark, sides in (("draws_me", draws), ("puts_me_off", puts_off)):
            for theme in _themes_under(marks, mark):
                sides[theme].append(who)
    themes = [theme for theme in draws if theme is not None] + [None]
    return [
        PullApart(theme, tuple(draws[theme]), tuple(puts_off[theme]))
        for theme in themes
        if _between_people(draws[theme], puts_off[theme])
    ]


def _themes_under(marks: Sequence[Marked[Who]], mark: str) -> dict[Hashable, None]:
    """The themes whose words overlap such a mark; None for a mark over no theme's words."""
    found: dict[Hashable, None] = {}
    for each in marks:
        if each.mark == mark:
            over = [
                other.theme for other in marks if other.theme is not None and _overlap(each, other)
            ]
            found.update(dict.fromkeys(over or [None]))
    return found


def _overlap(one: Marked[Who], other: Marked[Who]) -> bool:
    return one.start < other.end and other.start < one.end


def _between_people(one: Sequence[Who], other: Sequence[Who]) -> bool:
    return any(a != b for a in one for b in other)


def numbers_apart(answers: Iterable[tuple[Who, str]]) -> list[Apart[Who]]:
    """Numbers of the same kind, currency and period, given to one question, that don't overlap.

    Money, and hours of a day or a week. Years are told of lives, and two lives don't contradict.
    """
    groups: dict[tuple[Kind, str, Period], list[Range[Who]]] = defaultdict(list)
    for who, text in answers:
        figures: dict[tuple[Kind, str, Period], list[Figure]] = defaultdict(list)
        for figure in figures_in(text):
            if _can_contradict(figure):
                figures[figure.kind, figure.currency, figure.period].append(figure)
        for key, found in figures.items():
            groups[key].append(_range(who, found))
    return [
        Apart(kind, currency, period, lowest, highest)
        for (kind, currency, period), ranges in groups.items()
        for lowest in [min(ranges, key=lambda each: each.high)]
        for highest in [max(ranges, key=lambda each: each.low)]
        if lowest.high < highest.low
    ]


def _can_contradict(figure: Figure) -> bool:
    return figure.kind == "money" or (figure.kind == "hours" and bool(figure.period))


def _range(who: Who, figures: Sequence[Figure]) -> Range[Who]:
    low = min(figures, key=lambda figure: figure.low)
    high = max(figures, key=lambda figure: figure.high)
    words = (low.words,) if low is high else (low.words, high.words)
    return Range(who, low.low, high.high, words)
