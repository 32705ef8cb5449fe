"""The plan for a line of work: what to do next, by when, and what taught me that."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from askaround.accounts.ids import new_id
from askaround.accounts.owned import Stale
from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.careers.models import CareerField
from askaround.findings import actions
from askaround.findings.forms import StepForm
from askaround.findings.forms.deciding import learned_key
from askaround.findings.models import PlanStep
from askaround.findings.queries.deciding import choices_for
from askaround.findings.queries.planning import plan_of
from askaround.findings.views.comparing import my_field
from askaround.web.stale import differences, version_seen


@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The steps, and a line to add one with."""
    field = my_field(request, pk)
    sent = request.POST if request.method == "POST" else None
    form = StepForm(sent, groups=choices_for(field), initial={"id": new_id()})
    if form.is_valid():
        said = form.cleaned_data
        step = actions.add_plan_step(career_field=field, id=said["id"], **form.words)
        return redirect(plan_address(field, step))
    context = {"field": field, "form": form, "plan": plan_of(field)}
    return render(request, "findings/plan.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def plan_step(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One step, to change."""
    step = _mine(request, pk)
    field = step.career_field
    initial = {"text": step.text, "due_on": step.due_on, "learned": learned_key(step)}
    sent = request.POST if request.method == "POST" else None
    form = StepForm(sent, groups=choices_for(field), initial=initial)
    context: dict[str, Any] = {"field": field, "form": form, "step": step}
    if form.is_valid():
        refused = _change(request, step, form, initial)
        if not refused:
            return redirect(plan_address(field, step))
        context |= refused
    context.setdefault("version", step.version)
    status = 409 if "differences" in context else 422 if form.errors else 200
    return render(request, "findings/plan_step.html", context, status=status)


def _change(
    request: HttpRequest, step: PlanStep, form: StepForm, initial: dict[str, Any]
) -> dict[str, Any]:
    expected = version_seen(request)
    try:
        actions.change_plan_step(step=step, expected=expected, **form.words)
    except Stale as stale:
        kept: Any = stale.current
        shown = {"text": kept.text, "due_on": kept.due_on}
        return {"version": kept.version, "differences": differences(form, shown)}
    return {}


@require_POST
def do_plan_step(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Done, not done after all, earlier, later."""
    step = _mine(request, pk)
    match request.POST.get("do"):
        case "done":
            actions.do_step(step=step, at=timezone.now())
        case "not_done":
            actions.do_step(step=step, at=None)
        case "earlier":
            actions.move_step(step=step, by=-1)
        case "later":
            actions.move_step(step=step, by=1)
        case _:
            raise Http404
    return redirect(plan_address(step.career_field, step))


@require_POST
def order_plan(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Lets the days decide the order again."""
    field = my_field(request, pk)
    actions.order_by_day(career_field=field)
    return redirect("findings:plan", field.pk)


@require_POST
def delete_plan_step(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Takes a step out of the plan."""
    step = _mine(request, pk)
    bundle = actions.delete_plan_step(step=step, at=timezone.now())
    say_deleted(request, bundle, _("The step is deleted."))
    return redirect("findings:plan", step.career_field_id)


def plan_address(field: CareerField, step: PlanStep) -> str:
    """The plan, at a step."""
    return f"{reverse('findings:plan', args=[field.pk])}#step-{step.pk}"


def _mine(request: HttpRequest, pk: uuid.UUID) -> PlanStep:
    mine = PlanStep.objects.owned_by(signed_in(request)).select_related("career_field")
    return get_object_or_404(mine, pk=pk)
