"""Two or three times to offer somebody, in words to paste; and a visit as a calendar file."""

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import get_language, gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from askaround.accounts.models import MessageLanguage, User
from askaround.accounts.views import signed_in
from askaround.interviews import actions, appointments, guidelines
from askaround.interviews.calendar.visits import file_of, invitation as invitation_of
from askaround.interviews.forms.offering import OfferForm, offer_as_typed
from askaround.interviews.models import Interview, OfferedTime
from askaround.interviews.queries import arranging as queries
from askaround.interviews.times import in_words, offering
from askaround.people.models import Person
from askaround.web.say import say


@dataclass(frozen=True, slots=True)
class Shown:
    """One offered time on a page: the row, its words, and what is awkward about it."""

    row: OfferedTime
    words: str
    awkward: list[offering.Awkward]


@require_http_methods(["GET", "HEAD", "POST"])
def times(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Offers a person times: suggested, typed over, kept, and put in words."""
    seeker = signed_in(request)
    person = get_object_or_404(queries.people_to_arrange(seeker), pk=pk)
    now = timezone.now()
    offered = queries.offered_to(person, now)
    clock = queries.clock_of(person, seeker)
    form = OfferForm(request.POST or None, initial=_first(person, seeker, offered, clock, now))
    if form.is_valid():
        actions.offer_times(
            owner=seeker,
            person=person,
            moments=form.moments,
            time_zone=form.cleaned_data["time_zone"],
            minutes=form.cleaned_data["minutes"],
            at=now,
        )
        say(request, _("Kept. Here they are in words."))
        return redirect(reverse("interviews:times", args=[pk]) + "#offered")
    context = {
        "person": person,
        "form": form,
        "clock": clock,
        "zones": appointments.zones(),
        "other_clock": form["time_zone"].value() != seeker.time_zone,
        **offer_shown(request, person, seeker, offered, now),
    }
    return render(request, "interviews/times.html", context, status=422 if form.errors else 200)


@require_POST
def take_back(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Takes the offer back: none of the times holds any more."""
    seeker = signed_in(request)
    person = get_object_or_404(Person.objects.owned_by(seeker), pk=pk)
    zone = person.time_zone or seeker.time_zone
    actions.offer_times(owner=seeker, person=person, moments=[], time_zone=zone, at=timezone.now())
    say(request, _("The times are free again."))
    return redirect("interviews:times", pk)


def offer_shown(
    request: HttpRequest, person: Person, seeker: User, offered: list[OfferedTime], now: dt.datetime
) -> dict[str, Any]:
    """What pages show of times offered: each with its words, the whole to copy, the languages."""
    language = request.GET.get("language", "")
    if language not in MessageLanguage.values:
        language = seeker.message_language
    if not offered:
        return {"offered": []}
    theirs, mine = offered[0].time_zone, seeker.time_zone
    today = now.astimezone(ZoneInfo(mine)).date()
    moments = [each.starts_at for each in offered]
    shown = [
        Shown(
            each,
            in_words.time_in_words(
                each.starts_at,
                theirs=theirs,
                mine=mine,
                language=get_language() or "en",
                today=today,
            ),
            offering.awkward(
                each.starts_at,
                now=now,
                theirs=theirs,
                mine=mine,
                minutes=each.minutes,
                closed=queries.closed_days(seeker, theirs),
            ),
        )
        for each in offered
    ]
    words = in_words.offer_in_words(
        moments,
        minutes=offered[0].minutes,
        theirs=theirs,
        mine=mine,
        language=language,
        today=today,
    )
    return {
        "offered": shown,
        "offer_words": words,
        "offer_language": language,
        "languages": MessageLanguage.choices,
    }


def _first(
    person: Person,
    seeker: User,
    offered: list[OfferedTime],
    clock: queries.TheirClock,
    now: dt.datetime,
) -> dict[str, Any]:
    """What was offered before, else times that suit both clocks."""
    if offered:
        moments = [each.starts_at for each in offered]
        return offer_as_typed(moments, zone=offered[0].time_zone, minutes=offered[0].minutes)
    minutes = guidelines.MINUTES
    moments = queries.times_to_offer(person, seeker, zone=clock.zone, minutes=minutes, now=now)
    return offer_as_typed(moments, zone=clock.zone, minutes=minutes)


@require_safe
def calendar_file(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One visit for the seeker's own calendar, or (`for=them`) the day alone, to attach to a mail;
    without a day, back to where one is agreed."""
    visits = Interview.objects.visible_to(signed_in(request))
    visit = get_object_or_404(visits.select_related("person", "career_field", "owner"), pk=pk)
    if visit.starts_at is None:
        return redirect("interviews:appointment", pk)
    theirs = request.GET.get("for") == "them"
    words = invitation_of(visit, sender="", recipient="")[1] if theirs else file_of(visit)
    file = HttpResponse(words, content_type="text/calendar; charset=utf-8; method=PUBLISH")
    name = slugify(visit.person.name) or "visit"
    file["Content-Disposition"] = f'attachment; filename="{name}.ics"'
    return file


@require_POST
def invitation(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Whether mails about this visit take its day along."""
    visit = get_object_or_404(Interview.objects.owned_by(signed_in(request)), pk=pk)
    actions.want_invitation(interview=visit, wanted=request.POST.get("wanted") == "yes")
    return redirect(reverse("interviews:appointment", args=[pk]) + "#calendar")
