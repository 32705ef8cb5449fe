"""A reader of vCard 2.1, 3.0 and 4.0 as they are found, not as the standards say.

Streams: one card is in memory at a time. A card that cannot be read is refused alone.
"""

from collections.abc import Iterator
from typing import BinaryIO

from askaround.exchange.physical_lines import physical_lines
from askaround.exchange.records import Item
from askaround.exchange.vcards.cards import split_cards
from askaround.exchange.vcards.contacts import contact

__all__ = ["read_vcards"]


def read_vcards(stream: BinaryIO) -> Iterator[Item]:
    """Every card of the file in its order, as a person or as a refusal. Raises nothing but
    what reading the stream raises."""
    lines, in_utf8 = physical_lines(stream)
    for card in split_cards(lines):
        yield contact(card, in_utf8=in_utf8)
