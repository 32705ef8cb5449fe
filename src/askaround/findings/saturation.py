"""How much new each visit brought, after Guest, Namey & Chen (2020). Pure.

D is the number of distinct themes in the first `base` visits; N the number of themes that appear for
the first time in a run of the next `run` visits; N / D the share of new. The run slides on by one
visit at a time. On screen it is never called saturation.
"""

from collections.abc import Hashable, Sequence, Set as AbstractSet
from dataclasses import dataclass
from fractions import Fraction

from askaround.findings.guidelines import BASE, FEW_THEMES, LITTLE_NEW, RUN


@dataclass(frozen=True, slots=True)
class Run:
    """Visits `first` to `last` (counted from 1, both included), and the themes new in them.

    `share` is `new` over the themes of the base; None where the base has none.
    """

    first: int
    last: int
    new: int
    share: Fraction | None

    @property
    def little(self) -> bool:
        """Whether little new was heard in it."""
        return self.share is not None and self.share <= LITTLE_NEW


@dataclass(frozen=True, slots=True)
class Newness:
    """`new` is how many themes each visit was the first to bring; `runs` are empty before
    base + run visits, since nothing can be said by then."""

    new: tuple[int, ...]
    base: int
    run: int
    runs: tuple[Run, ...]

    @property
    def visits(self) -> int:
        return len(self.new)

    @property
    def in_base(self) -> int:
        """The distinct themes of the base: D."""
        return sum(self.new[: self.base])

    @property
    def themes(self) -> int:
        """The distinct themes of all visits."""
        return sum(self.new)

    @property
    def latest(self) -> Run | None:
        return self.runs[-1] if self.runs else None

    @property
    def visits_missing(self) -> int:
        """How many visits more it takes before anything can be said."""
        return max(0, self.base + self.run - self.visits)

    @property
    def little_new(self) -> bool:
        """Whether the latest run brought little new."""
        return self.latest is not None and self.latest.little

    @property
    def few_themes(self) -> bool:
        """Whether the base holds so few themes that a share of them says little."""
        return self.in_base < FEW_THEMES

    def added_up(self) -> list[int]:
        """The distinct themes after each visit."""
        totals, total = [], 0
        for new in self.new:
            total += new
            totals.append(total)
        return totals


def newness(
    visits: Sequence[AbstractSet[Hashable]], *, base: int = BASE, run: int = RUN
) -> Newness:
    """From the themes of each visit, in the order the visits were held."""
    known: set[Hashable] = set()
    new = []
    for themes in visits:
        new.append(len(themes - known))
        known |= themes
    in_base = sum(new[:base])
    runs = tuple(
        _run(new[start : start + run], start, in_base) for start in range(base, len(new) - run + 1)
    )
    return Newness(tuple(new), base, run, runs)


def _run(new: Sequence[int], start: int, in_base: int) -> Run:
    share = Fraction(sum(new), in_base) if in_base else None
    return Run(start + 1, start + len(new), sum(new), share)
