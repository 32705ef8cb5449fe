"""`/export`, `/interviews/{id}/record`: people, visits and records as `askaround export` writes them."""

from typing import Any, Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Query, Router
from pydantic import Field

from askaround.api.auth import caller
from askaround.api.bodies import Given
from askaround.api.filters import refuse_strangers
from askaround.api.problems import NotHere
from askaround.exchange.everything.out import KINDS as EVERYTHING, everything_as_download
from askaround.exchange.export import KINDS, as_response
from askaround.exchange.export.records import RECORD_KINDS, NothingWritten, records
from askaround.interviews.documents import as_download

Paper = Literal["a4", "letter"]
PAPER: Any = Field(None, description="Of a PDF; that of your country, unless you say so.")


class Asked(Given):
    """What to write."""

    kind: Literal["vcf", "csv", "ics", "pdf", "md", "zip", "json"] = Field(
        "vcf",
        description="Contact cards, a table, the visits as a calendar, or all written records as a "
        "document; or everything, as an archive that can be brought in again or as JSON.",
    )
    vcard: Literal["3.0", "4.0"] = Field("3.0", description="Version of the cards.")
    paper: Paper | None = PAPER


class RecordAsked(Given):
    """As what."""

    kind: Literal["pdf", "md"] = Field("pdf", alias="as", description="PDF, or Markdown.")
    paper: Paper | None = PAPER


router = Router(tags=["export"])


@router.get(
    "/export",
    operation_id="export",
    summary="Take all people, visits or records out",
    openapi_extra={
        "responses": {
            200: {
                "description": "The file.",
                "content": {
                    mime: {"schema": {"type": "object" if kind == "json" else "string"}}
                    for kind, mime in (KINDS | RECORD_KINDS | EVERYTHING).items()
                },
            }
        }
    },
)
def take_out(request: HttpRequest, asked: Query[Asked]) -> HttpResponseBase:
    """Everybody, with everything kept of them, as contact cards (.vcf) or a table (.csv); or every
    visit that has a day, as a calendar (.ics); or what they told you, as one document with a table of
    contents (.pdf, .md). Everything is an archive with all records, their JSON Schema, the resumes and a
    manifest of sums (.zip), or the records alone (.json)."""
    refuse_strangers(request, Asked.model_fields)
    if asked.kind in EVERYTHING:
        return everything_as_download(owner=caller(request), kind=asked.kind, at=timezone.now())
    if asked.kind in RECORD_KINDS:
        return _records(request, asked.kind, asked.paper)
    return as_response(owner=caller(request), kind=asked.kind, version=asked.vcard)


@router.get(
    "/interviews/{id}/record",
    operation_id="record_of_interview",
    summary="The record of a conversation as a file",
    openapi_extra={
        "responses": {
            200: {
                "description": "The file.",
                "content": {kind: {"schema": {"type": "string"}} for kind in RECORD_KINDS.values()},
            }
        }
    },
)
def record(request: HttpRequest, id: UUID, asked: Query[RecordAsked]) -> HttpResponseBase:
    """Date, name, address and phone, names given, results and impressions, then the rest."""
    refuse_strangers(request, {"as", "paper"})
    return _records(request, asked.kind, asked.paper, id)


def _records(
    request: HttpRequest, kind: str, paper: str | None, id: UUID | None = None
) -> HttpResponse:
    owner = caller(request)
    try:
        data = records(owner=owner, kind=kind, paper=paper or "", interview=id)
    except NothingWritten:
        raise NotHere(_("No conversation is written up yet.")) from None
    return as_download(data, kind=kind, called="record" if id else "records")
