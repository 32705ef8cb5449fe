"""`/self-prompts`: what you ask of a line of work before the first visit."""

import datetime as dt
from typing import Literal
from uuid import UUID

from askaround.accounts.models import User
from askaround.api import kinds
from askaround.api.bodies import Body, Shape
from askaround.api.collection import Collection, Words
from askaround.api.filters import Filters
from askaround.careers import actions
from askaround.careers.models import CareerField, SelfPrompt

Prompt = Literal["must", "hate", "unsure"]


class SelfPromptOut(Shape):
    """What must be true, what you would hate, or what you aren't sure you could do.

    `career_field` is the line of work it was written for; null: any.
    """

    career_field: UUID | None
    prompt: Prompt
    text: str


class SelfPromptIn(Body):
    """One of the three, in your own words. Each is answered once for a line of work."""

    settled = frozenset({"career_field", "prompt"})

    career_field: UUID | None = None
    prompt: Prompt
    text: kinds.Words


class SelfPromptFilters(Filters):
    looked_at = ("text",)

    career_field: UUID | None = None
    prompt: Prompt | None = None


class SelfPrompts(Collection):
    path = "self-prompts"
    about = "What you ask of the work, the latest first."
    model = SelfPrompt
    shape = SelfPromptOut
    body = SelfPromptIn
    filters = SelfPromptFilters
    references = {"career_field": CareerField}

    def twin(self, user: User, words: Words) -> SelfPrompt | None:
        """The answer to the same prompt for the same line of work."""
        rows = self.mine(user).filter(career_field=words["career_field"], prompt=words["prompt"])
        found: SelfPrompt | None = rows.first()
        return found

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> SelfPrompt:
        made = actions.answer_prompt(owner=user, id=id, at=at, **words)
        assert made is not None
        return made

    def change(self, row: SelfPrompt, words: Words, at: dt.datetime) -> None:
        if "text" in words:
            actions.change_prompt(prompt=row, text=words["text"])

    def remove(self, row: SelfPrompt, at: dt.datetime) -> None:
        actions.delete_prompt(prompt=row, at=at)
