"""What was decided about a line of work: deciding, thinking again, telling those who helped."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from askaround.accounts.ids import new_id
from askaround.accounts.owned import Stale
from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.careers.models import CareerField
from askaround.findings import actions, telling
from askaround.findings.forms import DecisionForm
from askaround.findings.forms.deciding import OUTCOMES, as_typed
from askaround.findings.models import Decision
from askaround.findings.queries.deciding import (
    choices_for,
    decisions_about,
    heard_since,
    related_names,
    standing_of,
)
from askaround.findings.views.comparing import my_field
from askaround.interviews.queries.of_field import visits_of
from askaround.people.models import Person
from askaround.web.say import say
from askaround.web.stale import differences

Outcome = Decision.Outcome


@require_http_methods(["GET", "HEAD", "POST"])
def decision(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What stands, with its reasons; where nothing does, the form to decide with."""
    field = my_field(request, pk)
    decisions = decisions_about(field, with_reasons=True)
    standing = standing_of(decisions)
    if request.method != "POST" and standing is not None:
        return _shown(request, field, standing, decisions)
    form = DecisionForm(
        request.POST if request.method == "POST" else None,
        groups=choices_for(field),
        initial={"id": new_id()},
    )
    if form.is_valid():
        said = form.cleaned_data
        actions.decide(
            career_field=field,
            outcome=said["outcome"],
            sentence=said["sentence"],
            neighbour=_neighbour(field, said),
            reasons=form.because,
            id=said["id"],
            at=timezone.now(),
        )
        return redirect("findings:decision", field.pk)
    context = {"decisions": [each for each in decisions if each != standing]}
    return _form(request, field, form, context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def change_decision(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Say it otherwise, or for other reasons."""
    found = _mine(request, pk)
    field = found.career_field
    groups = choices_for(field)
    known = {choice.key for group in groups for choice in group.choices}
    initial = as_typed(found, list(found.reasons.order_by("created_at", "pk")), known)
    sent = request.POST if request.method == "POST" else None
    form = DecisionForm(sent, groups=groups, initial=initial)
    context: dict[str, Any] = {"decision": found}
    if form.is_valid():
        refused = _change(request, found, form, initial)
        if not refused:
            return redirect("findings:decision", field.pk)
        context |= refused
    context.setdefault("version", found.version)
    status = 409 if "differences" in context else 422 if form.errors else 200
    return _form(request, field, form, context, status=status)


def _change(
    request: HttpRequest, found: Decision, form: DecisionForm, initial: dict[str, Any]
) -> dict[str, Any]:
    said, version = form.cleaned_data, request.POST.get("version", "")
    try:
        actions.change_decision(
            decision=found,
            expected=int(version) if version.isdecimal() and len(version) < 10 else None,
            outcome=said["outcome"],
            sentence=said["sentence"],
            neighbour=_neighbour(found.career_field, said),
            reasons=form.because,
        )
    except Stale as stale:
        shown = {name: initial[name] for name in ("outcome", "sentence", "neighbour", "own")}
        return {"version": stale.current.version, "differences": differences(form, shown)}
    return {}


@require_POST
def reopen_decision(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Think again: the decision goes into the history."""
    found = _mine(request, pk)
    actions.reopen(decision=found, at=timezone.now())
    say(request, _("It is open again. What you had decided stays below."))
    return redirect("findings:decision", found.career_field_id)


@require_POST
def let_stand(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """It stands, whatever was heard since."""
    found = _mine(request, pk)
    actions.let_stand(decision=found, at=timezone.now())
    say(request, _("It stands."))
    return redirect("findings:decision", found.career_field_id)


@require_POST
def delete_decision(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Takes it away, with its reasons."""
    found = _mine(request, pk)
    say_deleted(request, actions.delete_decision(decision=found, at=timezone.now()))
    return redirect("findings:decision", found.career_field_id)


@require_safe
def tell(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Those who helped, and whether they have heard of it."""
    field = my_field(request, pk)
    standing = get_object_or_404(_of(field).standing())
    helpers = telling.helpers(standing)
    return render(
        request,
        "findings/tell.html",
        {
            "field": field,
            "decision": standing,
            "to_tell": [each for each in helpers if each.message is None],
            "begun": [each for each in helpers if each.message and not each.told],
            "told": [each for each in helpers if each.told],
        },
    )


@require_POST
def tell_person(request: HttpRequest, pk: uuid.UUID, person: uuid.UUID) -> HttpResponse:
    """Drafts the letter to one of them, where there is none yet, and opens it."""
    found = _mine(request, pk)
    mine = Person.objects.owned_by(signed_in(request))
    helper = telling.helper(found, get_object_or_404(mine, pk=person))
    message = helper.message or actions.draft_telling(decision=found, helper=helper)
    return redirect(message)


def _shown(
    request: HttpRequest, field: CareerField, standing: Decision, decisions: list[Decision]
) -> HttpResponse:
    context = {
        "field": field,
        "decision": standing,
        "outcome": OUTCOMES[Outcome(standing.outcome)],
        "since": heard_since(standing, visits_of(field)),
        "decisions": [each for each in decisions if each != standing],
    }
    return render(request, "findings/decision.html", context)


def _form(
    request: HttpRequest,
    field: CareerField,
    form: DecisionForm,
    context: dict[str, Any],
    *,
    status: int,
) -> HttpResponse:
    context |= {
        "field": field,
        "form": form,
        "outcomes": [(value, *words) for value, words in OUTCOMES.items()],
        "chosen": set(form["reasons"].value() or ()),
        "names": related_names(field),
    }
    return render(request, "findings/decide.html", context, status=status)


def _neighbour(field: CareerField, said: dict[str, Any]) -> CareerField | None:
    if said["outcome"] != Outcome.NEIGHBOURING:
        return None
    return actions.neighbour_called(career_field=field, name=said["neighbour"])


def _of(field: CareerField) -> Any:
    return Decision.objects.owned_by(field.owner).filter(career_field=field)


def _mine(request: HttpRequest, pk: uuid.UUID) -> Decision:
    mine = Decision.objects.owned_by(signed_in(request)).select_related("career_field", "neighbour")
    return get_object_or_404(mine, pk=pk)
