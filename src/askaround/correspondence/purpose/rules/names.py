"""Names: theirs spelled as they spell it, and nobody's used without leave (method.md, G1, I7)."""

import re
from typing import Final

from askaround.correspondence.purpose.folding import fold
from askaround.correspondence.purpose.nicknames import same_person
from askaround.correspondence.purpose.reader import Reader
from askaround.correspondence.purpose.vocabulary import Vocabulary, a_set

TOKEN: Final = re.compile(r"[^\W\d_][^\W_]*(?:['’][^\W\d_]+)*")
DOTTED_TITLE: Final = re.compile(r"(?i)\b(dr|dra|mr|mrs|ms|prof|sr|sra|srta|d|st|rev|lic|ing)\.")
NO_NAME: Final = a_set(
    "I I'm I'd I've My We We're This That There Thank Thanks It It's How Hope Just Good The You Your "
    "Soy Me Mi Gracias Le Te Quiero Espero Estoy Muchas Yo"
)
"""Words with a capital that follow a greeting without a stop."""


def wrong_name(reader: Reader) -> str | None:
    """The greeting names somebody else, misspells them, or nobody at all."""
    known = _tokens(reader.written.person) + _tokens(reader.written.by_way_of)
    if not known or "@" in reader.written.person:
        return None
    for line in _first_lines(reader):
        for vocabulary in reader.vocabularies:
            if vocabulary.to_nobody.match(fold(line)):
                return line.rstrip(",:. ")
            if _is_greeting_of_another(line, vocabulary, reader.vocabularies):
                continue
            greeted = _greeted(line, vocabulary)
            if greeted and not all(same_person(name, known) for name in greeted):
                return " ".join(greeted)
    return None


def name_without_permission(reader: Reader) -> str | None:
    """Somebody is named as the one who sent the seeker, and has not said that they may be."""
    written = reader.written
    allowed = {
        fold(t) for each in written.named_by if each.may_use == "yes" for t in _tokens(each.name)
    }
    spared = allowed | {
        fold(t) for name in (written.person, written.me, written.by_way_of) for t in _tokens(name)
    }
    for vocabulary in reader.vocabularies:
        for pattern in vocabulary.sources:
            for found in pattern.finditer(written.whole):
                name = _person_in(found["name"], vocabulary)
                if name and not spared & {fold(each) for each in _tokens(name)}:
                    return name
    return _named_against_their_will(reader, spared)


def _named_against_their_will(reader: Reader, spared: set[str]) -> str | None:
    """Whoever gave the name and has not said yes stands somewhere in the words."""
    for each in reader.written.named_by:
        tokens = _tokens(each.name)
        if each.may_use == "yes" or not tokens or fold(tokens[0]) in spared:
            continue
        if re.search(rf"(?<!\w){re.escape(tokens[0])}(?!\w)", reader.written.whole):
            return each.name
    return None


def _person_in(words: str, vocabulary: Vocabulary) -> str:
    """The name in what was found; empty where it is no person: "The Timber Society"."""
    tokens = _tokens(words)
    while tokens and fold(tokens[0]) in vocabulary.no_source:
        tokens = tokens[1:]
    people = [each for each in tokens if fold(each) not in vocabulary.titles]
    return "" if vocabulary.no_source & set(map(fold, tokens)) or not people else " ".join(tokens)


def _first_lines(reader: Reader) -> list[str]:
    """The line of the greeting. A second one for "Good morning" above it is not looked for."""
    lines = [line.strip() for line in reader.written.plain[:2000].split("\n") if line.strip()]
    return lines[:1]


def _is_greeting_of_another(
    line: str, language: Vocabulary, languages: tuple[Vocabulary, ...]
) -> bool:
    """Whether the line opens with "Dear" where we read it as Spanish."""
    folded = fold(line)
    others = (each for each in languages if each is not language)
    return any(each.greeting.match(folded) for each in others)


def _greeted(line: str, vocabulary: Vocabulary) -> list[str]:
    """The names after a greeting or "am I speaking with"; a line that is a name and a comma."""
    text = DOTTED_TITLE.sub(lambda title: title[1], line)
    folded = fold(text)
    spoken = vocabulary.spoken_to.search(folded[:120])
    if spoken:
        return _leading_names(text[spoken.end() :], vocabulary)
    greeting = vocabulary.greeting.match(folded)
    if greeting:
        return _leading_names(text[greeting.end() :].lstrip(" ,"), vocabulary)
    alone = re.fullmatch(r"([^\W\d_][^\s,:;.!?]*(?: [^\W\d_][^\s,:;.!?]*){0,2}) ?[,:]", text)
    return _leading_names(alone[1], vocabulary) if alone else []


def _leading_names(text: str, vocabulary: Vocabulary) -> list[str]:
    """The words with a capital a text begins with, titles left out."""
    names: list[str] = []
    for word in re.split(r"[ \-]", re.split(r"[,.!:;?¿¡()\n]", text[:100].strip(), maxsplit=1)[0]):
        if fold(word) in vocabulary.titles | {"la", "el"}:
            continue
        if word in NO_NAME or not TOKEN.fullmatch(word) or not word[0].isupper():
            break
        names.append(word)
    return names


def _tokens(name: str) -> list[str]:
    return TOKEN.findall(name)
