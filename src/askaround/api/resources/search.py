"""`/search`: any word of any record."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from askaround.api.auth import caller
from askaround.api.bodies import Given
from askaround.api.filters import refuse_strangers
from askaround.api.operations import sent
from askaround.search.queries import LIMIT, search


class Asked(Given):
    """What to look for."""

    q: str = Field(max_length=1000, description="Words, each to be found in the record.")
    limit: int = Field(LIMIT, ge=1, le=LIMIT)


class Found(BaseModel):
    """A record that holds every word."""

    type: str
    id: UUID
    title: str
    snippet: str = Field(description="The words around the first one found.")
    url: str


class Hits(BaseModel):
    """The newest records first."""

    items: list[Found]


router = Router(tags=["search"])


@router.get("/search", response=Hits, operation_id="search", summary="Find it again")
def find(request: HttpRequest, asked: Query[Asked]) -> HttpResponse:
    """Records that hold every word; the last word may be the beginning of one."""
    refuse_strangers(request, Asked.model_fields)
    hits = search(actor=caller(request), text=asked.q, limit=asked.limit)
    items = [
        Found(type=hit.type, id=hit.id, title=hit.title, snippet="".join(hit.snippet), url=hit.url)
        for hit in hits
    ]
    return sent(Hits(items=items))
