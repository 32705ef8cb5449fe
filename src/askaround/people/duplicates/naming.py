"""How alike two names are, each taken to pieces by `spelling`. Pure.

The order of words does not matter. Words are paired off: first those that are equal, then forms
of one given name (Bob, Robert), then initials and beginnings (J, John; Max, Maximiliane), then
spellings one slip apart. What is left over decides.

Slips of the pen are single ones in four of five cases: a letter wrong, missing, too many, or two
swapped (Damerau 1964, Communications of the ACM 7(3)), so one is allowed in a word of four
letters, two in one of eight. A name that differs in its last vowel alone is another name: Mario
and Maria, Daniel and Daniela.
"""

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from rapidfuzz.distance import OSA

from askaround.people.duplicates.nicknames import one_name
from askaround.people.duplicates.spelling import Name, read_name

ONE_SLIP, TWO_SLIPS = 4, 8
"""Letters a word needs for one difference, and for two, to be slips of the pen. Convention."""

SHORTEST_BEGINNING = 3


class Likeness(Enum):
    """What two names have to do with each other."""

    SAME = "same"  # all words, in the same order; initials between them apart
    REORDERED = "reordered"  # all words, in another order
    SHORT_FORM = "short_form"  # Bob and Robert, the rest the same
    FULLER = "fuller"  # Ana Ruiz and Ana María Ruiz Soto
    NEARLY = "nearly"  # a slip of the pen apart
    ONE_WORD = "one_word"  # Ana and Ana: the only word there is
    INITIAL = "initial"  # A. Ruiz and Ana Ruiz
    MIDDLE_DIFFERS = (
        "middle_differs"  # John Q. Smith and John R. Smith, Ana Ruiz Soto and Ana Ruiz Bell
    )
    PART = "part"  # Ana and Ana Ruiz
    GIVEN_ONLY = "given_only"  # Ana Ruiz and Ana Bell: she may have taken another name
    FAMILY_ONLY = "family_only"  # Ana Ruiz and Ben Ruiz
    DIFFERENT = "different"


class Match(Enum):
    """How a word of one name is in the other."""

    EQUAL = 0
    FORM = 1
    INITIAL = 2
    SLIP = 3


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which words of two names belong together, and which are left on either side (by place)."""

    matches: tuple[tuple[int, int, Match], ...]
    left: tuple[int, ...]
    right: tuple[int, ...]

    def count(self, match: Match) -> int:
        return sum(each is match for _one, _other, each in self.matches)


def compare_names(one: str, other: str) -> Likeness:
    """What two names as they are typed have to do with each other. The order of the two is no matter."""
    first, second = sorted((read_name(one), read_name(other)), key=lambda name: name.bare)
    return _compared(first, second)


@lru_cache(maxsize=16384)
def _compared(one: Name, other: Name) -> Likeness:
    return compare(one, other)


def compare(one: Name, other: Name) -> Likeness:
    """The same for two names taken to pieces, without remembering it."""
    if not (one.words and other.words):
        return Likeness.ONE_WORD if one.bare == other.bare else Likeness.DIFFERENT
    if one.generation and other.generation and one.generation != other.generation:
        return Likeness.FAMILY_ONLY
    if one.words == other.words:
        return _of_equals(one)
    found = _pair_off(one, other)
    if len(one.words) == 1 or len(other.words) == 1:
        return _of_one_word(one, other, found)
    if found.left and found.right:
        return _at_odds(one, other, found)
    more = [*(one.words[a] for a in found.left), *(other.words[b] for b in found.right)]
    return _of_all(found) if all(map(is_initial, more)) else _of_more(found)


def is_initial(word: str) -> bool:
    """Whether a word is a single Latin letter. A name in Chinese may be a single character."""
    return len(word) == 1 and word.isascii()


def _of_equals(name: Name) -> Likeness:
    if len(name.words) == 1:
        return Likeness.ONE_WORD
    initials = sum(map(is_initial, name.words))
    return Likeness.SAME if len(name.words) - initials > 1 else Likeness.INITIAL


def _of_one_word(one: Name, other: Name, found: Pairing) -> Likeness:
    if len(one.words) == len(other.words):
        near = found.count(Match.FORM) or (found.count(Match.SLIP) and len(one.words[0]) > ONE_SLIP)
        return Likeness.PART if near else Likeness.DIFFERENT
    known = found.count(Match.EQUAL) or found.count(Match.FORM)
    return Likeness.PART if known else Likeness.DIFFERENT


def _of_all(found: Pairing) -> Likeness:
    """Every word has its fellow, or is an initial that the other leaves out."""
    if found.count(Match.SLIP) > 1 or found.count(Match.SLIP) + found.count(Match.INITIAL) > 1:
        return Likeness.INITIAL if found.count(Match.EQUAL) > 1 else Likeness.DIFFERENT
    if found.count(Match.EQUAL) + found.count(Match.FORM) == 0:
        return Likeness.DIFFERENT
    if found.count(Match.SLIP):
        return Likeness.NEARLY
    if found.count(Match.INITIAL):
        return _with_an_initial(found)
    if found.count(Match.FORM):
        return Likeness.SHORT_FORM
    places = [other for _one, other, _match in sorted(found.matches, key=lambda each: each[0])]
    return Likeness.SAME if places == sorted(places) else Likeness.REORDERED


def _with_an_initial(found: Pairing) -> Likeness:
    """A middle name as an initial is the same name; a given name as an initial is less."""
    given = any(match is Match.INITIAL and 0 in (a, b) for a, b, match in found.matches)
    if given or found.count(Match.EQUAL) < 2:
        return Likeness.INITIAL
    return Likeness.SAME if not found.count(Match.FORM) else Likeness.SHORT_FORM


def _of_more(found: Pairing) -> Likeness:
    """One name has words the other leaves out: two that stand firm are enough."""
    firm = found.count(Match.EQUAL) + found.count(Match.FORM)
    if found.count(Match.SLIP):
        return Likeness.DIFFERENT
    if firm >= 2:
        return Likeness.FULLER
    return Likeness.INITIAL if firm and found.count(Match.INITIAL) else Likeness.DIFFERENT


def _at_odds(one: Name, other: Name, found: Pairing) -> Likeness:
    """Both have words the other has not."""
    given = any((a, b) == (0, 0) and m in {Match.EQUAL, Match.FORM} for a, b, m in found.matches)
    if found.count(Match.EQUAL) + found.count(Match.FORM) > 1:
        return Likeness.MIDDLE_DIFFERS
    last = len(one.words) - 1, len(other.words) - 1
    family = any((a, b) == last and match is Match.EQUAL for a, b, match in found.matches)
    if given:
        return Likeness.GIVEN_ONLY
    return Likeness.FAMILY_ONLY if family else Likeness.DIFFERENT


def _pair_off(one: Name, other: Name) -> Pairing:
    """Pair the words, the surest kind of match first, neighbours in place before others."""
    left, right = set(range(len(one.words))), set(range(len(other.words)))
    matches: list[tuple[int, int, Match]] = []
    for match in Match:
        if match is Match.INITIAL and not matches and len(left) > 1 < len(right):
            break  # nothing firm: whatever else may be found, these are two names
        for a, b in _places(len(one.words), len(other.words)):
            if a in left and b in right and _is(match, one, a, other, b):
                matches.append((a, b, match))
                left.discard(a)
                right.discard(b)
        if not (left and right):
            break
    return Pairing(tuple(matches), tuple(sorted(left)), tuple(sorted(right)))


@lru_cache(maxsize=256)
def _places(ours: int, theirs: int) -> tuple[tuple[int, int], ...]:
    """Every two places in names of so many words, those least apart first."""
    every = [(a, b) for a in range(ours) for b in range(theirs)]
    return tuple(sorted(every, key=lambda ab: (abs(ab[0] - ab[1]), ab[0] + ab[1])))


def _is(match: Match, one: Name, a: int, other: Name, b: int) -> bool:
    first, second = one.words[a], other.words[b]
    if match is Match.EQUAL:
        return first == second
    if match is Match.FORM:
        return one_name(first, second) or first in other.aliases or second in one.aliases
    if match is Match.INITIAL:
        return begins(*sorted((first, second), key=len))
    return is_slip(first, second)


def begins(shorter: str, longer: str) -> bool:
    """Whether a word is the other's initial, or its beginning: Max and Maximiliane."""
    if is_initial(shorter):
        return longer[0] == shorter
    enough = len(shorter) >= SHORTEST_BEGINNING and longer.startswith(shorter)
    return enough and not _other_ending(shorter, longer)


def is_slip(first: str, second: str) -> bool:
    """Whether two words may be one, written with a slip of the pen."""
    shorter = min(len(first), len(second))
    allowed = (shorter >= ONE_SLIP) + (shorter >= TWO_SLIPS)
    if not allowed or abs(len(first) - len(second)) > allowed:
        return False
    if _other_ending(first, second):
        return False
    return OSA.distance(first, second, score_cutoff=allowed) <= allowed


def _other_ending(first: str, second: str) -> bool:
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) == len(longer):
        return first[:-1] == second[:-1] and {first[-1], second[-1]} <= set("aeo")
    return longer[:-1] == shorter and longer[-1] in "aeo"
