"""All people as a file other programs read: contact cards or a table.

Streams: a few hundred people are in memory at a time, however many there are.
"""

from collections.abc import Iterator

from askaround.accounts.models import User
from askaround.exchange.export.cards import DEFAULT_VERSION, VERSIONS, cards
from askaround.exchange.export.table import table

__all__ = ["DEFAULT_VERSION", "KINDS", "VERSIONS", "export"]

KINDS = {"vcf": "text/vcard", "csv": "text/csv"}
"""What can be exported, and its media type."""


def export(*, owner: User, kind: str, version: str = DEFAULT_VERSION) -> Iterator[bytes]:
    """The file, piece by piece. `kind` is one of `KINDS`; `version` that of the contact cards."""
    pieces = cards(owner, version) if kind == "vcf" else table(owner)
    for piece in pieces:
        yield piece.encode()
