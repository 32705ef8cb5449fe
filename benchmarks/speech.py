"""Sentences as people say them in answers: a few words very often, most words seldom, some said alike."""

from random import Random

from benchmarks.words import BEGINNINGS, COMMON, ENDINGS, MIDDLES

GLUE = (
    "the and to of a in it is that you I we for on with as at they this be have but not what there so "
    "one or when your from about do can more who will them then out if just some like"
).split()
SELDOM = 3000
"""Words of the vocabulary beyond the common ones; a rank's weight is one over it, as Zipf found."""

ALIKE = 0.12
"""The part of sentences that others said, too, in the same or nearly the same words."""

STOCK = 12
"""Such sentences to a question."""


class Speech:
    """A speaker with a vocabulary and, for each question, a few things that several people say."""

    def __init__(self, random: Random) -> None:
        self.random = random
        made = (
            (random.choice(BEGINNINGS) + random.choice(MIDDLES) + random.choice(ENDINGS)).lower()
            for _ in range(SELDOM)
        )
        self.words = [*GLUE, *COMMON, *made]
        self.sums = self._added_up()
        self.stock: dict[str, list[str]] = {}

    def _added_up(self) -> list[float]:
        sums, total = [], 0.0
        for rank in range(len(self.words)):
            total += 1 / (rank + 4)
            sums.append(total)
        return sums

    def word(self) -> str:
        """One of the words that are seldom said."""
        return self.random.choice(self.words[len(GLUE) + len(COMMON) :])

    def says(self, about: str, sentences: int) -> str:
        """That many sentences about something: "pay" and "typical-day" hold numbers."""
        said = [self._sentence(about) for _ in range(sentences)]
        if about == "pay":
            low = self.random.randrange(24, 40)
            said[0] = f"They start at about £{low},000 a year and go to £{low + 9},000."
        elif about == "typical-day":
            said[0] = f"It comes to {self.random.randrange(34, 48)} hours a week, more or less."
        return " ".join(said)

    def _sentence(self, about: str) -> str:
        if self.random.random() >= ALIKE:
            return self._new()
        known = self.stock.setdefault(about, [])
        if len(known) < STOCK:
            known.append(self._new())
            return known[-1]
        return self.random.choice(known)

    def _new(self) -> str:
        count = self.random.randint(6, 18)
        chosen = self.random.choices(self.words, cum_weights=self.sums, k=count)
        return " ".join(chosen).capitalize() + "."
