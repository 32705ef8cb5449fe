"""`/today`: what is owed now."""

import datetime as dt
from typing import Any, Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router
from pydantic import BaseModel, ConfigDict, Field

from askaround.accounts.models import User
from askaround.api.auth import caller
from askaround.api.bodies import Given
from askaround.api.collection import find
from askaround.api.filters import refuse_strangers
from askaround.api.kinds import Day, OwnId
from askaround.api.operations import sent
from askaround.api.problems import NotHere
from askaround.careers.models import CareerField
from askaround.people.models import Person
from askaround.today import actions
from askaround.today.queries import due, now_for
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


class Settled(Given):
    """What becomes of one thing on the list."""

    model_config = ConfigDict(extra="forbid")

    rule: str = Field(max_length=60, description="Of the item.")
    subject: UUID = Field(description="The id of the item's subject.")
    do: Literal["done", "later", "never"] = Field(
        description="It is done already; not before the day `until`; or not this one."
    )
    until: Day | None = Field(None, description="With `later`. Without it, tomorrow.")


class Task(Given):
    """Something of one's own to do, perhaps by a day, perhaps about somebody or a line of work."""

    model_config = ConfigDict(extra="forbid")

    id: OwnId = None
    text: str = Field(min_length=1, max_length=500)
    due_on: Day | None = None
    person: UUID | None = None
    career_field: UUID | None = None


router = Router(tags=["today"])


@router.get("/today", response=Today, operation_id="today", summary="What is due")
def today(request: HttpRequest) -> HttpResponse:
    """What there is to do now, as on the first page and as `askaround today --json` prints it."""
    refuse_strangers(request, set())
    return sent(_list_of(caller(request)))


@router.post("/today", response=Today, operation_id="settle_today", summary="Settle one thing")
def settle(request: HttpRequest, body: Settled) -> HttpResponse:
    """Say that it is done, put it off, or never mind it. Answers what is left.

    404 for what isn't on the list, and for `done` where only the thing itself can say so.
    """
    refuse_strangers(request, ())
    user, at = caller(request), timezone.now()
    item = next((i for i in due(user, at) if i.key == (body.rule, body.subject)), None)
    if item is None or (body.do == "done" and not item.settles):
        raise NotHere
    if body.do == "done":
        actions.settle(owner=user, rule=item.rule, fact=item.fact, at=at)
    else:
        tomorrow = now_for(user, at).day + dt.timedelta(days=1)
        until = max(body.until or tomorrow, tomorrow) if body.do == "later" else None
        actions.let_go(owner=user, items=[item], at=at, until=until)
    return sent(_list_of(user))


@router.post("/today/tasks", response=Today, operation_id="add_task", summary="Write down a task")
def add_task(request: HttpRequest, body: Task) -> HttpResponse:
    """Something of one's own to do; it is on the list under the rule `own_task`. Answers the list."""
    refuse_strangers(request, ())
    user = caller(request)
    person = find(user, Person, body.person, "person") if body.person else None
    field = (
        find(user, CareerField, body.career_field, "career_field") if body.career_field else None
    )
    actions.add_task(
        owner=user,
        id=body.id,
        text=body.text,
        due_on=body.due_on,
        person=person,
        career_field=field,
    )
    return sent(_list_of(user))


def _list_of(user: User) -> Today:
    items: list[Any] = [as_dict(item) for item in due(user, timezone.now())]
    return Today(items=items)
