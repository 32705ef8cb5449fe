"""`/promises`: what you said you would do for somebody."""

import datetime as dt
from uuid import UUID

from pydantic import Field

from askaround.accounts.models import User
from askaround.api import kinds
from askaround.api.bodies import Body, Shape
from askaround.api.collection import Collection, Words
from askaround.api.filters import Filters
from askaround.interviews import actions, guidelines
from askaround.interviews.models import Interview, Promise


class PromiseOut(Shape):
    """Something promised, owed until it is kept."""

    interview: UUID
    text: str
    due_on: dt.date
    kept_at: dt.datetime | None


class PromiseIn(Body):
    """Something promised at a conversation."""

    settled = frozenset({"interview"})
    stays = frozenset({"due_on", "kept_at"})

    interview: UUID
    text: kinds.Words
    due_on: kinds.Day | None = Field(
        None, description=f"In {guidelines.PROMISE_DAYS} days, unless you say so."
    )
    kept_at: kinds.Moment | None = None


class PromiseFilters(Filters):
    looked_at = ("text",)

    interview: UUID | None = None


class Promises(Collection):
    path = "promises"
    about = "What you promised, the latest first."
    model = Promise
    shape = PromiseOut
    body = PromiseIn
    filters = PromiseFilters
    references = {"interview": Interview}

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Promise:
        kept_at = words.pop("kept_at")
        promise = actions.add_promise(id=id, at=at, **words)
        if kept_at:
            actions.keep_promise(promise=promise, at=kept_at)
        return promise

    def change(self, row: Promise, words: Words, at: dt.datetime) -> None:
        if "due_on" in words and words["due_on"] is None:
            del words["due_on"]
        actions.change_promise(promise=row, **words)

    def remove(self, row: Promise, at: dt.datetime) -> None:
        actions.delete_promise(promise=row, at=at)
