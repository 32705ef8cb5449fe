"""What this package adds to the pages of a person, a career field and a resume: visits."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from askaround.accounts.models import User
from askaround.accounts.statements import put_together_once
from askaround.accounts.views import signed_in
from askaround.careers.models import CareerField, Resume
from askaround.interviews.models import Interview
from askaround.interviews.queries.of_field import EVERY, SHOWN, visits_of
from askaround.interviews.queries.resumes import brought, of_resume, open_criticism
from askaround.interviews.steps import Facts, next_step
from askaround.people.models import Person
from askaround.web.panels import Panel, register

SHOWN_FIRST = 10
"""Visits about one field that are listed before one asks for all of them. Convention."""

WAITING_ON_ME = {"agree", "prepare", "visit", "write_up", "thank"}


def visits_with(request: HttpRequest, person: Person) -> dict[str, Any] | None:
    """The visits with a person, newest first."""
    rows = _newest_with(request.user, person)
    return {"visits": rows, "person": person} if rows else None


def next_with(request: HttpRequest, person: Person) -> dict[str, Any] | None:
    """The next step of the visit that comes or waits with a person; nothing when none does."""
    now = timezone.now()
    for visit in _open_with(request.user, person):
        step = next_step(facts_of(visit), now)
        if step in WAITING_ON_ME:
            waited = now - (visit.ended_at or visit.held_at) if visit.held_at else None
            return {"interview": visit, "person": person, "step": step, "waited": waited}
    return None


@put_together_once
def _newest_with(actor: Any, person: Person) -> QuerySet[Interview]:
    visits = Interview.objects.visible_to(actor).filter(person=person.pk)
    return visits.select_related("career_field").newest_first()[:SHOWN]


@put_together_once
def _open_with(actor: Any, person: Person) -> QuerySet[Interview]:
    visits = Interview.objects.visible_to(actor).filter(person=person.pk, cancelled_at=None)
    return visits.filter(thanked_at=None).newest_first()[:SHOWN]


def drawn_by(request: HttpRequest, career_field: CareerField) -> dict[str, Any] | None:
    """How drawn to the work each visit left me, oldest first."""
    drawn = [visit for visit in reversed(visits_of(career_field)) if visit.drawn is not None]
    return {"drawn": drawn} if drawn else None


def visits_about(request: HttpRequest, career_field: CareerField) -> dict[str, Any] | None:
    """The visits about a line of work, newest first; how many more there are, where that is known."""
    rows = visits_of(career_field)
    if not rows:
        return None
    counted = len(rows) < SHOWN
    if request.GET.get("visits") == "all":
        return {"visits": rows if counted else visits_of(career_field, most=EVERY)}
    more = len(rows[SHOWN_FIRST:]) if counted else 0
    return {"visits": rows[:SHOWN_FIRST], "more": more, "many": not counted}


def resume_at_visits(request: HttpRequest, resume: Resume) -> dict[str, Any] | None:
    """Who saw this version of the resume, what they said, and what it may answer."""
    found = of_resume(signed_in(request), resume)
    return {"resume": resume, "found": found} if found.anything else None


def resumes_at_visits(request: HttpRequest, seeker: User) -> dict[str, Any] | None:
    """What was said of the resume and waits for an answer, and who has seen which version."""
    waiting, visits = open_criticism(seeker), brought(seeker)
    return {"waiting": waiting, "visits": visits} if waiting or visits else None


def facts_of(visit: Interview) -> Facts:
    """What the next step depends on, as far as the row itself says it."""
    return Facts(
        starts_at=visit.starts_at,
        cancelled=visit.cancelled_at is not None,
        prepared=visit.prepared_at is not None,
        held=visit.held_at is not None,
        written_up=visit.written_up_at is not None,
        thanked=visit.thanked_at is not None,
    )


def register_all() -> None:
    """Called once, when the package is ready."""
    register("person_next", 10, Panel("visit", next_with, "interviews/next.html", 1))
    register("person", 10, Panel("visits", visits_with, "interviews/panels/person.html", 1))
    register("field", 5, Panel("drawn", drawn_by, "interviews/panels/drawn.html", 1))
    register("field", 10, Panel("visits", visits_about, "interviews/panels/field.html", 1))
    register("resume", 10, Panel("visits", resume_at_visits, "interviews/panels/resume.html", 2))
    register("resumes", 10, Panel("visits", resumes_at_visits, "interviews/panels/resumes.html", 2))
