"""`/message-templates`: words of your own to begin messages with."""

import datetime as dt
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from askaround.accounts.models import User
from askaround.api import kinds
from askaround.api.bodies import Body, Shape
from askaround.api.collection import Collection, Words
from askaround.api.filters import Filters
from askaround.correspondence import actions
from askaround.correspondence.models import MessageTemplate

Kind = Literal["introduction", "reminder", "thank_you", "report_back", "news"]
AskingIfAny = Literal["like", "just_like", ""]
Language = Literal["en", "es", "es-tu"]
Subject = Annotated[str, StringConstraints(max_length=300)]


class MessageTemplateOut(Shape):
    """A name, what the words are for, and the words with their blanks."""

    name: str
    kind: Kind
    asking: AskingIfAny
    language: Language
    subject: str
    body: str


class MessageTemplateIn(Body):
    """Words of your own; blanks stand in curly brackets, such as {their first name}."""

    name: kinds.Name
    kind: Kind
    asking: AskingIfAny = Field("", description="Set, the words ask whom they know.")
    language: Language = "en"
    subject: Subject = ""
    body: kinds.Words


class MessageTemplateFilters(Filters):
    looked_at = ("name", "subject", "body")

    kind: Kind | None = None
    language: Language | None = None


class MessageTemplates(Collection):
    path = "message-templates"
    about = "Words of your own to begin messages with, the latest first."
    model = MessageTemplate
    shape = MessageTemplateOut
    body = MessageTemplateIn
    filters = MessageTemplateFilters

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Any:
        return actions.add_template(owner=user, id=id, **words)

    def change(self, row: MessageTemplate, words: Words, at: dt.datetime) -> None:
        actions.change_template(template=row, **words)

    def remove(self, row: MessageTemplate, at: dt.datetime) -> None:
        actions.delete_template(template=row, at=at)
