"""One text of the house, and what a language says for itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from askaround.correspondence.facts import Facts


class Wording(NamedTuple):
    """A subject and a body with blanks such as {my name}. What is said aloud has no subject."""

    subject: str
    body: str


@dataclass(frozen=True)
class Language:
    """Everything said in one language.

    `wordings`: by key; of several, the later ones are shorter. `missing`: by the key of a blank,
    the words in brackets where nothing is known; a blank that is not in it may be left out.
    `sentences`: by the key of a blank, the sentence made for it.
    """

    django: str
    wordings: Mapping[str, tuple[Wording, ...]]
    missing: Mapping[str, str]
    sentences: Callable[[Facts], Mapping[str, str]]
    twenty_minutes: str
    one_of: Callable[[tuple[str, ...]], str]
