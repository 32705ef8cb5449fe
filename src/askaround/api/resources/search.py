"""`/search`: any word of any record, narrowed down by what it has to do with."""

import datetime as dt
from typing import Literal
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Query, Router
from pydantic import BaseModel, Field

from askaround.api.auth import caller
from askaround.api.bodies import Given
from askaround.api.filters import refuse_strangers
from askaround.api.operations import sent
from askaround.api.problems import Invalid, NotHere
from askaround.search.asking import read_names
from askaround.search.marks import plain, spans
from askaround.search.narrowing import Narrowing
from askaround.search.queries import LIMIT, search

KindOfRecord = Literal[
    "person",
    "interview",
    "message",
    "career_field",
    "organisation",
    "question",
    "finding",
    "theme",
    "decision",
    "plan_step",
    "task",
    "resume",
    "trait",
    "guide",
    "template",
    "sharing",
]


class Asked(Given):
    """What to look for. With `q` left out or empty, the newest of what it is narrowed down to."""

    q: str | None = Field(
        None, max_length=1000, description="Words, each to be found in the record."
    )
    field: UUID | None = Field(None, description="Only what belongs to this line of work.")
    person: UUID | None = Field(None, description="Only what has to do with this person.")
    organisation: UUID | None = Field(None, description="Only what has to do with this place.")
    question: UUID | None = Field(None, description="Only what was answered to this question.")
    kind: KindOfRecord | None = Field(None, description="Only records of this `type`.")
    since: dt.date | None = Field(None, description="Only what is of this day, or later.")
    until: dt.date | None = Field(None, description="Only what is of this day, or earlier.")
    limit: int = Field(LIMIT, ge=1, le=LIMIT)


class Hit(BaseModel):
    """A record that holds every word."""

    type: str
    id: UUID
    title: str
    snippet: str = Field(description="The words around those that were found.")
    marks: list[tuple[int, int]] = Field(
        description="Where in the snippet they stand: code points from and up to."
    )
    url: str


class Hits(BaseModel):
    """Records that are called so come first, then the newest."""

    items: list[Hit]
    counts: dict[str, int] = Field(
        description="How many records there are of each type, whatever `kind` was asked for."
    )
    more: bool = Field(description="Whether there may be more than these, and than were counted.")


router = Router(tags=["search"])


@router.get("/search", response=Hits, operation_id="search", summary="Find it again")
def find(request: HttpRequest, asked: Query[Asked]) -> HttpResponse:
    """Records that hold every word; the last word may be the beginning of one."""
    refuse_strangers(request, Asked.model_fields)
    user = caller(request)
    narrowing = _narrowing(asked)
    if asked.q is None and not narrowing.chosen():
        raise Invalid(errors={"q": _("Say what to look for, or what to narrow it down to.")})
    if narrowing.about():
        try:
            read_names(user, narrowing)
        except Http404 as nobody:
            raise NotHere from nobody
    found = search(actor=user, text=asked.q or "", narrowing=narrowing, limit=asked.limit)
    items = [
        Hit(
            type=hit.type,
            id=hit.id,
            title=plain(hit.title),
            snippet=plain(hit.snippet),
            marks=spans(hit.snippet),
            url=hit.url,
        )
        for hit in found.hits
    ]
    return sent(Hits(items=items, counts=found.counts, more=found.more))


def _narrowing(asked: Asked) -> Narrowing:
    return Narrowing(
        field=asked.field,
        person=asked.person,
        organisation=asked.organisation,
        question=asked.question,
        kind=asked.kind or "",
        since=asked.since,
        until=asked.until,
    )
