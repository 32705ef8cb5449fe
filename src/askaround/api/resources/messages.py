"""`/messages`: anything said to a person outside a conversation."""

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Any, Literal
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Router
from pydantic import BaseModel, Field, StringConstraints

from askaround.accounts.models import User
from askaround.api.auth import caller
from askaround.api.bodies import Body, Given, Shape
from askaround.api.collection import Collection, Words
from askaround.api.filters import Filters, refuse_strangers
from askaround.api.kinds import Flag, Line, Moment, Text, Told
from askaround.api.operations import sent
from askaround.api.problems import Conflict, Invalid, NotHere
from askaround.careers.models import CareerField
from askaround.correspondence import actions
from askaround.correspondence.actions.drafts import MessageWords
from askaround.correspondence.checking import READ_WITH, check
from askaround.correspondence.models import Message, OutgoingMail
from askaround.correspondence.report import state_of
from askaround.interviews.models import Interview
from askaround.people.models import Person, Referral

Kind = Literal["introduction", "reminder", "thank_you", "report_back", "news"]
Channel = Literal["email", "phone", "in_person", "post", "online"]
Asking = Literal["like", "just_like"]
Language = Literal["en", "es", "es-tu"]
LanguageIfAny = Literal[Language, ""]
AskingIfAny = Literal[Asking, ""]
Rule = Literal[
    "job_seeking",
    "no_purpose",
    "no_duration",
    "no_time",
    "asks_them_to_travel",
    "resume_unasked",
    "too_long",
    "several_asks",
    "name_without_permission",
    "unfilled_blank",
    "wrong_name",
    "jargon",
]
DATES = ("sent_at", "replied_at")
Subject = Annotated[str, StringConstraints(max_length=300)]


class MailOut(BaseModel):
    """How a message stands that was given to a mail server."""

    state: Literal["waiting", "failed", "in_doubt", "gone"]
    error: str = Field(description="What went wrong last, in a sentence; else empty.")
    retry_at: dt.datetime | None = Field(description="When it is tried again by itself.")


class Finding(BaseModel):
    """One thing the honest-purpose check has to say."""

    rule: Rule
    found: str = Field(description="The words it is about; empty where some are missing.")
    why: str
    suggestion: str


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
    language: Language
    through_referrer: bool
    not_looking: bool
    sent_at: dt.datetime | None
    replied_at: dt.datetime | None
    mail: MailOut | None = Field(description="None where it goes some other way, or not yet.")
    purpose_check: list[Finding] = Field(
        description="What the honest-purpose check has to say, the weightiest first."
    )

    @classmethod
    def beside(cls, row: Message) -> Mapping[str, Any]:
        found = [each._asdict() for each in check(row).advice]
        return {"mail": _mail_of(row), "purpose_check": found}


class MessageIn(Body):
    """A draft, in your words or, left out, in words made from the record."""

    settled = frozenset({"person", "interview", "career_field", "referral", "kind", "asking"})
    stays = frozenset(
        {"subject", "body", "not_looking", "language", "through_referrer", "sent_at", "replied_at"}
    )

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
    language: LanguageIfAny = Field(
        "", description="Left out, that of your last message to them, else your usual one."
    )
    through_referrer: Flag = Field(
        False, description="For whoever named the person, who passes it on."
    )
    sent_at: Moment | None = Field(None, description="When it was sent, said or posted.")
    replied_at: Moment | None = Field(None, description="When they answered.")

    mail: Told = None
    purpose_check: Told = None


def _mail_of(row: Message) -> MailOut | None:
    mail: OutgoingMail | None = getattr(row, "outgoing", None)
    if mail is None:
        return None
    state = "gone" if mail.handed_over_at else state_of(mail, timezone.now())
    return MailOut.model_validate(
        {"state": state, "error": mail.last_error, "retry_at": mail.retry_at}
    )


class MessageFilters(Filters):
    looked_at = ("subject", "body", "person__name")

    person: UUID | None = None
    interview: UUID | None = None
    career_field: UUID | None = None
    referral: UUID | None = None
    kind: Kind | None = None
    channel: Channel | None = None
    language: Language | None = None


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

    def with_parts(self, rows: QuerySet[Message]) -> QuerySet[Message]:
        read_with = ("owner", "person", "career_field", "referral__ask__asked")
        return rows.select_related("outgoing", *read_with).prefetch_related(*READ_WITH)

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
        if not said.get("language", "en"):
            del said["language"]
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


class Sending(Given):
    """How to send it."""

    recipient: Line = Field("", description="One of their addresses; left out, the first.")
    again: Flag = Field(
        False, description="Send it although it may have arrived already (`in_doubt`)."
    )


router = Router(tags=["messages"])


@router.post(
    "/messages/{id}/send",
    response=MessageOut,
    operation_id="send_message",
    summary="Send one by mail",
)
def send(request: HttpRequest, id: UUID, how: Sending | None = None) -> HttpResponse:
    """It is tried at once, and again by itself where time may mend it. What has gone stays gone."""
    refuse_strangers(request, ())
    how = how or Sending.model_validate({})
    user = caller(request)
    message = Message.objects.owned_by(user).select_related("owner", "person").filter(pk=id).first()
    if message is None:
        raise NotHere
    try:
        actions.send_by_mail(
            message=message, at=timezone.now(), recipient=how.recipient, again=how.again
        )
    except actions.CannotSend as reason:
        raise Conflict(str(reason)) from None
    return sent(Messages().shown(user, id))
