"""An appointment that comes to nothing, and one that is on after all."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from askaround.accounts.views import signed_in
from askaround.interviews import actions
from askaround.interviews.models import Interview, OffBecause
from askaround.web.say import say

OFF = {
    OffBecause.I_CANCELLED: _("It's off. What you prepared stays here."),
    OffBecause.THEY_CANCELLED: _("It's off. What you prepared stays here."),
    OffBecause.THEY_WERE_AWAY: _("Noted: they weren't there. What you prepared stays here."),
    OffBecause.I_WAS_AWAY: _("Noted: you couldn't make it. What you prepared stays here."),
}


@require_POST
def call_off(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """It won't take place, or didn't: because of whom, as `because` says."""
    interview = get_object_or_404(Interview.objects.owned_by(signed_in(request)), pk=pk)
    because = request.POST.get("because", OffBecause.I_CANCELLED)
    if because not in OffBecause.values:
        raise Http404
    actions.call_off(interview=interview, because=because, at=timezone.now())
    back = reverse("interviews:put_back_on", args=[pk])
    say(request, str(OFF[OffBecause(because)]), undo=back)
    return redirect(interview)


@require_POST
def put_back_on(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Undoes calling off."""
    interview = get_object_or_404(Interview.objects.owned_by(signed_in(request)), pk=pk)
    actions.put_back_on(interview=interview, at=timezone.now())
    return redirect(interview)
