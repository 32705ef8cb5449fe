"""Where one card ends and the next begins, in whatever state the file is.

Cards nest (AGENT, and by accident), lack their END, have rubbish between them. Pictures and
keys are dropped line by line as they pass, so that a card takes no more memory than its words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from askaround.exchange.physical_lines import MAX_LINE

MAX_CARD = 2 << 20
"""Bytes of the long and folded lines of one card, its pictures not counted."""
MAX_CARD_LINES = 20_000
"""Lines of one card. Whoever has more is no person."""

_SHORT_LINE = 200
_MOST_AGENTS = 8
_MOST_INNER_CARDS = 16

_BLANKS = frozenset((b" ", b"\t"))
_FIRST_OF_MARK = frozenset((b"B", b"b", b"E", b"e", b"\xef"))
_BOUNDARY = re.compile(rb"\s*(?:\xef\xbb\xbf\s*)?(BEGIN|END)\s*:\s*VCARD\s*", re.IGNORECASE)
_PROPERTY = re.compile(rb"[\w.-]+\s*[;:]")
_AGENT = re.compile(rb"(?:[\w-]+\.)?AGENT\b[^:]*:\s*$", re.IGNORECASE)
_NOT_WORDS = re.compile(
    rb"(?:[\w-]+\.)?(?:"
    rb"(?:PHOTO|LOGO|KEY|SOUND(?!;X-IRMC-N)|X-MS-CARDPICTURE|X-MS-OL-DESIGN)\s*[;:]"
    rb"|X-[\w-]+[^:]*;(?:ENCODING=)?(?:BASE64|B)[;:])",
    re.IGNORECASE,
)


@dataclass(slots=True)
class RawCard:
    """The lines of one card as they stood, still folded, still in their encodings."""

    number: int
    is_agent: bool = False
    lines: list[bytes] = field(default_factory=list)
    agents: list["RawCard"] = field(default_factory=list)
    too_long: bool = False
    size: int = 0

    def take(self, line: bytes) -> None:
        """Add a line, unless it is part of a picture or the card has grown past all sense.

        Of a picture its first line stays, cut: by it the following ones are known.
        """
        if self.too_long:
            return
        goes_on = line[:1] in _BLANKS or b":" not in line
        if goes_on and self.lines and _NOT_WORDS.match(self.lines[-1]):
            return
        if len(line) > _SHORT_LINE and _NOT_WORDS.match(line):
            line = line[:_SHORT_LINE]
        self.size += len(line)
        if self.size > MAX_CARD or len(line) > MAX_LINE or len(self.lines) >= MAX_CARD_LINES:
            self.too_long = True
        else:
            self.lines.append(line)


def split_cards(lines: Iterable[bytes]) -> Iterator[RawCard]:
    """Every card in the order of its BEGIN, also where an END is missing."""
    cards = _OpenCards()
    card: RawCard | None = None
    for line in lines:
        first = line[:1]
        # Inside a card a line that starts with a blank goes on with the one before.
        if (first in _FIRST_OF_MARK or card is None) and (mark := _BOUNDARY.match(line)):
            yield from cards.boundary(line, mark)
        elif card is None:
            if cards.suspended and _PROPERTY.match(line):
                cards.resume().take(line)
        elif (
            first in _BLANKS
            or b":" not in line
            or len(line) > _SHORT_LINE
            or len(card.lines) >= MAX_CARD_LINES
        ):
            card.take(line)
        else:
            card.lines.append(line)
        card = cards.current
    yield from cards.rest()


@dataclass(slots=True)
class _OpenCards:
    """The cards that are open. `suspended` saw another BEGIN before its END: what follows the
    inner card's END tells whether it was nested (its own lines go on) or just never ended."""

    current: RawCard | None = None
    suspended: RawCard | None = None
    inner: list[RawCard] = field(default_factory=list)
    owners: list[RawCard] = field(default_factory=list)
    count: int = 0

    def boundary(self, line: bytes, mark: "re.Match[bytes] | None") -> Iterator[RawCard]:
        """The cards that end with this BEGIN or END, or with more of them behind it on its line."""
        while mark:
            yield from self._begin() if mark[1][:1] in b"Bb" else self._end()
            mark = _BOUNDARY.match(line, mark.end()) if mark.end() < len(line) else None

    def resume(self) -> RawCard:
        """Go on with the suspended card."""
        card, self.suspended = self.suspended, None
        assert card
        self.current = card
        return card

    def rest(self) -> Sequence[RawCard]:
        """What was open when the file ended."""
        self._leave_agents()
        return self._all_end()

    def _begin(self) -> Sequence[RawCard]:
        card = self.current
        if card and card.lines and _AGENT.match(card.lines[-1]) and len(self.owners) < _MOST_AGENTS:
            card.lines.pop()
            self.owners.append(card)
            self.current = RawCard(card.number, is_agent=True)
            return ()
        self._leave_agents()
        card, self.current = self.current, None
        ended: Sequence[RawCard] = ()
        if self.suspended or card is None or len(self.inner) >= _MOST_INNER_CARDS:
            ended = self._all_end()
        self.suspended, self.count = card, self.count + 1
        self.current = RawCard(self.count)
        return ended

    def _end(self) -> Sequence[RawCard]:
        card = self.current
        if card and card.is_agent:
            self.current = self.owners.pop()
            self.current.agents.append(card)
            return ()
        if card and self.suspended:
            self.inner.append(card)
            self.current = None
            return ()
        return self._all_end()

    def _leave_agents(self) -> None:
        while self.owners and self.current:
            owner = self.owners.pop()
            owner.agents.append(self.current)
            self.current = owner

    def _all_end(self) -> Sequence[RawCard]:
        """Everything open counts as ended."""
        if self.current and not (self.suspended or self.inner):
            card, self.current = self.current, None
            return (card,)
        cards = [card for card in (self.suspended, self.current, *self.inner) if card]
        self.current, self.suspended, self.inner = None, None, []
        return sorted(cards, key=lambda card: card.number)
