"""Keys that two alike names have in common, so that only few need to be held against each other. Pure.

Comparing each of n people with each is n²/2 comparisons: 5,000,000,000 for 100,000. Names that
`naming` calls alike share at least one of these keys instead ("blocking"; Christen 2012, Data
Matching, chapter 4): a slip of the pen leaves the other word whole (pigeonhole), and mostly the
word's beginning, its consonants or its end. A slip in the first letter of a short word is missed.
"""

from collections.abc import Iterable, Iterator

from askaround.people.duplicates.naming import is_initial
from askaround.people.duplicates.nicknames import all_forms, full_names
from askaround.people.duplicates.spelling import Name, fold, read_name

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
    """How the names in the lists (`sort_name`) may begin of those who may be meant by this name.

    For a few people looked for at once, through the index that lists are read by: the given name,
    or another form of it and then a word with the same first letter. See also `telling_words`.
    """
    name = read_name(text)
    if len(name.words) < 2:
        return {f"{first} " for first in name.words}
    whatever_follows = {f"{name.words[0]} "}
    return whatever_follows | {
        f"{form} {word[0]}" for form in _given(name) for word in name.words[1:]
    }


def telling_words(text: str) -> set[str]:
    """A word that the names of others who may be meant hold somewhere: the last, or the only one.

    As it was typed and without accents, since databases tell "ñ" from "n".
    """
    name = read_name(text)
    if not name.words:
        return {name.bare} - {""}
    as_typed = [word for word in text.casefold().split() if fold(word) == name.words[-1]]
    return {name.words[-1], *as_typed}


def _given(name: Name) -> Iterable[str]:
    return {form for word in (name.words[0], *name.aliases) for form in all_forms(word)}
