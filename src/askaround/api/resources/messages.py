"""`/messages`: anything said to a person outside a conversation."""

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

from django.utils.translation import gettext as _
from pydantic import Field, StringConstraints

from askaround.accounts.models import User
from askaround.api.bodies import Body, Shape
from askaround.api.collection import Collection, Words
from askaround.api.filters import Filters
from askaround.api.kinds import Flag, Moment, Text
from askaround.api.problems import Invalid
from askaround.careers.models import CareerField
from askaround.correspondence import actions
from askaround.correspondence.actions.drafts import MessageWords
from askaround.correspondence.models import Message
from askaround.interviews.models import Interview
from askaround.people.models import Person, Referral

Kind = Literal["introduction", "reminder", "thank_you", "report_back", "news"]
Channel = Literal["email", "phone", "in_person", "post", "online"]
Asking = Literal["like", "just_like"]
AskingIfAny = Literal[Asking, ""]
DATES = ("sent_at", "replied_at")
Subject = Annotated[str, StringConstraints(max_length=300)]


class MessageOut(Shape):
    """One thing said to one person; without `sent_at` a draft."""

    person: UUID
    interview: UUID | None
    career_field: UUID | None
    referral: UUID | None
    kind: Kind
    channel: Channel
    asking: AskingIfAny
    subject: str
    body: str
    not_looking: bool
    sent_at: dt.datetime | None
    replied_at: dt.datetime | None


class MessageIn(Body):
    """A draft, in your words or, left out, in words made from the record."""

    settled = frozenset({"person", "interview", "career_field", "referral", "kind", "asking"})
    stays = frozenset({"subject", "body", "not_looking", "sent_at", "replied_at"})

    person: UUID
    interview: UUID | None = None
    career_field: UUID | None = None
    referral: UUID | None = Field(None, description="Whom the person named, or who named them.")
    kind: Kind
    channel: Channel
    asking: AskingIfAny = Field("", description="Set, it asks whom they know.")
    subject: Subject | None = Field(None, description="Left out, it is drafted.")
    body: Text | None = Field(None, description="Left out, it is drafted.")
    not_looking: Flag | None = Field(
        None, description="Whether it says that you don't look for a job; your setting decides."
    )
    sent_at: Moment | None = Field(None, description="When it was sent, said or posted.")
    replied_at: Moment | None = Field(None, description="When they answered.")


class MessageFilters(Filters):
    looked_at = ("subject", "body", "person__name")

    person: UUID | None = None
    interview: UUID | None = None
    career_field: UUID | None = None
    referral: UUID | None = None
    kind: Kind | None = None
    channel: Channel | None = None


class Messages(Collection):
    path = "messages"
    about = "Your drafts and what you sent, the latest first."
    model = Message
    shape = MessageOut
    body = MessageIn
    filters = MessageFilters
    references = {
        "person": Person,
        "interview": Interview,
        "career_field": CareerField,
        "referral": Referral,
    }

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Message:
        sent_at, replied_at = words.pop("sent_at"), words.pop("replied_at")
        if sent_at or replied_at:
            # What was said already isn't drafted afterwards.
            words |= {name: words[name] or "" for name in ("subject", "body")}
        message = actions.draft(owner=user, id=id, **words)
        self._tell(message, {"sent_at": sent_at, "replied_at": replied_at})
        return message

    def change(self, row: Message, words: Words, at: dt.datetime) -> None:
        drafted = {name: words[name] for name in MessageWords.__annotations__ if name in words}
        said = {name: value for name, value in drafted.items() if value is not None}
        if said:
            actions.change_draft(message=row, **said)
        self._tell(row, {name: words[name] for name in DATES if name in words})

    def _tell(self, message: Message, dates: dict[str, dt.datetime | None]) -> None:
        """When it was sent and answered. The first time counts, so another one is refused."""
        told = {name: at for name, at in dates.items() if at != getattr(message, name)}
        done = [name for name in told if getattr(message, name) is not None]
        if done:
            sentence = _("This is recorded already, and the first time counts.")
            raise Invalid(errors=dict.fromkeys(done, sentence))
        if sent_at := told.get("sent_at"):
            actions.mark_sent(message=message, at=sent_at)
        if replied_at := told.get("replied_at"):
            actions.mark_replied(message=message, at=replied_at)

    def remove(self, row: Message, at: dt.datetime) -> None:
        actions.discard_draft(message=row, at=at)
