"""A place where people work."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from askaround.accounts.owned import Stale
from askaround.accounts.views import signed_in
from askaround.people import actions
from askaround.people.forms import OrganisationForm
from askaround.people.forms.editing import place_as_typed
from askaround.people.models import Organisation
from askaround.people.views.common import version_of
from askaround.web.say import say
from askaround.web.stale import differences

MOST_THERE = 100


@require_safe
def organisation(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The place, and the people there."""
    place = _mine(request, pk)
    there = place.people.order_by("sort_name", "id")[: MOST_THERE + 1]
    context = {"place": place, "there": list(there)[:MOST_THERE], "more": len(there) > MOST_THERE}
    return render(request, "people/organisation.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def change_organisation(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Changes a place; a stale edit is answered with both texts side by side."""
    place = _mine(request, pk)
    form = OrganisationForm(
        request.POST if request.method == "POST" else None, initial=place_as_typed(place)
    )
    context: dict[str, Any] = {"place": place, "form": form, "version": place.version}
    if form.is_valid():
        try:
            actions.change_organisation(
                organisation=place, expected=version_of(request), **form.cleaned_data
            )
            return redirect("people:organisation", place.pk)
        except Stale as stale:
            now = stale.current
            if isinstance(now, Organisation):
                context["version"] = now.version
                context["differences"] = differences(form, place_as_typed(now))
        except Organisation.DoesNotExist as gone:
            raise Http404 from gone
    status = 409 if "differences" in context else 422 if form.errors else 200
    return render(request, "people/change_organisation.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def delete_organisation(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Asks once, then takes a place away."""
    place = _mine(request, pk)
    if request.method != "POST":
        return render(request, "people/delete_organisation.html", {"place": place})
    actions.delete_organisation(organisation=place)
    say(request, _("%(name)s is deleted.") % {"name": place.name})
    return redirect("people:people")


def _mine(request: HttpRequest, pk: uuid.UUID) -> Organisation:
    return get_object_or_404(Organisation.objects.visible_to(signed_in(request)), pk=pk)
