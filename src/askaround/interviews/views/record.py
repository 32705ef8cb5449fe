"""The record of one conversation, on a page and on paper."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.interviews import actions
from askaround.interviews.models import Interview
from askaround.interviews.queries.given import AllGiven, given_at
from askaround.interviews.queries.record import (
    answers_in_order,
    details_of,
    interview_of,
    names_given,
    reach_of,
)
from askaround.interviews.steps import Facts, next_step
from askaround.interviews.words import DRAWN
from askaround.people.models import Referral


@require_GET
def interview(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The record, with what comes next."""
    return render(request, "interviews/interview.html", _record(request, pk))


@require_GET
def printed(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The same for paper."""
    return render(request, "interviews/print.html", _record(request, pk))


def _record(request: HttpRequest, pk: uuid.UUID) -> dict[str, Any]:
    try:
        found = interview_of(signed_in(request), pk)
    except Interview.DoesNotExist:
        raise Http404 from None
    named, given = names_given(found), given_at(found)
    to_approach = [each for each in named if each.person.approached_at is None]
    return {
        "interview": found,
        "person": found.person,
        "reach": reach_of(found.person, details_of(found.person)),
        "named": named,
        "answers": [answer for answer in answers_in_order(found) if answer.text],
        "given": given,
        "drawn": DRAWN.get(found.drawn) if found.drawn is not None else "",
        "step": next_step(_facts(found, given, to_approach), timezone.now()),
        "to_approach": to_approach[0].person if to_approach else None,
        "promise": next((each for each in given.promises if not each.done), None),
        "waited": _waited(found),
    }


def _facts(found: Interview, given: AllGiven, to_approach: list[Referral]) -> Facts:
    return Facts(
        starts_at=found.starts_at,
        cancelled=found.cancelled_at is not None,
        prepared=found.prepared_at is not None,
        held=found.held_at is not None,
        written_up=found.written_up_at is not None,
        thanked=found.thanked_at is not None,
        promise_open=any(not promise.done for promise in given.promises),
        named=bool(to_approach),
    )


def _waited(found: Interview) -> Any:
    """How long the write-up took to come, or has been waiting."""
    end = found.ended_at or found.held_at
    return (found.written_up_at or timezone.now()) - end if end else None


@require_POST
def delete(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Takes away the conversation and everything written down of it."""
    found = get_object_or_404(Interview.objects.owned_by(signed_in(request)), pk=pk)
    person = found.person
    bundle = actions.delete_interview(interview=found, at=timezone.now())
    say_deleted(request, bundle, _("The visit and its notes are deleted."))
    return redirect(person)
