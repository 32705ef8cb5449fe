"""What matters to the seeker against what people said the work gives: a signed gap per trait (A4). Pure.

Both stand on one scale, from -2, none of it at all, to 2, a great deal. There is no score over all
traits: one thing that must be true isn't made up for by three that are nice to have.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median
from typing import Final, Generic, TypeVar

LEAST, MOST = -2, 2
"""The ends of the scale. Convention: five steps, as of how drawn a visit left one."""

PER_IMPORTANCE: Final = {
    1: Fraction(0),
    2: Fraction(1, 2),
    3: Fraction(1),
    4: Fraction(3, 2),
    5: Fraction(2),
}
"""How much of a trait is wanted, by how much it matters: what matters most is wanted a great deal,
what matters little is well served by a middling work. Convention."""

T = TypeVar("T")
S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Wish(Generic[T]):
    """One trait: how much it matters (1 to 5), and whether more of it is wanted, or less."""

    trait: T
    importance: int
    more: bool = True

    @property
    def level(self) -> Fraction:
        """How much of it the work should give."""
        much = PER_IMPORTANCE[self.importance]
        return much if self.more else -much


@dataclass(frozen=True, slots=True)
class Gap(Generic[T, S]):
    """One trait against what was told of it; `told` are pairs of a level and whoever told it."""

    wish: Wish[T]
    told: Sequence[tuple[int, S]]

    @property
    def heard(self) -> bool:
        return bool(self.told)

    @property
    def middle(self) -> Fraction | None:
        """The median of what they said: one extreme word doesn't move it."""
        return Fraction(median(level for level, _who in self.told)) if self.told else None

    @property
    def range(self) -> tuple[int, int] | None:
        levels = [level for level, _who in self.told]
        return (min(levels), max(levels)) if levels else None

    @property
    def gap(self) -> Fraction | None:
        """What the work gives, less what is wanted: below 0 it gives less, above it gives more."""
        return None if self.middle is None else self.middle - self.wish.level

    @property
    def against(self) -> Fraction:
        """How far it misses what is wanted; 0 where it gives all of it, or spares one enough."""
        if self.gap is None:
            return Fraction(0)
        return max(-self.gap if self.wish.more else self.gap, Fraction(0))

    @property
    def they_differ(self) -> bool:
        """Whether one says the work gives it and another that it doesn't."""
        return self.range is not None and self.range[0] < 0 < self.range[1]


def gaps(wishes: Iterable[Wish[T]], told: dict[T, list[tuple[int, S]]]) -> list[Gap[T, S]]:
    """A gap a wish. What misses most comes first, of equals what matters more; what nobody has spoken
    to comes last."""
    found: list[Gap[T, S]] = [Gap(wish, told.get(wish.trait, [])) for wish in wishes]
    return sorted(found, key=lambda gap: (not gap.heard, -gap.against, -gap.wish.importance))
