"""Which sentences stand in one line of a job description: the one way through all of them. Pure.

Two sentences are held against each other only where one could be alike enough to the other at all.
With the words of all of them in one order, rarest first, two sentences of a cosine of t or more have
a word in common among the first of each: those without which the rest of it is shorter than t
(Bayardo, Ma and Srikant 2007, Scaling up all pairs similarity search). Rare words stand in few
sentences, so few are looked at.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from math import fsum

from askaround.findings.alike import Vector, unit, weighed
from askaround.findings.guidelines import ALIKE_ENOUGH, WORDS_SHARED

KEPT = 64
"""Results that are kept in memory: the seven parts of a few lines of work. Convention."""

_ROUNDING = 1e-9


@lru_cache(maxsize=KEPT)
def joined(leads: tuple[str, ...], sentences: tuple[str, ...]) -> tuple[int, ...]:
    """The number of the line each sentence stands in: first of these very words, else the first that
    is alike enough, else one that it begins.

    Lines are counted from 0; those that `leads` begin come first. The same in gives the same out, so
    that a page that is read again costs nothing again.
    """
    vectors, rare = weighed([*leads, *sentences])
    lines = _Lines(rare)
    for words, vector in zip(leads, vectors, strict=False):
        lines.begin(words, unit(vector))
    return tuple(
        lines.stands_in(words, unit(vector))
        for words, vector in zip(sentences, vectors[len(leads) :], strict=True)
    )


class _Lines:
    """The sentences that lines were begun with, found by their words and by their rarest ones."""

    def __init__(self, rare: Mapping[str, float]) -> None:
        self.rare = rare
        self.begun: list[Vector] = []
        self.by_words: dict[str, int] = {}
        self.by_rarest: dict[str, list[int]] = defaultdict(list)

    def stands_in(self, words: str, vector: Vector) -> int:
        if (place := self.by_words.get(words.casefold())) is not None:
            return place
        rarest = self._rarest(vector)
        near = {place for word in rarest for place in self.by_rarest.get(word, ())}
        for place in sorted(near):
            if _alike(vector, self.begun[place]):
                return place
        return self.begin(words, vector, rarest)

    def begin(self, words: str, vector: Vector, rarest: list[str] | None = None) -> int:
        place = len(self.begun)
        self.begun.append(vector)
        if words:
            self.by_words.setdefault(words.casefold(), place)
        for word in self._rarest(vector) if rarest is None else rarest:
            self.by_rarest[word].append(place)
        return place

    def _rarest(self, vector: Vector) -> list[str]:
        """The rarest words, as many as it takes for the others to be shorter than being alike needs."""
        words = sorted(vector, key=lambda word: (-self.rare[word], word))
        rest = 0.0
        while words:
            rest += vector[words[-1]] ** 2
            if rest >= ALIKE_ENOUGH**2 - _ROUNDING:
                break
            words.pop()
        return words


def _alike(one: Vector, other: Vector) -> bool:
    shared = [weight * other[word] for word, weight in one.items() if word in other]
    return len(shared) >= WORDS_SHARED and fsum(shared) >= ALIKE_ENOUGH
