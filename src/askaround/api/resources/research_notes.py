"""`/research-notes`: what was found out before a conversation."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from askaround.accounts.models import User
from askaround.api import kinds
from askaround.api.bodies import Body, Shape
from askaround.api.collection import Collection, Words
from askaround.api.filters import Filters
from askaround.interviews import actions
from askaround.interviews.models import Interview, ResearchNote


class ResearchNoteOut(Shape):
    """Something found out beforehand, with where it came from."""

    interview: UUID
    text: str
    source: str
    link: str


class ResearchNoteIn(Body):
    """Something found out beforehand."""

    settled = frozenset({"interview"})

    interview: UUID
    text: kinds.Words
    source: kinds.LongLine = ""
    link: Annotated[str, StringConstraints(max_length=1000)] = ""


class ResearchNoteFilters(Filters):
    looked_at = ("text", "source", "link")

    interview: UUID | None = None


class ResearchNotes(Collection):
    path = "research-notes"
    about = "What you found out before your conversations, the latest first."
    model = ResearchNote
    shape = ResearchNoteOut
    body = ResearchNoteIn
    filters = ResearchNoteFilters
    references = {"interview": Interview}

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> ResearchNote:
        return actions.add_research_note(id=id, **words)

    def change(self, row: ResearchNote, words: Words, at: dt.datetime) -> None:
        actions.change_research_note(note=row, **words)

    def remove(self, row: ResearchNote, at: dt.datetime) -> None:
        actions.delete_research_note(note=row, at=at)
