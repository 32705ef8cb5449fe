"""Seekers with real browsers, for the tests of the visit page."""

import datetime as dt
from typing import Any, Self

from django.conf import settings
from django.test import Client
from playwright.sync_api import BrowserContext

from askaround.accounts.models import User
from askaround.interviews.actions import start_from
from askaround.interviews.models import Answer, Interview
from askaround.interviews.tests.browsers import PHONE, VisitPage
from askaround.interviews.tests.make import make_interview
from askaround.people.tests.make import make_organisation, make_person
from askaround.questions.bank import BANK
from askaround.questions.models import Question

__all__ = ["PHONE", "Device", "cookie_of", "make_visit", "texts"]


def make_visit(owner: User | None = None) -> Interview:
    """A visit with six questions, to a nurse, in an hour."""
    _bring_the_bank()
    starts_at = dt.datetime(2026, 11, 24, 14, 0, tzinfo=dt.UTC)
    interview = make_interview(owner=owner, starts_at=starts_at)
    hospital = make_organisation(owner=interview.owner, name="St Mary's")
    interview.person = make_person(
        owner=interview.owner, name="Ana Ruiz", title="Nurse", organisation=hospital
    )
    interview.save()
    start_from(interview=interview)
    interview.refresh_from_db()
    return interview


def _bring_the_bank() -> None:
    """The built-in questions, which emptying the tables after a browser test takes away."""
    words = ("slug", "group", "position", "text", "short", "why", "minutes")
    Question.plain.bulk_create(
        (
            Question(pk=q.id, parts=list(q.parts), **{name: getattr(q, name) for name in words})
            for q in BANK
        ),
        ignore_conflicts=True,
    )


def cookie_of(owner: User, url: str) -> Any:
    """The cookie of a fresh session of this seeker."""
    client = Client()
    client.force_login(owner)
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": client.cookies[name].value, "url": url}


class Device(VisitPage):
    """One browser window of one seeker on one visit."""

    def __init__(self, window: BrowserContext, url: str, interview: Interview) -> None:
        super().__init__(window, url, f"/interviews/{interview.pk}/live/")
        self.interview = interview

    def signs_in(self, owner: User | None = None) -> Self:
        self.window.add_cookies([cookie_of(owner or self.interview.owner, self.url)])
        return self


def texts(interview: Interview) -> list[str]:
    """Every text of the visit that is on the server."""
    answers = Answer.plain.filter(interview=interview).values_list("text", flat=True)
    return [text for text in answers if text]
