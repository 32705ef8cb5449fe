"""The places people work at: the list, and each with its chart of who reports to whom."""

import uuid
from typing import Any
from urllib.parse import urlencode

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from askaround.accounts.owned import Stale
from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.people import actions
from askaround.people.forms import LineForm, OrganisationForm
from askaround.people.forms.editing import place_as_typed
from askaround.people.models import Organisation
from askaround.people.queries import another_called, chart, colleagues_of, places
from askaround.people.views.common import version_of
from askaround.web.say import say
from askaround.web.stale import differences

LONGEST_WORDS = 100


@require_safe
def organisations(request: HttpRequest) -> HttpResponse:
    """All places by name, or those whose name holds the words typed (`q`)."""
    words = request.GET.get("q", "").replace("\x00", "")[:LONGEST_WORDS].strip()
    after = request.GET.get("after", "").replace("\x00", "")
    found = places(signed_in(request), words=words, after=after)
    address = reverse("people:organisations")
    next_href = f"{address}?{urlencode({'after': found.after})}" if found.after else ""
    context = {"places": found, "words": words, "next_href": next_href, "beginning": not after}
    part = "#found" if request.headers.get("HX-Request") else ""
    response = render(request, f"people/organisations.html{part}", context)
    response["Vary"] = "HX-Request"
    return response


@require_safe
def organisation(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The place, and the people there: who reports to whom, and those of whom it isn't known."""
    return show_organisation(request, _mine(request, pk), LineForm())


def show_organisation(request: HttpRequest, place: Organisation, form: LineForm) -> HttpResponse:
    """The page of a place, with what was typed in its form."""
    context = {
        "place": place,
        "chart": chart(place),
        "form": form,
        "colleagues": colleagues_of(place),
    }
    status = 422 if form.errors else 200
    return render(request, "people/organisation.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def change_organisation(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Changes a place; a stale edit is answered with both texts side by side."""
    place = _mine(request, pk)
    form = OrganisationForm(
        request.POST if request.method == "POST" else None, initial=place_as_typed(place)
    )
    context: dict[str, Any] = {"place": place, "form": form, "version": place.version}
    if form.is_valid() and not (twin := _to_decide_on(request, place, form)):
        try:
            return redirect(_changed(request, place, form))
        except Stale as stale:
            now = stale.current
            if isinstance(now, Organisation):
                context["version"] = now.version
                context["differences"] = differences(form, place_as_typed(now))
        except Organisation.DoesNotExist as gone:
            raise Http404 from gone
    elif form.is_bound and not form.errors:
        context["twin"] = twin
    refused = form.errors or "twin" in context
    status = 409 if "differences" in context else 422 if refused else 200
    return render(request, "people/change_organisation.html", context, status=status)


def _to_decide_on(
    request: HttpRequest, place: Organisation, form: OrganisationForm
) -> Organisation | None:
    """Another place that has the new name already, while it isn't said what is meant by that."""
    name = form.cleaned_data["name"]
    if "do" in request.POST or name.casefold() == place.name.casefold():
        return None
    return another_called(place, name)


@transaction.atomic
def _changed(request: HttpRequest, place: Organisation, form: OrganisationForm) -> Organisation:
    """Keep what was typed; with "together" make one of this and the place of that name."""
    twin = another_called(place, form.cleaned_data["name"])
    actions.change_organisation(
        organisation=place, expected=version_of(request), **form.cleaned_data
    )
    if twin is None or request.POST.get("do") != "together":
        return place
    bundle = actions.put_together(goes=place, stays=twin, at=timezone.now())
    said = _("%(name)s is one place now.") % {"name": twin.name}
    say(request, said, undo=reverse("accounts:undo", args=[bundle.pk]))
    return twin


@require_http_methods(["GET", "HEAD", "POST"])
def delete_organisation(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Asks once, then takes a place away."""
    place = _mine(request, pk)
    if request.method != "POST":
        return render(request, "people/delete_organisation.html", {"place": place})
    say_deleted(request, actions.delete_organisation(organisation=place, at=timezone.now()))
    return redirect("people:people")


def _mine(request: HttpRequest, pk: uuid.UUID) -> Organisation:
    return get_object_or_404(Organisation.objects.visible_to(signed_in(request)), pk=pk)
