"""Asking a person "who do you know?", and the names that came back."""

import datetime as dt
import uuid
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from askaround.accounts.ids import new_id
from askaround.accounts.views import signed_in
from askaround.careers.models import CareerField
from askaround.people import actions
from askaround.people.forms import AskForm, NamesForm, may_use_choices
from askaround.people.guidelines import Step
from askaround.people.models import Ask, Person, Referral
from askaround.people.one_line import Line
from askaround.people.queries import Asking, field_thought_of_for, step_with
from askaround.people.views.common import my_fields, my_person, refuse
from askaround.web.say import say

MOST_ASKS = 5
MayUse = Referral.MayUseName


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The words to ask somebody with, and what came back: names, nobody, or nothing yet.

    The address may say what is asked (`kind`) about which line of work (`field`).
    """
    person = my_person(request, pk)
    fields = my_fields(request)
    earlier = list(
        person.asks.select_related("career_field").order_by("-asked_at", "-id")[:MOST_ASKS]
    )
    about = _field_named(request, fields) or _talked_about(person, earlier)
    about = about or next(iter(fields), None)
    kind = request.GET.get("kind", "")
    if kind not in list(Step):
        kind = step_with(person, about)
    form = AskForm(
        request.POST if request.method == "POST" else None,
        initial={
            "id": new_id(),
            "asked_on": timezone.localdate(),
            "career_field": about and about.pk,
            "kind": kind,
        },
        owner=signed_in(request),
        fields=fields,
    )
    if form.is_valid():
        try:
            nobody = "nobody" in request.POST and not form.cleaned_data["names"]
            recorded = _record(person, form.cleaned_data, nobody=nobody)
            if nobody:
                say(request, _("Kept. That is an answer too."))
            return redirect("people:asked", recorded.pk)
        except ValidationError as error:
            refuse(form, error)
        except Ask.DoesNotExist as elsewhere:
            raise Http404 from elsewhere
    context = {
        "person": person,
        "form": form,
        "earlier": earlier,
        "asking": Asking(person, about, kind),
        "about": about,
        "kind": kind,
        "words_first": "kind" in request.GET,
    }
    return render(request, "people/ask.html", context, status=422 if form.errors else 200)


def _field_named(request: HttpRequest, fields: list[CareerField]) -> CareerField | None:
    """The line of work in the address; one that isn't the seeker's counts as not said."""
    named = request.GET.get("field", "")
    return next((field for field in fields if str(field.pk) == named), None)


def _talked_about(person: Person, earlier: list[Ask]) -> CareerField | None:
    """The line of work they were last asked about, or else were thought of for."""
    asked = (ask.career_field for ask in earlier if ask.career_field is not None)
    return next(asked, None) or field_thought_of_for(person)


@transaction.atomic
def _record(person: Person, said: dict[str, Any], *, nobody: bool) -> Ask:
    at = _moment(said["asked_on"])
    recorded = actions.record_ask(
        owner=person.owner,
        asked=person,
        kind=said["kind"],
        career_field=said.get("career_field"),
        asked_at=at,
        nobody_at=at if nobody else None,
        id=said["id"],
    )
    _add_names(recorded, said["names"], said["may_use_name"], at)
    return recorded


def _moment(day: dt.date) -> dt.datetime:
    """When it was asked: now if today, else the middle of that day by the seeker's clock."""
    now = timezone.now()
    if day >= timezone.localdate():
        return now
    noon = dt.datetime.combine(day, dt.time(12))
    return timezone.make_aware(noon)


def _add_names(ask: Ask, lines: list[Line], may_use_name: str, at: dt.datetime) -> None:
    for line in lines:
        actions.add_named(ask=ask, line=line, may_use_name=may_use_name, named_at=at)


@require_http_methods(["GET", "HEAD", "POST"])
def asked(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One ask: the names it brought, whether each may be used, and room for more."""
    asks = Ask.objects.visible_to(signed_in(request)).select_related("asked", "career_field")
    mine = get_object_or_404(asks, pk=pk)
    adding = request.method == "POST" and "names" in request.POST
    form = NamesForm(request.POST if adding else None)
    if request.method == "POST" and "nobody" in request.POST:
        _nobody(request, mine)
        return redirect("people:asked", mine.pk)
    if request.method == "POST" and not adding:
        _answer(request, mine)
        return redirect("people:asked", mine.pk)
    if form.is_valid():
        try:
            with transaction.atomic():
                said = form.cleaned_data
                _add_names(mine, said["names"], said["may_use_name"], timezone.now())
            return redirect("people:asked", mine.pk)
        except ValidationError as error:
            refuse(form, error)
    named = mine.referrals.select_related("person__organisation").order_by("named_at", "id")
    context = {
        "ask": mine,
        "form": form,
        "named": list(named),
        "choices": may_use_choices(),
        "for_just_this": mine.kind == Ask.Kind.LIKE,
    }
    return render(request, "people/asked.html", context, status=422 if form.errors else 200)


def _nobody(request: HttpRequest, ask: Ask) -> None:
    """Keep that nobody comes to mind, or take that back."""
    now = timezone.now() if request.POST["nobody"] == "yes" else None
    actions.change_ask(ask=ask, nobody_at=now)
    say(request, _("Kept. That is an answer too.") if now else _("Taken back."))


@transaction.atomic
def _answer(request: HttpRequest, ask: Ask) -> None:
    """Keep whether each name may be used; "the rest" is a yes for all not asked about yet."""
    the_rest = "yes_to_the_rest" in request.POST
    for referral in ask.referrals.all():
        answer = request.POST.get(f"may-{referral.pk}", referral.may_use_name)
        if the_rest and answer == MayUse.NOT_ASKED:
            answer = MayUse.YES
        if answer in MayUse.values and answer != referral.may_use_name:
            actions.change_referral(referral=referral, may_use_name=answer)
    say(request, _("Kept."))
