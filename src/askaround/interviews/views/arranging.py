"""Agreeing on a day: made, changed, called off."""

import uuid
from typing import Any, cast
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from askaround.accounts.ids import new_id
from askaround.accounts.models import User
from askaround.accounts.owned import Stale
from askaround.accounts.views import signed_in
from askaround.careers import actions as careers
from askaround.careers.models import CareerField
from askaround.interviews import actions, appointments
from askaround.interviews.forms.appointment import AppointmentForm, as_typed, comes_twice
from askaround.interviews.models import Interview, OffBecause, OfferedTime
from askaround.interviews.queries.arranging import (
    TheirClock,
    clashes_of,
    clock_of,
    offered_to,
    pending_with,
    people_to_arrange,
)
from askaround.interviews.queries.record import likely_field, own_fields, reach
from askaround.interviews.views.offering import offer_shown
from askaround.interviews.words import in_the_way
from askaround.people.models import Person
from askaround.web.dates import spoken
from askaround.web.say import say, warn
from askaround.web.stale import differences, version_seen


@require_http_methods(["GET", "POST"])
def arrange(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A first appointment with a person. One that waits for a day is changed instead."""
    seeker = signed_in(request)
    person = get_object_or_404(people_to_arrange(seeker), pk=pk)
    visits = pending_with(person)
    waiting = next((visit for visit in visits if visit.starts_at is None), None)
    if request.method == "GET" and waiting:
        return redirect("interviews:appointment", waiting.pk)
    own, offered = own_fields(seeker), offered_to(person, timezone.now())
    clock = clock_of(person, seeker)
    initial = _first(request, person, own, clock) | _taken(request, offered)
    form = AppointmentForm(request.POST or None, seeker=seeker, own=own, initial=initial)
    if form.is_valid():
        sent = _sent_as(request, seeker)
        return _done(request, form, _keep(form, seeker, person, waiting, sent), offered)
    context = {
        "person": person,
        "coming": visits[0] if visits and not waiting else None,
        "clock": clock,
        "sent": request.POST.get("sent") or new_id(),
    }
    return _page(request, form, context, offered)


@require_http_methods(["GET", "POST"])
def appointment(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Changes when, where and how."""
    seeker = signed_in(request)
    visits = Interview.objects.visible_to(seeker).select_related("person__organisation")
    interview = get_object_or_404(visits, pk=pk)
    offered = offered_to(interview.person, timezone.now())
    initial = as_typed(interview) | _taken(request, offered)
    form = AppointmentForm(
        request.POST or None, seeker=seeker, own=own_fields(seeker), initial=initial
    )
    context: dict[str, Any] = {"person": interview.person, "interview": interview}
    if not form.is_valid():
        context |= {"version": interview.version, "clashes": clashes_of(interview)}
        return _page(request, form, context, offered)
    try:
        changed = actions.change_appointment(
            interview=interview,
            expected=version_seen(request),
            at=timezone.now(),
            **form.appointment(),
        )
    except Stale as stale:
        kept = cast(Interview, stale.current)
        found = differences(form, as_typed(kept) | {"career_field": kept.career_field})
        if found:
            stale_page = {"version": kept.version, "differences": found}
            return _page(request, form, context | stale_page, offered, status=409)
        changed = kept
    return _done(request, form, changed, offered)


def _first(
    request: HttpRequest, person: Person, own: list[CareerField], clock: TheirClock
) -> dict[str, Any]:
    """What is known before anything is typed."""
    known = {"time_zone": clock.zone}
    if request.method != "GET":
        return known
    career_field = likely_field(person, own, request.GET.get("field", ""))
    addresses = reach(person).addresses
    return known | {
        "career_field": str(career_field.pk) if career_field else "",
        "place": addresses[0] if addresses else "",
    }


def _taken(request: HttpRequest, offered: list[OfferedTime]) -> dict[str, Any]:
    """The day and the time of the offer that the address says was taken."""
    taken = next((each for each in offered if str(each.pk) == request.GET.get("taken")), None)
    if taken is None:
        return {}
    there = taken.starts_at.astimezone(ZoneInfo(taken.time_zone))
    return {
        "day": there.date(),
        "time": there.time(),
        "later": bool(there.fold),
        "minutes": taken.minutes,
        "time_zone": taken.time_zone,
    }


def _sent_as(request: HttpRequest, seeker: User) -> uuid.UUID:
    """The id of what this form makes: the same however often it is sent, and nobody else's."""
    return uuid.uuid5(seeker.pk, request.POST.get("sent", ""))


def _keep(
    form: AppointmentForm,
    seeker: User,
    person: Person,
    waiting: Interview | None,
    sent: uuid.UUID,
) -> Interview:
    """A new appointment, or the day for one that waited for it."""
    now, said = timezone.now(), form.appointment()
    if "career_field" not in said:
        said["career_field"] = _named_field(seeker, form.cleaned_data["field_name"])
    if waiting is not None and waiting.pk != sent:
        return actions.change_appointment(interview=waiting, at=now, **said)
    return actions.arrange(owner=seeker, person=person, at=now, id=sent, **said)


def _named_field(seeker: User, name: str) -> CareerField:
    """The line of work of this name, made when it is the first."""
    known = CareerField.objects.owned_by(seeker).named(name).first()
    return known or careers.add_field(owner=seeker, name=name)


def _done(
    request: HttpRequest,
    form: AppointmentForm,
    interview: Interview,
    offered: list[OfferedTime],
) -> HttpResponse:
    """Says what was kept, and leads to what comes next."""
    name, now = interview.person.name, timezone.now()
    for each in offered:
        if each.starts_at == interview.starts_at:
            actions.mark_taken(offered=each, interview=interview, at=now)
    if interview.starts_at is None:
        say(request, _("Kept: %(name)s said yes. A day can come later.") % {"name": name})
        return redirect(interview)
    clock = timezone.get_current_timezone()
    when = spoken(interview.starts_at, now, clock)
    say(request, _("Kept: %(name)s, %(when)s.") % {"name": name, "when": when})
    if form.twice:
        warn(request, comes_twice(interview.starts_at, interview.time_zone))
    if interview.starts_at < now:
        warn(request, _("That day has gone by. If you've met, write it up while it is fresh."))
        return redirect(interview)
    for clash in clashes_of(interview):
        warn(request, in_the_way(clash, clock))
    return redirect("interviews:prepare", interview.pk)


def _page(
    request: HttpRequest,
    form: AppointmentForm,
    context: dict[str, Any],
    offered: list[OfferedTime],
    status: int = 200,
) -> HttpResponse:
    zone, seeker, now = form["time_zone"].value() or "", signed_in(request), timezone.now()
    visit = context.get("interview")
    if visit is None or visit.starts_at is None or visit.cancelled_at:
        context |= offer_shown(request, context["person"], seeker, offered, now)
    clock = timezone.get_current_timezone()
    context["clashes"] = [in_the_way(each, clock) for each in context.get("clashes", ())]
    shown = context | {
        "form": form,
        "zones": appointments.zones(),
        "other_clock": zone not in ("", seeker.time_zone),
        "twice": _twice(form, visit),
        "reasons": OffBecause.choices,
        "has_begun": bool(visit and visit.starts_at and visit.starts_at <= now),
    }
    status = 422 if status == 200 and form.errors else status
    return render(request, "interviews/arrange.html", shown, status=status)


def _twice(form: AppointmentForm, interview: Interview | None) -> str:
    """The sentence for a time that comes twice that day, where the form shows such a one."""
    if form.is_bound:
        start, zone = form.start, str(form.cleaned_data.get("time_zone", ""))
    else:
        start = interview.starts_at if interview else None
        zone = interview.time_zone if interview else ""
    if start is None or not appointments.is_shown_twice(start, zone):
        return ""
    return comes_twice(start, zone)
