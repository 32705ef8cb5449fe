"""The lines of work: the first question, the list, the page of each."""

import uuid
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from askaround.accounts.ids import new_id
from askaround.accounts.models import User
from askaround.accounts.owned import Stale
from askaround.accounts.saying import say_deleted
from askaround.accounts.statements import put_together_once
from askaround.accounts.views import signed_in
from askaround.careers import actions
from askaround.careers.forms import FieldForm, NewFieldForm, WhyForm
from askaround.careers.models import CareerField
from askaround.web.say import say
from askaround.web.stale import differences, version_seen

MOST_FIELDS = 100
WORDS = ("name", "why", "target_job", "works_there", "organisation", "department")


@require_http_methods(["GET", "HEAD", "POST"])
def first_page(request: HttpRequest) -> HttpResponse:
    """The one question everything begins with; also how a further field is added.

    A name that is a field already leads to that field.
    """
    user = signed_in(request)
    sent = request.method == "POST"
    form = NewFieldForm(request.POST if sent else None, initial={"id": new_id()})
    if sent and form.is_valid():
        name = form.cleaned_data["name"]
        known = CareerField.objects.owned_by(user).named(name).newest_first().first()
        field = known or actions.add_field(owner=user, name=name, id=form.cleaned_data["id"])
        return redirect("people:who", field.pk)
    empty = not CareerField.objects.visible_to(user).exists()
    context = {"form": form, "empty": empty}
    return render(request, "careers/first.html", context, status=422 if sent else 200)


@require_safe
def fields(request: HttpRequest) -> HttpResponse:
    """All my lines of work, the newest first."""
    mine = CareerField.objects.visible_to(signed_in(request)).newest_first()[:MOST_FIELDS]
    return render(request, "careers/fields.html", {"fields": mine})


@require_http_methods(["GET", "HEAD", "POST"])
def field(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One line of work; why I'm curious is changed right here."""
    career_field = _mine(request, pk)
    form = WhyForm(
        request.POST if request.method == "POST" else None, initial={"why": career_field.why}
    )
    context: dict[str, Any] = {"field": career_field, "form": form}
    if form.is_valid():
        refused = _change(request, career_field, form)
        if not refused:
            return redirect(career_field)
        context |= refused
    context.setdefault("version", career_field.version)
    status = 409 if "differences" in context else 422 if form.errors else 200
    return render(request, "careers/field.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Everything said of a line of work, to change."""
    career_field = _mine(request, pk)
    form = FieldForm(
        request.POST if request.method == "POST" else None, initial=_words(career_field)
    )
    context: dict[str, Any] = {"field": career_field, "form": form}
    if form.is_valid():
        refused = _change(request, career_field, form)
        if not refused:
            say(request, _("Saved."))
            return redirect(career_field)
        context |= refused
    context.setdefault("version", career_field.version)
    status = 409 if "differences" in context else 422 if form.errors else 200
    return render(request, "careers/edit.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Asks once, then takes a line of work away."""
    career_field = _mine(request, pk)
    if request.method != "POST":
        return render(request, "careers/delete.html", {"field": career_field})
    say_deleted(request, actions.delete_field(career_field=career_field, at=timezone.now()))
    return redirect("careers:fields")


def _mine(request: HttpRequest, pk: uuid.UUID) -> CareerField:
    found = next(iter(_with_key(signed_in(request), pk)), None)
    if found is None:
        raise Http404
    return found


@put_together_once
def _with_key(user: User, pk: uuid.UUID) -> QuerySet[CareerField]:
    mine: QuerySet[CareerField] = CareerField.objects.visible_to(user).filter(pk=pk)
    return mine


def _words(career_field: CareerField) -> dict[str, Any]:
    return {name: getattr(career_field, name) for name in WORDS}


def _change(request: HttpRequest, career_field: CareerField, form: Any) -> dict[str, Any]:
    """Keep what the form says; what to show instead when another edit came first."""
    expected = version_seen(request)
    try:
        actions.change_field(career_field=career_field, expected=expected, **form.cleaned_data)
    except Stale as stale:
        kept = stale.current
        assert isinstance(kept, CareerField)
        return {"version": kept.version, "differences": differences(form, _words(kept))}
    except CareerField.DoesNotExist as gone:
        raise Http404 from gone
    return {}
