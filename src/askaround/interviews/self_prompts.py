"""What one asks of a line of work, turned into a question for somebody who does it (A3). Pure.

The seeker's own words stay in it; only what leads up to them ("I would hate …") is left out. It is a
proposal: the seeker rewords it before it goes on the sheet.
"""

import re
from typing import Final

LEADING_UP: Final = re.compile(
    r"^(?:(?:well|honestly|really),?\s+)?(?:"
    r"(?:it|there|this|the\s+work|the\s+job)\s+(?:must|has\s+to|should)\s+(?:be|have|mean)"
    r"|i\s+(?:must\s+have|need|want|have\s+to\s+have|would\s+hate|hate|don['’]t\s+want|can['’]t\s+stand)"
    r"|i['’]d\s+(?:hate|like|love)"
    r"|i(?:['’]m|\s+am)\s+(?:not\s+(?:sure|certain)|unsure)(?:\s+(?:that|whether|if|about|of))?(?:\s+i\s+(?:can|could))?"
    r"|(?:whether|if)\s+i\s+(?:can|could)|debe\s+(?:ser|haber|tener)|odiaría|no\s+sé\s+si\s+(?:puedo|podría)"
    r")(?:\s+to)?\s+",
    re.IGNORECASE,
)
MOST_WORDS: Final = 18
"""Of the seeker's own words in a question; more than that nobody keeps in mind. Convention."""


def own_words(text: str) -> str:
    """The heart of what was written: its first sentence, without what leads up to it."""
    first = re.split(r"(?<=[.!?])\s|\n", text.strip(), maxsplit=1)[0]
    plain = LEADING_UP.sub("", " ".join(first.split()).strip(" .!…;,"))
    words = plain.split()[:MOST_WORDS]
    said = " ".join(words).strip(" ,;:?")
    is_plain = len(said) > 1 and said[1].islower() and not said.startswith(("I ", "I'", "I’"))
    return said[:1].lower() + said[1:] if is_plain else said


def is_question(text: str) -> bool:
    """Whether it is a question already."""
    return text.strip().endswith("?")
