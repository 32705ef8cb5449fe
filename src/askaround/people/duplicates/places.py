"""Whether two names of organisations mean one place. Pure."""

import re
from functools import lru_cache

from askaround.people.duplicates.naming import is_slip
from askaround.people.duplicates.spelling import fold, word_set

LEGAL_FORMS = word_set(
    """
    inc incorporated llc llp ltd limited plc corp corporation co company gmbh ag kg bv nv sa sl
    slu srl sas spa ab as oy pty the and of
    """
)
"""Legal forms and small words, which people write or leave out as they like."""


@lru_cache(maxsize=4096)
def place_words(name: str) -> tuple[str, ...]:
    """The words of an organisation's name that tell it from others."""
    words = re.findall(r"[^\W_]+", re.sub(r"['’.]", "", fold(name)))
    kept = tuple(word for word in words if word not in LEGAL_FORMS)
    return kept or tuple(words) or (name.casefold(),)


def same_place(one: str, other: str) -> bool:
    """The same words, legal forms apart, or one slip of the pen; or the shorter begins the longer.

    "St Mary's" is "St Marys Hospital", but "Bank" alone is not "Bank of England".
    """
    first, second = sorted((place_words(one), place_words(other)))
    if first == second or "".join(first) == "".join(second):
        return True
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) > 1 and longer[: len(shorter)] == shorter:
        return True
    return is_slip(" ".join(first), " ".join(second))
