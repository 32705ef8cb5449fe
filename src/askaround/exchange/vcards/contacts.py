"""A card as one person."""

from askaround.exchange import sentences
from askaround.exchange.records import ContactRecord, Item, RejectedRow
from askaround.exchange.text import clean, decode
from askaround.exchange.vcards.cards import RawCard
from askaround.exchange.vcards.drafts import Draft
from askaround.exchange.vcards.properties import properties

_RAW_LINES, _RAW_LENGTH = 100, 4000


def contact(card: RawCard, *, in_utf8: bool) -> Item:
    """The person on a card, or why there is none."""
    if card.too_long:
        return _rejected(card, sentences.CARD_TOO_LONG)
    draft = Draft()
    for header, value in properties(card.lines, in_utf8=in_utf8):
        draft.add(header, value)
    for agent in card.agents:
        person = contact(agent, in_utf8=in_utf8)
        if isinstance(person, ContactRecord):
            draft.add_agent(person.name)
    if draft.is_group:
        return _rejected(card, sentences.CARD_IS_A_GROUP)
    if not draft.seen:
        empty = not any(b"VERSION" not in line.upper() and line.strip() for line in card.lines)
        return _rejected(card, sentences.CARD_EMPTY if empty else sentences.CARD_UNREADABLE)
    return draft.record(card.number)


def _rejected(card: RawCard, reason: str) -> RejectedRow:
    raw = decode(b"\n".join(card.lines[:_RAW_LINES])[:_RAW_LENGTH])
    return RejectedRow(card.number, reason, clean(raw))
