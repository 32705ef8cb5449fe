"""What a column's heading means, in the languages people export in.

A heading is compared as plain words: no accents, capitals or punctuation. Words that say whose
(business, privat, autre…) and which (2, 3) are set apart first, so that "Business Street 2",
"Straße geschäftlich 2" and "Rue (bureau) 2" are all the street of the business address.
"""

import re
import unicodedata
from functools import lru_cache

from askaround.exchange.csvs.vocabulary import BY_HEADING, FILLERS, WHOSE_BY_WORD, Means

_SOMEBODY_ELSE = re.compile(r"\b(assist\w*|secretar\w*|manager|referred|emergency|spouse)\b")
_TELEPHONE = re.compile(r"phone(?!t)|telef|^tel$|fax$|^fax|telecop|handy|^mobil|^movil|pager$")
_MAIL = re.compile(r"^e?mail(s|s?addr\w*|s?adr\w*)?$|^courriel$|^correo$|^messagerie$")
_NO_ADDRESS = re.compile(r"\b(typ|type|tipo|display|angezeigter?|name|nom|nombre|label|format)\b")
_LONGEST_GUESSED = 4  # words that say something; more are a sentence
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def plain(text: str) -> str:
    """The text in small letters without accents."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@lru_cache(maxsize=4096)
def words_of(heading: str) -> str:
    """A heading as plain words: "E-Mail 2: Adresse" is "email 2 adresse"."""
    spaced = re.sub(r"[^a-z0-9]+", " ", plain(_CAMEL.sub(" ", heading)))
    return re.sub(r"\be mail(?=s?\b)", "email", spaced).strip()


def is_heading(words: str) -> bool:
    """Whether these plain words are a heading as they stand, nothing guessed."""
    return words in BY_HEADING


@lru_cache(maxsize=4096)
def meaning_of(words: str) -> tuple[Means, str]:
    """What plain words mean as a heading, and whose: "work", "home", "other" or empty."""
    if means := BY_HEADING.get(words):
        return means, ""
    split = words.split()
    whose = next((WHOSE_BY_WORD[word] for word in split if word in WHOSE_BY_WORD), "")
    core = [w for w in split if not (w in WHOSE_BY_WORD or w in FILLERS or w.isdigit())]
    if means := BY_HEADING.get(" ".join(core)):
        return means, whose
    if _SOMEBODY_ELSE.search(words) or len(core) > _LONGEST_GUESSED:
        return Means.OTHER, whose
    if any(_MAIL.match(word) for word in core) and not _NO_ADDRESS.search(words):
        return Means.EMAIL, whose
    if any(_TELEPHONE.search(word) for word in core) and not _NO_ADDRESS.search(words):
        return Means.PHONE, whose
    if any(word in ("url", "website", "webseite", "webpage", "homepage") for word in core):
        return Means.LINK, whose
    return Means.OTHER, whose
