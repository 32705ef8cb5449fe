"""`/export`: all people, or all visits, as a file, as `askaround export` writes it."""

from typing import Literal

from django.http import HttpRequest, StreamingHttpResponse
from ninja import Query, Router
from pydantic import Field

from askaround.api.auth import caller
from askaround.api.bodies import Given
from askaround.api.filters import refuse_strangers
from askaround.exchange.export import KINDS, as_response


class Asked(Given):
    """What to write."""

    kind: Literal["vcf", "csv", "ics"] = Field(
        "vcf", description="Contact cards, a table, or the visits as a calendar."
    )
    vcard: Literal["3.0", "4.0"] = Field("3.0", description="Version of the cards.")


router = Router(tags=["export"])


@router.get(
    "/export",
    operation_id="export",
    summary="Take all people, or all visits, out",
    openapi_extra={
        "responses": {
            200: {
                "description": "The file.",
                "content": {kind: {"schema": {"type": "string"}} for kind in KINDS.values()},
            }
        }
    },
)
def take_out(request: HttpRequest, asked: Query[Asked]) -> StreamingHttpResponse:
    """Everybody, with everything kept of them, as contact cards (.vcf) or a table (.csv); or every
    visit that has a day, as a calendar (.ics)."""
    refuse_strangers(request, Asked.model_fields)
    return as_response(owner=caller(request), kind=asked.kind, version=asked.vcard)
