"""Sentences that may speak of the same thing, by the words they share. Pure, and no model.

Each sentence is a vector of its words, a rare word weighing more than a common one (TF-IDF), and two
are alike by the cosine between them. It knows no synonyms: what it finds is a suggestion.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

Vector = Mapping[str, float]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_END = re.compile(r"(?<=[.!?…])(?P<closing>[\"'”’)\]]*)\s+|\n+")
SHORTEST = 3
"""Letters of the shortest word that is looked at; what is shorter joins words. Convention."""

_LONG_ENOUGH = re.compile(rf"[^\W\d_]{{{SHORTEST}}}")

WORDS_KNOWN = 4096
"""Words whose bare form is at hand: people say the same few thousand, over and over. Convention."""


@dataclass(frozen=True, slots=True)
class Span:
    """A sentence or a line of a text, from code point `start` up to `end`, without blanks around."""

    start: int
    end: int


def sentences(text: str) -> Iterator[Span]:
    """The sentences of a text; a line of notes is one too."""
    start = 0
    for found in _END.finditer(text):
        yield from _bare_span(text, start, max(found.start(), found.end("closing")))
        start = found.end()
    yield from _bare_span(text, start, len(text))


def _bare_span(text: str, start: int, end: int) -> Iterator[Span]:
    """What can be seen between two places, without the blanks around it."""
    part = text[start:end]
    if part.strip():
        begin = start + len(part) - len(part.lstrip())
        yield Span(begin, begin + len(part.strip()))


def words_of(text: str) -> Counter[str]:
    """The words of a text, without case and the plural's s, and how often each stands there."""
    found = Counter(map(_looked_at, _WORD.findall(text)))
    del found[""]
    return found


def most_alike(
    like: Sequence[str], among: Sequence[str], *, most: int, least: float
) -> list[tuple[int, float]]:
    """Which of the texts in `among` are most like those in `like`, taken together.

    Pairs of the place in `among` and the cosine (0 to 1), the most alike first; none below `least`.
    """
    counted = [words_of(text) for text in among]
    wanted = [words_of(text) for text in like]
    rare = _rarity([*counted, *wanted])
    meant: Counter[str] = Counter()
    for words in wanted:
        meant.update(_weighed(words, rare))
    found = ((place, cosine(meant, _weighed(words, rare))) for place, words in enumerate(counted))
    good = [(place, score) for place, score in found if score >= least]
    return sorted(good, key=lambda each: (-each[1], each[0]))[:most]


def rarest_first(texts: Sequence[str]) -> list[Mapping[int, float]]:
    """Each text as a vector of length 1, its words weighed by how rare they are among all of these;
    each word by its number, the rarest first."""
    counted = [words_of(text) for text in texts]
    rare = _rarity(counted)
    words = sorted(rare, key=lambda word: (-rare[word], word))
    numbers = {word: number for number, word in enumerate(words)}
    found: list[Mapping[int, float]] = []
    for counts in counted:
        weighed = _weighed(counts, rare)
        there = sorted([numbers[word] for word in counts])
        length = math.hypot(*weighed.values())
        found.append({number: weighed[words[number]] / length for number in there})
    return found


def says_something(text: str) -> bool:
    """Whether there is a word in it that is looked at."""
    if _LONG_ENOUGH.search(text):  # nearly always, and told in a fifth of the time
        return True
    return any(len(found[0].casefold()) >= SHORTEST for found in _WORD.finditer(text))


def cosine(one: Vector, other: Vector) -> float:
    """1 for the same direction, 0 for nothing in common."""
    if len(other) < len(one):
        one, other = other, one
    shared = math.fsum(weight * other[word] for word, weight in one.items() if word in other)
    return shared / (_length(one) * _length(other)) if shared else 0.0


@lru_cache(maxsize=WORDS_KNOWN)
def _looked_at(word: str) -> str:
    """The word without case and the plural's s; nothing for one that is too short."""
    word = word.casefold()
    return _bare(word) if len(word) >= SHORTEST else ""


def _bare(word: str) -> str:
    word = word.split("'")[0].split("’")[0]
    return word[:-1] if len(word) > SHORTEST and word.endswith("s") and word[-2] != "s" else word


def _rarity(counted: Sequence[Counter[str]]) -> dict[str, float]:
    """How much a word weighs: more, the fewer sentences it stands in; one that is in all, nearly nothing."""
    held: Counter[str] = Counter()
    for words in counted:
        held.update(words.keys())
    return {word: math.log((len(counted) + 1) / many) for word, many in held.items()}


def _weighed(words: Counter[str], rare: Mapping[str, float]) -> dict[str, float]:
    return {
        word: rare[word] if count == 1 else (1 + math.log(count)) * rare[word]
        for word, count in words.items()
    }


def _length(vector: Vector) -> float:
    return math.sqrt(math.fsum(weight * weight for weight in vector.values()))
