"""`/themes` and `/passages`: words of answers, and what they were marked with."""

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Any, Literal
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from pydantic import Field

from askaround.accounts.models import User
from askaround.api import kinds
from askaround.api.bodies import Body, Shape
from askaround.api.collection import Collection, Words
from askaround.api.filters import Filters
from askaround.api.problems import Conflict, Invalid
from askaround.careers.models import CareerField
from askaround.findings import actions
from askaround.findings.models import Passage, Theme
from askaround.interviews.models import Answer

Mark = Literal["", "draws_me", "puts_me_off", "unsure"]
Place = Annotated[kinds.Whole, Field(ge=0, le=2_000_000_000)]


class ThemeOut(Shape):
    """What several answers speak of, in a word of yours."""

    career_field: UUID
    name: str


class ThemeIn(Body):
    """A theme. A line of work has one of a name."""

    settled = frozenset({"career_field"})

    career_field: UUID | None = Field(
        None, description="The one you added last, unless you say so."
    )
    name: kinds.Name


class ThemeFilters(Filters):
    lookups = {"name": "name__icontains"}
    looked_at = ("name",)

    career_field: UUID | None = None
    name: str | None = Field(None, description="Part of the name.")


class Themes(Collection):
    path = "themes"
    about = "Your own words for what answers speak of, the latest first."
    model = Theme
    shape = ThemeOut
    body = ThemeIn
    filters = ThemeFilters
    references = {"career_field": CareerField}

    def resolve(self, user: User, words: Words) -> Words:
        words = super().resolve(user, words)
        if "career_field" in words and words["career_field"] is None:
            words["career_field"] = CareerField.objects.owned_by(user).newest_first().first()
            if words["career_field"] is None:
                raise Invalid(errors={"career_field": _("There is no line of work here yet.")})
        return words

    def twin(self, user: User, words: Words) -> Theme | None:
        return actions.theme_called(words["career_field"], words["name"])

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Theme:
        return actions.add_theme(id=id, **words)

    def change(self, row: Theme, words: Words, at: dt.datetime) -> None:
        try:
            actions.rename_theme(theme=row, name=words["name"])
        except actions.NameTaken as taken:
            raise Conflict(current=self.shape.of(taken.theme)) from None

    def remove(self, row: Theme, at: dt.datetime) -> None:
        actions.delete_theme(theme=row, at=at)


class PassageOut(Shape):
    """Words of an answer, from code point `start` up to `end`, with a theme, one of three marks, or
    neither. An edit of the answer moves them along; `lost_at` says since when they stand no longer."""

    answer: UUID
    start: int
    end: int
    said: str
    theme: UUID | None
    mark: Mark
    lost_at: dt.datetime | None

    @classmethod
    def beside(cls, row: Passage) -> Mapping[str, Any]:
        return {"said": row.words}


class PassageIn(Body):
    """Words to mark. Blanks around them are left out."""

    settled = frozenset({"answer"})

    answer: UUID
    start: Place
    end: Place
    theme: UUID | None = None
    mark: Mark = Field("", description="One of these, or a theme, or neither.")

    said: kinds.Told = None
    lost_at: kinds.Told = None


class PassageFilters(Filters):
    lookups = {
        "interview": "answer__interview",
        "question": "answer__question",
        "career_field": "answer__interview__career_field",
    }
    looked_at = ("words",)

    answer: UUID | None = None
    theme: UUID | None = None
    mark: Mark | None = None
    interview: UUID | None = None
    question: UUID | None = None
    career_field: UUID | None = None


class Passages(Collection):
    path = "passages"
    about = "Words you marked, the latest first."
    model = Passage
    shape = PassageOut
    body = PassageIn
    filters = PassageFilters
    references = {"answer": Answer, "theme": Theme}

    def mine(self, user: User) -> QuerySet[Any]:
        return super().mine(user).select_related("answer__interview", "theme")

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Passage:
        _refuse_both(words["theme"], words["mark"])
        try:
            return actions.mark(id=id, **words)
        except actions.NotThere:
            raise _not_there() from None

    def change(self, row: Passage, words: Words, at: dt.datetime) -> None:
        if "theme" in words and "mark" in words:
            _refuse_both(words["theme"], words["mark"])
        theme = words.get("theme", None if words.get("mark") else row.theme)
        mark = words.get("mark", "" if words.get("theme") else row.mark)
        place = {name: words[name] for name in ("start", "end") if name in words}
        try:
            actions.change_passage(passage=row, theme=theme, mark=mark, **place)
        except actions.NotThere:
            raise _not_there() from None

    def remove(self, row: Passage, at: dt.datetime) -> None:
        actions.take_off(passage=row, at=at)


def _refuse_both(theme: Theme | None, mark: str) -> None:
    if theme is not None and mark:
        raise Invalid(errors={"mark": _("A theme or a mark: make two passages for both.")})


def _not_there() -> Invalid:
    sentence = _("No words of this answer stand there, or the theme is another line of work's.")
    return Invalid(errors={"start": sentence})
