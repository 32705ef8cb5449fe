"""Where names can come from for one field: what was tried, what it brought, what to try next."""

import uuid

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from askaround.accounts.views import signed_in
from askaround.careers.models import CareerField
from askaround.people import actions
from askaround.people.forms import SourceForm
from askaround.people.queries import sources_of
from askaround.people.views.common import refuse
from askaround.web.say import say


@require_http_methods(["GET", "HEAD", "POST"])
def sources(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """All kinds of source for a field, the fitting ones first; a POST is about one of them."""
    field = get_object_or_404(CareerField.objects.visible_to(signed_in(request)), pk=pk)
    form = SourceForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            _keep(request, field, form)
            return redirect(f"{reverse('people:sources', args=[pk])}#{form.cleaned_data['kind']}")
        except ValidationError as error:
            refuse(form, error)
    context = {
        "field": field,
        "sources": sources_of(field),
        "form": form,
        "kind": str(form["kind"].value() or ""),
    }
    return render(request, "people/sources.html", context, status=422 if form.errors else 200)


def _keep(request: HttpRequest, field: CareerField, form: SourceForm) -> None:
    said = form.cleaned_data
    kind = said["kind"]
    match said["do"]:
        case "found":
            person = actions.add_found(career_field=field, kind=kind, line=said["line"])
            say(request, _("%(name)s is kept.") % {"name": person.name})
        case "tried":
            actions.mark_tried(career_field=field, kind=kind, at=timezone.now(), note=said["note"])
            say(request, _("Noted. On to the next."))
        case "untried":
            actions.unmark_tried(career_field=field, kind=kind)
