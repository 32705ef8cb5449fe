"""`/interviews`: each conversation, from the appointment to what was written down of it."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Literal
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from pydantic import Field

from askaround.accounts.models import User
from askaround.api.bodies import Body, Shape
from askaround.api.collection import Collection, Words
from askaround.api.filters import Filters
from askaround.api.kinds import Day, Flag, Moment, Text, Told, Whole, Zone
from askaround.careers.models import CareerField, Resume
from askaround.interviews import actions, guidelines
from askaround.interviews.actions.arranging import Appointment
from askaround.interviews.actions.programs import Facts, keep_facts, use_guide
from askaround.interviews.actions.writing_up import MUCH, WriteUp
from askaround.interviews.models import Answer, Interview
from askaround.people.models import Person
from askaround.questions.models import Guide

Mode = Literal["visit", "video", "phone"]
DAY = 24 * 60


class InterviewOut(Shape):
    """One conversation with one person about one line of work. What happened is a dated fact."""

    person: UUID
    career_field: UUID
    agreed_at: dt.datetime | None
    starts_at: dt.datetime | None
    time_zone: str
    minutes: int
    mode: Mode
    place: str
    travel_minutes: int | None
    guide: UUID | None
    prepared_at: dt.datetime | None
    confirmed_at: dt.datetime | None
    resume_packed_at: dt.datetime | None
    cancelled_at: dt.datetime | None
    notes_permitted: bool | None
    held_at: dt.datetime | None
    ended_at: dt.datetime | None
    extra_minutes: int
    thanked_in_person: bool
    resume_handed_over: bool | None
    resume: UUID | None
    written_up_at: dt.datetime | None
    thanked_at: dt.datetime | None
    story: str
    impressions: str
    observations: str
    compared_to_before: str
    drawn: int | None
    drawn_why: str
    report_back_on: dt.date | None
    answers: list[UUID]

    @classmethod
    def beside(cls, row: Interview) -> Mapping[str, Any]:
        return {"answers": [answer.pk for answer in row.answers.all()]}


class InterviewIn(Body):
    """A conversation agreed on; without `starts_at` its day isn't settled yet."""

    settled = frozenset({"person"})
    stays = frozenset(Facts.__annotations__) - {"cancelled_at"} | {"resume_handed_over", "resume"}

    person: UUID
    career_field: UUID
    starts_at: Moment | None = None
    time_zone: Zone | None = Field(
        None, description="On whose clock it was agreed; theirs, or yours, unless you say so."
    )
    minutes: Whole = Field(guidelines.MINUTES, ge=1, le=guidelines.MOST_MINUTES)
    mode: Mode = "visit"
    place: Text = ""
    travel_minutes: Whole | None = Field(None, ge=0, le=DAY)
    guide: UUID | None = Field(
        None, description="A list of questions; one that another visit has is copied."
    )
    prepared_at: Moment | None = None
    confirmed_at: Moment | None = Field(None, description="When they said again that it holds.")
    resume_packed_at: Moment | None = None
    cancelled_at: Moment | None = Field(
        None, description="Part of the appointment: one that is sent again is on again."
    )
    notes_permitted: Flag | None = Field(None, description="Null: not asked yet.")
    held_at: Moment | None = Field(None, description="When it began.")
    ended_at: Moment | None = None
    written_up_at: Moment | None = None
    thanked_at: Moment | None = None
    resume_handed_over: Flag | None = None
    resume: UUID | None = Field(
        None, description="The version in the bag, and in their hands where it was handed over."
    )
    story: Text = ""
    impressions: Text = ""
    observations: Text = ""
    compared_to_before: Text = ""
    drawn: Whole | None = Field(
        None, ge=-MUCH, le=MUCH, description="Drawn to this work much less (-2) to much more (2)."
    )
    drawn_why: Text = ""
    report_back_on: Day | None = None

    agreed_at: Told = None
    extra_minutes: Told = None
    thanked_in_person: Told = None
    answers: Told = None


class InterviewFilters(Filters):
    looked_at = ("person__name", "career_field__name", "place", "story", "impressions")

    person: UUID | None = None
    career_field: UUID | None = None
    guide: UUID | None = None
    resume: UUID | None = None
    answers: UUID | None = Field(None, description="The conversation this answer was given in.")
    mode: Mode | None = None


class Interviews(Collection):
    path = "interviews"
    about = "Your conversations, the last arranged first."
    model = Interview
    shape = InterviewOut
    body = InterviewIn
    filters = InterviewFilters
    references = {"person": Person, "career_field": CareerField, "guide": Guide, "resume": Resume}

    def with_parts(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        answers = Answer.plain.only("id", "interview_id")
        return rows.prefetch_related(Prefetch("answers", answers))

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Interview:
        """Arranged now; one that lies behind was agreed on, at the latest, when it took place."""
        arranged = _part(words, Appointment) | {"time_zone": words["time_zone"] or ""}
        past = [words[fact] for fact in ("starts_at", "held_at", "ended_at") if words[fact]]
        interview = actions.arrange(
            owner=user, person=words["person"], id=id, at=min([at, *past]), **arranged
        )
        rest = {name: value for name, value in words.items() if value not in (None, "")}
        self._keep(interview, {name: rest[name] for name in rest if name not in arranged})
        return interview

    def change(self, row: Interview, words: Words, at: dt.datetime) -> None:
        arranged = _part(words, Appointment)
        if "time_zone" in arranged:
            arranged["time_zone"] = (
                words["time_zone"] or row.person.time_zone or row.owner.time_zone
            )
        if arranged:
            actions.change_appointment(interview=row, at=at, **arranged)
        self._keep(row, words)

    def _keep(self, interview: Interview, words: Words) -> None:
        """What was found, brought, written and told, apart from the appointment."""
        if "guide" in words:
            use_guide(interview=interview, guide=words["guide"])
        if written := _part(words, WriteUp):
            actions.keep_write_up(interview=interview, **written)
        if facts := _part(words, Facts):
            keep_facts(interview=interview, **facts)

    def remove(self, row: Interview, at: dt.datetime) -> None:
        actions.delete_interview(interview=row, at=at)


def _part(words: Words, kind: Any) -> Words:
    """Those of the words that an action of this kind takes."""
    return {name: words[name] for name in kind.__annotations__ if name in words}
