"""`/today`: what is owed now."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router
from pydantic import BaseModel, Field

from askaround.api.auth import caller
from askaround.api.filters import refuse_strangers
from askaround.api.operations import sent
from askaround.today.queries import due
from askaround.today.report import as_dict


class Subject(BaseModel):
    """Whom or what it is about; `type` is the singular of a collection's name."""

    type: str
    id: UUID
    name: str


class TodayItem(BaseModel):
    """One thing to do, and why. Only what is owed to somebody can be overdue."""

    rule: str
    why: str
    due_at: dt.datetime
    overdue: bool
    subject: Subject
    url: str = Field(description="The page to do it on.")


class Today(BaseModel):
    """What is owed to people first, then by due date."""

    items: list[TodayItem]


router = Router(tags=["today"])


@router.get("/today", response=Today, operation_id="today", summary="What is due")
def today(request: HttpRequest) -> HttpResponse:
    """What there is to do now, as on the first page and as `askaround today --json` prints it."""
    refuse_strangers(request, set())
    items: list[Any] = [as_dict(item) for item in due(caller(request), timezone.now())]
    return sent(Today(items=items))
