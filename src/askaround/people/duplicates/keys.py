"""Keys that two alike names have in common, so that only few need to be held against each other. Pure.

Comparing each of n people with each is n²/2 comparisons: 5,000,000,000 for 100,000. Names that
`naming` calls alike share at least one of these keys instead ("blocking"; Christen 2012, Data
Matching, chapter 4): a slip of the pen leaves the other word whole (pigeonhole), and mostly the
word's beginning, its consonants or its end. A slip in the first letter of a short word is missed.
"""

from collections.abc import Iterable, Iterator

from askaround.people.duplicates.naming import is_initial
from askaround.people.duplicates.nicknames import all_forms, full_names
from askaround.people.duplicates.spelling import Name, read_name

VOWELS = str.maketrans("", "", "aeiouyhw")
BEGINNING, END = 2, 3


def keys(name: Name) -> Iterator[str]:
    """The keys of one name."""
    yield f"={name.key}"
    if len(name.words) < 2:
        return
    first, last = name.words[0], name.words[-1]
    for given in {full for word in (first, *name.aliases) for full in full_names(word)}:
        for word in name.words[1:]:
            yield f"F{given}|{word}"
        if len(last) > 2:
            yield f"B{given}|{last[:BEGINNING]}"
            yield f"C{given}|{last[0]}{last[1:].translate(VOWELS)}"
            yield f"E{given}|{last[-END:]}"
    for word in name.words[1:]:
        if not is_initial(word):
            yield f"L{first[0]}|{word}"


def beginnings(text: str) -> set[str]:
    """How the lists' names (`sort_name`) of those may begin who may be meant by this name.

    For the few that are looked for at once, through the index that lists are read by.
    """
    name = read_name(text)
    if not name.words:
        return {name.bare} - {""}
    first, last = name.words[0], name.words[-1]
    if len(name.words) == 1:
        return {f"{first} ", *(form for form in all_forms(first))}
    found = {f"{form} {word[0]}" for form in _given(name) for word in name.words[1:]}
    return found | {first[:BEGINNING], last[:BEGINNING]}


def _given(name: Name) -> Iterable[str]:
    return {form for word in (name.words[0], *name.aliases) for form in all_forms(word)}
