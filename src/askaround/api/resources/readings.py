"""`/readings`: what people told you to read or to join."""

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from askaround.accounts.models import User
from askaround.api import kinds
from askaround.api.bodies import Body, Shape
from askaround.api.collection import Collection, Words
from askaround.api.filters import Filters
from askaround.interviews import actions
from askaround.interviews.models import Interview, Reading

Kind = Literal["book", "journal", "society", "course", "site"]


class ReadingOut(Shape):
    """Something to read or to join; `book` is an article, too."""

    interview: UUID
    kind: Kind
    text: str
    link: str
    done_at: dt.datetime | None
    note: str


class ReadingIn(Body):
    """Something they named, in their words or yours."""

    settled = frozenset({"interview"})
    stays = frozenset({"done_at"})

    interview: UUID
    kind: Kind = "book"
    text: Annotated[
        str, StringConstraints(min_length=1, max_length=500, pattern=kinds.SAYS_SOMETHING)
    ]
    link: Annotated[str, StringConstraints(max_length=1000)] = ""
    done_at: kinds.Moment | None = Field(None, description="When you read it, or joined.")
    note: kinds.Text = Field("", description="Your own.")


class ReadingFilters(Filters):
    looked_at = ("text", "link", "note")

    interview: UUID | None = None
    kind: Kind | None = None


class Readings(Collection):
    path = "readings"
    about = "What they told you to read or to join, the latest first."
    model = Reading
    shape = ReadingOut
    body = ReadingIn
    filters = ReadingFilters
    references = {"interview": Interview}

    def twin(self, user: User, words: Words) -> Reading | None:
        """The same words at the same conversation."""
        rows = self.mine(user).filter(interview=words["interview"])
        found: Reading | None = rows.filter(text__iexact=words["text"].strip()).first()
        return found

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Reading:
        return actions.add_reading(id=id, **words)

    def change(self, row: Reading, words: Words, at: dt.datetime) -> None:
        actions.change_reading(reading=row, **words)

    def remove(self, row: Reading, at: dt.datetime) -> None:
        actions.delete_reading(reading=row, at=at)
