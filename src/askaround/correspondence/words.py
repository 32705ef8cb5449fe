"""Picking a few words out of what was typed for another purpose. Pure."""

import re

from django.utils.translation import get_language

from askaround.correspondence.guidelines import STAYED_LENGTH

QUOTED = re.compile(r"[“\"„«]([^“”\"„«»\n]{12,})[”\"“»]")
ALWAYS_CAPITAL = frozenset(
    {
        "african",
        "american",
        "arabic",
        "asian",
        "bible",
        "british",
        "chinese",
        "dutch",
        "english",
        "european",
        "french",
        "german",
        "greek",
        "hebrew",
        "hindi",
        "indian",
        "irish",
        "islamic",
        "italian",
        "japanese",
        "jewish",
        "korean",
        "latin",
        "montessori",
        "polish",
        "portuguese",
        "russian",
        "scandinavian",
        "scottish",
        "spanish",
        "swedish",
        "turkish",
        "welsh",
    }
)
"""First words of a line of work that keep their capital inside a sentence."""


def quoted(text: str) -> str:
    """The first words in quotation marks, with them; empty where there are none."""
    found = QUOTED.search(text)
    return f"“{shortened(found[1])}”" if found else ""


def telling_line(notes: str) -> str:
    """Somebody's own words where the notes quote them, else the first line that isn't an aside."""
    if own := quoted(notes):
        return own
    lines = (line.strip() for line in notes.splitlines())
    return shortened(next((line for line in lines if line and not line.startswith("(")), ""))


def shortened(text: str) -> str:
    """The text on one line, cut at a word where it is long."""
    line = " ".join(text.split())
    if len(line) <= STAYED_LENGTH:
        return line
    return line[:STAYED_LENGTH].rpartition(" ")[0] + "…"


def in_a_sentence(name: str) -> str:
    """A line of work as it stands inside a sentence: "Tree care" is "tree care".

    In English alone, and only where the capital is no more than the beginning of what was typed:
    "UX design" and "French teaching" stay.
    """
    first, _space, _rest = name.partition(" ")
    plain = first.isalpha() and first.istitle() and len(first) > 1
    if not plain or first.lower() in ALWAYS_CAPITAL or not (get_language() or "").startswith("en"):
        return name
    return name[0].lower() + name[1:]
