"""Notes typed under the sheet in some notes app, and pasted back: each filed under its question. Pure.

Whatever can't be told apart stays together as a note beside the questions; the sheet's own lines are
left out, and no other word is lost.
"""

import re
import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

NUMBERED: Final = re.compile(r"^\s*(?:[-*•–]\s+)?(?:q\s?)?(\d{1,2})\s?[.):]\s*(.*)$", re.IGNORECASE)
BULLET: Final = re.compile(r"^\s*[-*•–]\s+")
ALIKE: Final = 0.86
"""How alike a line and a question are, of 1, to be the same but for a slip of the finger. Convention."""

LEAST_WORDS: Final = 4
"""Words of a question's beginning that are enough to know it by. Convention."""

Asked = tuple[uuid.UUID, str]
"""A question's id, and its words as the sheet has them."""


@dataclass(frozen=True, slots=True)
class Filed:
    """Words for one question; for none of them where `question` is None."""

    question: uuid.UUID | None
    text: str


def filed(
    text: str,
    asked: Sequence[Asked],
    sheet: Collection[str] = (),
    others: Sequence[Asked] = (),
) -> list[Filed]:
    """The notes by question, in the order the questions come; first what stands under none.

    `sheet` are further lines of ours that may have come along: a name, a day, a reminder.
    `others` are questions that aren't on the sheet: known by their words, never by a number.
    """
    ours = {_plain(line) for line in sheet} - {""}
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    by_words = [_heading(line, [*asked, *others]) for line in lines]
    if not any(by_words):
        by_words = [_by_number(line, asked) for line in lines]
    notes: dict[uuid.UUID | None, list[str]] = {}
    here: uuid.UUID | None = None
    for line, heading in zip(lines, by_words, strict=True):
        here, said = heading or (here, line)
        if _plain(said) not in ours:
            notes.setdefault(here, []).append(said)
    texts = [(question, "\n".join(kept).strip()) for question, kept in notes.items()]
    return [Filed(question, said) for question, said in texts if said]


def added_to(before: str, said: str) -> str:
    """A note with more said under it; the same pasted twice is there once."""
    if said in before:
        return before
    return f"{before}\n{said}" if before.strip() else said


def _heading(line: str, asked: Sequence[Asked]) -> tuple[uuid.UUID, str] | None:
    """The question this line is, and what follows it on the same line."""
    numbered = NUMBERED.match(line)
    said = numbered[2] if numbered else BULLET.sub("", line)
    for question, words in asked:
        if words and said.strip().casefold().startswith(words.casefold()):
            return question, said.strip()[len(words) :].strip()
    plain = _plain(said)
    for question, words in asked:
        if plain and (_are_alike(plain, _plain(words)) or _begins(plain, _plain(words))):
            return question, ""
    return None


def _begins(said: str, words: str) -> bool:
    """Whether a line is the first part of a question, as one shortens it by hand."""
    return words.startswith(f"{said} ") and len(said.split()) >= LEAST_WORDS


def _by_number(line: str, asked: Sequence[Asked]) -> tuple[uuid.UUID, str] | None:
    """Where no question was copied along, "3. nights are long" answers the third."""
    numbered = NUMBERED.match(line)
    if numbered is None or not 1 <= int(numbered[1]) <= len(asked):
        return None
    return asked[int(numbered[1]) - 1][0], numbered[2]


def _are_alike(one: str, other: str) -> bool:
    if not other or abs(len(one) - len(other)) > len(other) // 4:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


def _plain(line: str) -> str:
    return " ".join(re.findall(r"\w+", line.casefold()))
