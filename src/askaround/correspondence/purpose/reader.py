"""A message together with the word lists of its language."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from askaround.correspondence.purpose.english import ENGLISH
from askaround.correspondence.purpose.languages import language_of
from askaround.correspondence.purpose.spanish import SPANISH
from askaround.correspondence.purpose.vocabulary import Pattern, Vocabulary
from askaround.correspondence.purpose.written import Sentence, Written

LANGUAGES: Final = {"en": ENGLISH, "es": SPANISH}


class Reader(NamedTuple):
    """`language` is empty for one we do not read: then what is missing can't be told, and what
    is there is looked for in the words of each language we know.
    """

    written: Written
    language: str
    vocabularies: tuple[Vocabulary, ...]

    @property
    def understands(self) -> bool:
        return bool(self.language)

    def first(self, pattern: Callable[[Vocabulary], Pattern]) -> str | None:
        """The first words of a pattern, as typed; None when there are none."""
        for vocabulary in self.vocabularies:
            for sentence, found in self.written.search(pattern(vocabulary)):
                return self.written.said(sentence, found)
        return None

    def has(self, pattern: Callable[[Vocabulary], Pattern]) -> bool:
        return self.first(pattern) is not None

    def requests(self) -> Iterator[tuple[Sentence, Vocabulary]]:
        """The sentences that ask for something, without those that ask only if refused."""
        for vocabulary in self.vocabularies:
            for sentence in self.written.sentences:
                text = sentence.text.strip(" ¿¡")
                asks = "?" in text or vocabulary.request.search(text)
                if asks and not vocabulary.instead.match(text):
                    yield sentence, vocabulary


def read(written: Written) -> Reader:
    """Make out the language: the one given, else the one the words are in."""
    language = language_of(written.folded, written.language)
    language = language if language in LANGUAGES else ""
    known = (LANGUAGES[language],) if language else tuple(LANGUAGES.values())
    return Reader(written, language, known)
