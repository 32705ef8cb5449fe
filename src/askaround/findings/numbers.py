"""Numbers people gave, gathered so that nothing unlike is mixed; medians; what a year of it is. Pure.

Pay in one currency and period is one group, hours of one period another. A currency is never
converted. What an hour, a day, a week or a month pays can be worked out for a year, and is then
shown as worked out, with how.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Generic, Literal, TypeVar

from askaround.findings.guidelines import TIMES_A_YEAR, VISITS_FOR_A_BAND
from askaround.findings.years_told import of_a_life
from askaround.interviews.figures import Figure, Period

Who = TypeVar("Who", bound=Hashable)
"""Whatever stands for one visit."""

About = Literal["pay", "hours", "way_in", "other"]
"""What a number is about; `other` is drawn nowhere."""

GETTING_IN: Final = frozenset(
    [
        "how-you-got-in",
        "knowledge-and-skills",
        "formal-training",
        "other-experience",
        "newcomer-training",
        "where-i-would-start",
    ]
)
"""The questions whose years are years to get in; years told elsewhere are of a life."""

PAY: Final = "pay"
"""The question whose money is pay even where no period was said."""


@dataclass(frozen=True, slots=True)
class Key:
    """What may be drawn on one line: numbers about one thing, in one currency, for one period."""

    about: About
    currency: str
    period: Period


@dataclass(frozen=True, slots=True)
class Given(Generic[Who]):
    """One number that one visit brought."""

    who: Who
    key: Key
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Range(Generic[Who]):
    """All that one visit brought of one group, from the lowest to the highest."""

    who: Who
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Band:
    """From the median of what the visits' ranges begin at to the median of what they end at."""

    low: Decimal
    high: Decimal


def about(figure: Figure, question: str, text: str) -> About:
    """What a number read from an answer's text is about; `question` is the slug of the built-in one."""
    if figure.kind == "money":
        return "pay" if figure.period or question == PAY else "other"
    if figure.kind == "hours":
        return "hours" if figure.period in ("day", "week", "month", "year") else "other"
    if question not in GETTING_IN or figure.period:
        return "other"
    lived = of_a_life(text, figure.start, figure.start + len(figure.words))
    return "other" if lived else "way_in"


def grouped(numbers: Iterable[Given[Who]]) -> dict[Key, list[Range[Who]]]:
    """The ranges of each group, one a visit, the visits in the order they came."""
    groups: dict[Key, dict[Who, Range[Who]]] = defaultdict(dict)
    for each in numbers:
        known = groups[each.key].get(each.who)
        low = min(each.low, known.low) if known else each.low
        high = max(each.high, known.high) if known else each.high
        groups[each.key][each.who] = Range(each.who, low, high)
    return {key: list(ranges.values()) for key, ranges in groups.items()}


def median(values: Sequence[Decimal]) -> Decimal:
    """The middle value; of an even number, halfway between the two in the middle. Needs one."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2


def band(ranges: Sequence[Range[Who]]) -> Band | None:
    """The median band; None while there are too few visits for a middle to mean anything."""
    if len(ranges) < VISITS_FOR_A_BAND:
        return None
    return Band(median([each.low for each in ranges]), median([each.high for each in ranges]))


def a_year(given: Given[Who]) -> Given[Who] | None:
    """What it comes to in a year; None for what is no pay or has no period."""
    times = TIMES_A_YEAR.get(given.key.period)
    if given.key.about != "pay" or times is None:
        return None
    yearly = Key("pay", given.key.currency, "year")
    return Given(given.who, yearly, given.low * times, given.high * times)
