"""One person: their page, editing, deleting, letting them rest."""

import uuid
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from askaround.accounts.owned import Stale
from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.people import actions
from askaround.people.forms import EditForm
from askaround.people.forms.editing import as_typed
from askaround.people.models import Person
from askaround.people.queries import whole
from askaround.people.views.common import my_fields, my_person, refuse, version_of
from askaround.web.stale import differences

MOST_COLLEAGUES = 50


@require_safe
def person(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Everything of a person (method.md, P6), and where things stand."""
    try:
        found = whole(signed_in(request), pk, today=timezone.localdate())
    except Person.DoesNotExist as missing:
        raise Http404 from missing
    return render(request, "people/person.html", {"whole": found, "person": found.person})


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Changes a person; a stale edit is answered with both texts side by side."""
    mine = my_person(request, pk)
    inside = any(field.works_there for field in my_fields(request))
    sent = request.POST if request.method == "POST" else None
    form = EditForm(sent, initial=as_typed(mine), inside=inside)
    context: dict[str, Any] = {"person": mine, "form": form, "version": mine.version}
    if form.is_valid():
        try:
            actions.change_person(person=mine, expected=version_of(request), **form.words)
            return redirect(mine)
        except ValidationError as error:
            refuse(form, error)
        except Stale as stale:
            context |= _kept_meanwhile(stale, form)
        except Person.DoesNotExist as gone:
            raise Http404 from gone
    context["colleagues"] = _colleagues(mine)
    status = 409 if "differences" in context else 422 if form.errors else 200
    return render(request, "people/edit.html", context, status=status)


def _kept_meanwhile(stale: Stale, form: EditForm) -> dict[str, Any]:
    now = stale.current
    assert isinstance(now, Person)
    return {"version": now.version, "differences": differences(form, as_typed(now))}


def _colleagues(person: Person) -> list[str]:
    """Names to offer for whom they report to: who is at the same place."""
    if person.organisation is None:
        return []
    others = person.organisation.people.exclude(pk=person.pk).order_by("sort_name", "id")
    return list(others.values_list("name", flat=True)[:MOST_COLLEAGUES])


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Asks once, then takes a person away."""
    mine = my_person(request, pk)
    if request.method != "POST":
        return render(request, "people/delete.html", {"person": mine})
    say_deleted(request, actions.delete_person(person=mine, at=timezone.now()))
    return redirect("people:people")


@require_POST
def rest(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Lets them rest: no more reminders."""
    mine = actions.let_rest(person=my_person(request, pk), at=timezone.now())
    return redirect(mine)


@require_POST
def wake(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Takes them up again."""
    return redirect(actions.wake(person=my_person(request, pk)))
