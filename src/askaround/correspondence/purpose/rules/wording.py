"""How it reads: short, finished, in words of every day."""

import re
from typing import Final

from askaround.correspondence.purpose.reader import Reader
from askaround.correspondence.purpose.reading import LONG_SENTENCE
from askaround.correspondence.purpose.written import WORD

MOST_WORDS: Final = 120
"""Longer than this is put off until later (method.md, G2: short). Said aloud it is a minute."""

BLANK: Final = re.compile(
    r"\[(?!(?:\.{3}|…|sic|\d{1,3}|!|\?|x)\])[^\[\]\n]{1,120}\]"
    r"|\{\{?[^{}\n]{0,80}\}\}?"
    r"|<(?!https?:|mailto:)[^\W\d][^<>@:/\n]{1,60}>"
    r"|_{3,}|\b[Xx]{3,}\b"
    r"|\b(?:INSERT|ADD|FILL IN|INSERTAR|PONER|TU|YOUR|SU) (?:YOUR |TU |SU )?[A-ZÁÉÍÓÚÑ]{3,}\b"
)
"""Square, curly and angle brackets with words in them, lines to write on, "XXX", "INSERT NAME".
Not "[…]", "[sic]", a footnote "[1]", nor a web or mail address."""


def unfilled_blank(reader: Reader) -> str | None:
    """Something of a template that was to be filled in."""
    found = BLANK.search(reader.written.whole)
    return " ".join(found[0].split()) if found else None


def too_long(reader: Reader) -> str | None:
    """More words than are read at once, or one sentence that nobody gets through."""
    count = len(reader.written.words)
    if count > MOST_WORDS:
        return " ".join(reader.written.words[MOST_WORDS - 5 : MOST_WORDS]) + " …"
    for sentence in reader.written.sentences:
        if len(WORD.findall(sentence.text)) > LONG_SENTENCE:
            end = sentence.start + len(sentence.text)
            return reader.written.original(sentence.start, end)
    return None


def jargon(reader: Reader) -> str | None:
    """The trade's own words for such a talk, which make a person feel worked on (G2)."""
    if "network" in reader.written.field.lower():
        return None
    return reader.first(lambda each: each.jargon)
