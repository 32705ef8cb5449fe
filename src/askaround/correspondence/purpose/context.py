"""Whether words found are meant: they may be denied, somebody else's, or long past."""

import re
from typing import Final

from askaround.correspondence.purpose.vocabulary import Pattern, Vocabulary
from askaround.correspondence.purpose.written import Sentence

REACH: Final = 70
"""How many letters back a "not" is looked for. Convention: about a dozen words."""
CLAUSE: Final = re.compile(
    r"[;:]|\ -\ |,\ (?=(?:are|is|do|can|could|would|please|let|i|i'm|i'd|if|so|si|busco|quiero|me\ gustaria)\b)"
)


def before(sentence: Sentence, found: re.Match[str], turn: Pattern) -> str:
    """What stands before the words in the same thought."""
    start = max(0, found.start() - REACH)
    text = sentence.text[start : found.start()]
    ends = [each.end() for pattern in (turn, CLAUSE) for each in pattern.finditer(text)]
    return text[max(ends, default=0) :]


def is_denied(sentence: Sentence, found: re.Match[str], language: Vocabulary) -> bool:
    """ "I am not looking for a job", "a job is not what I'm after"."""
    behind = sentence.text[found.end() : found.end() + 30]
    after = language.denied_after.match(behind.lstrip())
    earlier = before(sentence, found, language.turn)
    return bool(after or language.denied.search(earlier) or language.denied.match(found[0]))


def is_of_others(sentence: Sentence, found: re.Match[str], language: Vocabulary) -> bool:
    """ "people looking for a job", "when I was looking for work"."""
    earlier = before(sentence, found, language.turn).rstrip()
    return any(each.end() >= len(earlier) for each in language.of_others.finditer(earlier))
