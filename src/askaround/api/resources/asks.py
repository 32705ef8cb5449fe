"""`/asks`: each time somebody was asked whom they know."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Literal
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _
from pydantic import Field

from askaround.accounts.models import User
from askaround.api.bodies import Body, Shape
from askaround.api.collection import Collection, Words
from askaround.api.filters import Filters
from askaround.api.kinds import Moment, Text, Told
from askaround.api.problems import Invalid
from askaround.careers.models import CareerField
from askaround.interviews.actions.programs import ask_at_close
from askaround.interviews.models import CloseAsk, Interview
from askaround.people import actions
from askaround.people.models import Ask, Person, Referral

Kind = Literal["like", "just_like", "close"]


class AskOut(Shape):
    """One time somebody was asked. `interview`: the conversation at whose close it was."""

    asked: UUID
    career_field: UUID | None
    kind: Kind
    asked_at: dt.datetime
    nobody_at: dt.datetime | None
    interview: UUID | None
    referrals: list[UUID]
    note: str

    @classmethod
    def beside(cls, row: Ask) -> Mapping[str, Any]:
        close = getattr(row, "close_of", None)
        return {
            "interview": close.interview_id if close else None,
            "referrals": [referral.pk for referral in row.referrals.all()],
        }


class AskIn(Body):
    """Asking somebody for something `like` a line of work, `just_like` it, or at a visit's `close`."""

    settled = frozenset({"asked", "interview"})
    stays = frozenset({"asked_at", "nobody_at"})

    asked: UUID = Field(description="The person who was asked.")
    career_field: UUID | None = None
    kind: Kind
    asked_at: Moment | None = Field(None, description="Now, unless you say so.")
    nobody_at: Moment | None = Field(
        None, description="When they said that nobody comes to mind; null takes it back."
    )
    interview: UUID | None = Field(None, description="With kind `close`: that conversation.")
    note: Text = ""

    referrals: Told = None


class AskFilters(Filters):
    lookups = {"interview": "close_of__interview"}
    looked_at = ("note", "asked__name")

    asked: UUID | None = None
    career_field: UUID | None = None
    kind: Kind | None = None
    interview: UUID | None = None
    referrals: UUID | None = Field(None, description="The ask that brought this referral.")


class Asks(Collection):
    path = "asks"
    about = "Each time you asked somebody whom they know, the latest first."
    model = Ask
    shape = AskOut
    body = AskIn
    filters = AskFilters
    order = "-asked_at"
    references = {"asked": Person, "career_field": CareerField, "interview": Interview}

    def with_parts(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        named = Referral.plain.only("id", "ask_id").order_by("named_at", "id")
        return rows.select_related("close_of").prefetch_related(Prefetch("referrals", named))

    def twin(self, user: User, words: Words) -> Ask | None:
        """A conversation has one close, and one ask at it."""
        if words["interview"] is None:
            return None
        close = CloseAsk.plain.filter(interview=words["interview"]).select_related("ask").first()
        return close.ask if close else None

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Ask:
        words = words | {"asked_at": words["asked_at"] or at}
        interview = words.pop("interview")
        if interview is None:
            return actions.record_ask(owner=user, id=id, **words)
        if words["kind"] != Ask.Kind.CLOSE or words["asked"] != interview.person:
            sentence = _("An ask of a conversation is of kind close, to the person visited.")
            raise Invalid(errors={"interview": sentence})
        words["career_field"] = words["career_field"] or interview.career_field
        del words["kind"], words["asked"]
        nobody_at = words.pop("nobody_at")
        ask = ask_at_close(interview=interview, id=id, **words)
        return actions.change_ask(ask=ask, nobody_at=nobody_at) if nobody_at else ask

    def change(self, row: Ask, words: Words, at: dt.datetime) -> None:
        if "asked_at" in words and words["asked_at"] is None:
            del words["asked_at"]
        actions.change_ask(ask=row, **words)

    def remove(self, row: Ask, at: dt.datetime) -> None:
        actions.delete_ask(ask=row, at=at)
