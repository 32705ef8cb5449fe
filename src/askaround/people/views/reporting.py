"""Whom somebody reports to: said in one line, from their own page or from the place's."""

import uuid

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from askaround.accounts.owned import Stale
from askaround.accounts.views import signed_in
from askaround.people import actions
from askaround.people.forms import LineForm, SupervisorForm
from askaround.people.models import Organisation, Person
from askaround.people.queries import colleagues_of
from askaround.people.views.common import my_person, refuse, version_of
from askaround.people.views.organisations import show_organisation
from askaround.web.say import say


@require_http_methods(["GET", "HEAD", "POST"])
def supervisor(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Keeps whom a person reports to, from one line; nothing typed is nobody."""
    mine = my_person(request, pk)
    now = mine.reports_to.name if mine.reports_to else ""
    form = SupervisorForm(
        request.POST if request.method == "POST" else None, initial={"supervisor": now}
    )
    if form.is_valid():
        try:
            changed = actions.set_supervisor(
                person=mine, line=form.line, expected=version_of(request)
            )
            say(request, _said(changed))
            return redirect(changed)
        except ValidationError as error:
            refuse_at(form, error, "supervisor")
        except Stale:
            form.add_error(None, _("This was changed in the meantime. Look, and say it again."))
        except Person.DoesNotExist as gone:
            raise Http404 from gone
    mine = my_person(request, pk)  # as it is kept, whatever was tried
    context = {"person": mine, "form": form, "colleagues": colleagues_of(mine.organisation, mine)}
    return render(request, "people/supervisor.html", context, status=422 if form.errors else 200)


@require_POST
def draw_line(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Says of somebody at a place whom they report to; either may be new."""
    places = Organisation.objects.visible_to(signed_in(request))
    place = get_object_or_404(places, pk=pk)
    form = LineForm(request.POST)
    if form.is_valid():
        try:
            said = form.cleaned_data
            person = actions.draw_line(
                organisation=place, who=said["who"], supervisor=said["supervisor"]
            )
            say(request, _said(person))
            return redirect(f"{place.get_absolute_url()}#chart")
        except ValidationError as error:
            refuse_at(form, error, "supervisor")
    return show_organisation(request, place, form)


def refuse_at(form: LineForm | SupervisorForm, error: ValidationError, reports_to: str) -> None:
    """Show a refusal; what is wrong with `reports_to` stands beside the line it was typed in."""
    if hasattr(error, "error_dict") and "reports_to" in error.error_dict:
        form.add_error(reports_to, error.error_dict.pop("reports_to"))
    refuse(form, error)


def _said(person: Person) -> str:
    words = {"name": person.name, "boss": person.reports_to.name if person.reports_to else ""}
    if person.reports_to is None:
        return _("%(name)s reports to nobody you know of.") % words
    return _("%(name)s reports to %(boss)s.") % words
