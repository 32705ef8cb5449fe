"""Erasing a person for good, and handing out everything kept about one."""

import uuid
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from askaround.accounts.views import signed_in
from askaround.people.actions.erasing import erase_person
from askaround.people.backups import copies_that_hold
from askaround.people.models import Person
from askaround.people.queries.erasing import Going, going
from askaround.people.queries.everything import as_json, everything
from askaround.web.say import say


@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Says exactly what goes, then erases a person for good; one who was deleted, too."""
    try:
        if request.method == "POST":
            erase_person(owner=signed_in(request), id=pk)
            # Without the name: what is said here may be kept in the browser's cookie for a while.
            say(request, _("Erased for good."))
            return redirect("people:people")
        found = going(signed_in(request), pk)
    except Person.DoesNotExist as missing:
        raise Http404 from missing
    context = {"going": found, "who": found.who, "person": found.person, "copies": _copies(found)}
    return render(request, "people/erase.html", context)


def _copies(found: Going) -> list[Path]:
    """The copies that still hold them, by their place in the data folder."""
    return [file.relative_to(settings.DATA_DIR) for file in copies_that_hold(found.who)]


@require_safe
def all_about(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Everything kept about a person, as a file."""
    try:
        told = everything(signed_in(request), pk)
    except Person.DoesNotExist as missing:
        raise Http404 from missing
    response = HttpResponse(as_json(told), content_type="application/json; charset=utf-8")
    name = slugify((told["person"] or {}).get("name", "")) or "person"
    response["Content-Disposition"] = f'attachment; filename="{name}.json"'
    return response
