"""The seeker's own word on an objective."""

import uuid
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from askaround.findings import actions
from askaround.findings.models.judging import Objective
from askaround.findings.views.comparing import my_field
from askaround.web.say import say

SAID = {"met": True, "open": False, "": None}


@require_POST
def say_objective(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Keeps `say` of `objective`: met, open, or nothing, so that the record decides. The undo button
    sends both in the address."""
    field = my_field(request, pk)
    sent = request.POST if "objective" in request.POST else request.GET
    name, word = sent.get("objective", ""), sent.get("say", "")
    if name not in Objective.values or word not in SAID:
        raise Http404
    before = actions.say_objective(career_field=field, objective=name, met=SAID[word])
    if sent is request.POST:
        say(request, _sentence(word), undo=_back(field.pk, name, before))
    return redirect(f"{field.get_absolute_url()}#objectives")


def _sentence(word: str) -> str:
    if word == "met":
        return _("Kept: you have what you need there.")
    return _("Kept: still open.") if word else _("What is written down decides again.")


def _back(field: uuid.UUID, name: str, before: bool | None) -> str:
    word = next(word for word, met in SAID.items() if met is before)
    there = reverse("findings:say_objective", args=[field])
    return f"{there}?{urlencode({'objective': name, 'say': word})}"
