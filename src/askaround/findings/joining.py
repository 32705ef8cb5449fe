"""Which sentences stand in one line of a job description: the one way through all of them. Pure.

Two sentences are held against each other only where one could be alike enough to the other at all.
With the words of all of them in one order, rarest first, two sentences of a cosine of t or more have
a word in common among the first of each: those without which the rest of it is shorter than t
(Bayardo, Ma and Srikant 2007, Scaling up all pairs similarity search). Rare words stand in few
sentences, so few are looked at.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import fsum, sqrt

from askaround.findings.alike import rarest_first
from askaround.findings.guidelines import ALIKE_ENOUGH, WORDS_SHARED

KEPT = 64
"""Results that are kept in memory: the seven parts of a few lines of work. Convention."""

_ROUNDING = 1e-9

Vector = Mapping[int, float]


@lru_cache(maxsize=KEPT)
def joined(leads: tuple[str, ...], sentences: tuple[str, ...]) -> tuple[int, ...]:
    """The number of the line each sentence stands in: first of these very words, else the first that
    is alike enough, else one that it begins.

    Lines are counted from 0; those that `leads` begin come first. The same in gives the same out, so
    that a page that is read again costs nothing again.
    """
    vectors = rarest_first([*leads, *sentences])
    lines = _Lines()
    for words, vector in zip(leads, vectors, strict=False):
        lines.begin(words, vector)
    return tuple(
        lines.stands_in(words, vector)
        for words, vector in zip(sentences, vectors[len(leads) :], strict=True)
    )


class _Lines:
    """The sentences that lines were begun with, found by their words and by their rarest ones."""

    def __init__(self) -> None:
        self.begun: list[Vector] = []
        self.by_words: dict[str, int] = {}
        self.by_rarest: dict[int, _Holding] = defaultdict(_Holding)

    def stands_in(self, words: str, vector: Vector) -> int:
        if (place := self.by_words.get(words.casefold())) is not None:
            return place
        rarest = _rarest(vector)
        near: set[int] = set()
        for word, rest in rarest:
            if word in self.by_rarest:
                near.update(self.by_rarest[word].at_least(ALIKE_ENOUGH / rest - _ROUNDING))
        for place in sorted(near):
            if _alike(vector, self.begun[place]):
                return place
        return self._begin(words, vector, rarest)

    def begin(self, words: str, vector: Vector) -> int:
        return self._begin(words, vector, _rarest(vector))

    def _begin(self, words: str, vector: Vector, rarest: Sequence[tuple[int, float]]) -> int:
        place = len(self.begun)
        self.begun.append(vector)
        if words:
            self.by_words.setdefault(words.casefold(), place)
        for word, rest in rarest:
            self.by_rarest[word].add(place, rest)
        return place


class _Holding:
    """The lines one of whose rarest words this is, what is left of the longest from it on first.

    Where it is the rarest word that two sentences have in common, they are no more alike than the
    product of what is left of each: most of the lines needn't be looked at for that.
    """

    def __init__(self) -> None:
        self.shorter: list[float] = []
        self.places: list[int] = []

    def add(self, place: int, rest: float) -> None:
        at = bisect_right(self.shorter, -rest)
        self.shorter.insert(at, -rest)
        self.places.insert(at, place)

    def at_least(self, rest: float) -> list[int]:
        return self.places[: bisect_right(self.shorter, -rest)]


def _rarest(vector: Vector) -> list[tuple[int, float]]:
    """The rarest words, as many as it takes for the others to be shorter than being alike needs; each
    with the length of what is left of the sentence from it on."""
    found, left = [], 1.0
    for word, weight in vector.items():
        if left < ALIKE_ENOUGH**2 - _ROUNDING:
            break
        found.append((word, sqrt(left)))
        left -= weight * weight
    return found


def _alike(one: Vector, other: Vector) -> bool:
    # Most that are looked at have one word in common: to find just that out is four times as quick.
    both = one.keys() & other.keys()
    return len(both) >= WORDS_SHARED and fsum([one[w] * other[w] for w in both]) >= ALIKE_ENOUGH
