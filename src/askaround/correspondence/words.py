"""Picking a few words out of what was typed for another purpose. Pure."""

import re

from askaround.careers.words import in_a_sentence
from askaround.correspondence.guidelines import STAYED_LENGTH

__all__ = ["in_a_sentence", "quoted", "shortened", "telling_line"]

QUOTED = re.compile(r"[“\"„«]([^“”\"„«»\n]{12,})[”\"“»]")


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
