"""All people as a file other programs read, contact cards or a table; and all visits as a calendar.

Streams: a few hundred people are in memory at a time, however many there are.
"""

from collections.abc import Iterator

from django.http import StreamingHttpResponse

from askaround.accounts.models import User
from askaround.exchange.calendar.entries import every_visit
from askaround.exchange.export import cards, table
from askaround.exchange.export.cards import DEFAULT_VERSION, VERSIONS
from askaround.exchange.export.people import people_out

__all__ = ["DEFAULT_VERSION", "KINDS", "VERSIONS", "as_response", "export"]

KINDS = {"vcf": "text/vcard", "csv": "text/csv", "ics": "text/calendar"}
"""What can be exported, and its media type."""

NAMES = {"vcf": "people.vcf", "csv": "people.csv", "ics": "visits.ics"}
"""What the file of each kind is called."""


def export(*, owner: User, kind: str, version: str = DEFAULT_VERSION) -> Iterator[bytes]:
    """The file, piece by piece. `kind` is one of `KINDS`; `version` that of the contact cards."""
    if kind == "ics":
        yield every_visit(owner)
        return
    if kind == "csv":
        yield table.head().encode()
    for people in people_out(owner):
        piece = cards.some(people, version) if kind == "vcf" else table.rows(people)
        yield piece.encode()


def as_response(*, owner: User, kind: str, version: str) -> StreamingHttpResponse:
    """The file as an answer to a browser or program, sent as it is made."""
    pieces = export(owner=owner, kind=kind, version=version)
    response = StreamingHttpResponse(pieces, content_type=f"{KINDS[kind]}; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{NAMES[kind]}"'
    return response
