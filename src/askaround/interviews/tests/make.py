"""Builders for interviews and what hangs on them."""

import datetime as dt
from typing import Any

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user
from askaround.careers.tests.make import make_field
from askaround.interviews.models import (
    Answer,
    Interview,
    OfferedTime,
    Promise,
    Reading,
    ResearchNote,
    ResumeCriticism,
)
from askaround.people.tests.make import NOW, make_person


def make_interview(*, owner: User | None = None, **fields: Any) -> Interview:
    for given in ("person", "career_field"):
        owner = owner or (fields[given].owner if given in fields else None)
    owner = owner or make_user()
    fields["person"] = fields.get("person") or make_person(owner=owner)
    fields["career_field"] = fields.get("career_field") or make_field(owner=owner)
    values = {"starts_at": NOW + dt.timedelta(days=2), "time_zone": "Europe/London"} | fields
    return Interview.plain.create(owner=owner, **values)


def make_answer(*, interview: Interview | None = None, **fields: Any) -> Answer:
    interview = interview or make_interview()
    values = {"text": "Nobody does nights alone in the first year."} | fields
    return Answer.plain.create(owner=interview.owner, interview=interview, **values)


def make_research_note(*, interview: Interview | None = None, **fields: Any) -> ResearchNote:
    interview = interview or make_interview()
    values = {"text": "The ward has 24 beds.", "source": "their annual report"} | fields
    return ResearchNote.plain.create(owner=interview.owner, interview=interview, **values)


def make_reading(*, interview: Interview | None = None, **fields: Any) -> Reading:
    interview = interview or make_interview()
    values = {"text": "Being Mortal by Atul Gawande"} | fields
    return Reading.plain.create(owner=interview.owner, interview=interview, **values)


def make_promise(*, interview: Interview | None = None, **fields: Any) -> Promise:
    interview = interview or make_interview()
    values = {"text": "Send the article on rosters", "due_on": dt.date(2026, 11, 16)} | fields
    return Promise.plain.create(owner=interview.owner, interview=interview, **values)


def make_criticism(*, interview: Interview | None = None, **fields: Any) -> ResumeCriticism:
    interview = interview or make_interview()
    values = {"text": "Put the night shifts first."} | fields
    return ResumeCriticism.plain.create(owner=interview.owner, interview=interview, **values)


def make_offered_time(*, interview: Interview | None = None, **fields: Any) -> OfferedTime:
    interview = interview or make_interview()
    values = {"starts_at": NOW + dt.timedelta(days=3), "time_zone": "Europe/London"} | fields
    return OfferedTime.plain.create(
        owner=interview.owner,
        person=interview.person,
        interview=interview,
        offered_at=NOW,
        **values,
    )
