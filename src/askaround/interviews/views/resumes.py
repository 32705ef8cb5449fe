"""The resume at the visits: which version answers what was said, and what was said taken back."""

import uuid
from collections.abc import Iterable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.careers.models import Resume
from askaround.interviews import actions
from askaround.interviews.models import ResumeCriticism
from askaround.web.say import say


@require_POST
def answers(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Says what this version answers, of all that was said."""
    resume = get_object_or_404(Resume.objects.owned_by(signed_in(request)), pk=pk)
    actions.answer_criticism(resume=resume, answers=_ids(request.POST.getlist("answers")))
    say(request, _("Saved."))
    return redirect(resume)


@require_POST
def criticism(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Takes out something that was noted by mistake."""
    found = get_object_or_404(ResumeCriticism.objects.owned_by(signed_in(request)), pk=pk)
    if request.POST.get("do") != "delete":
        raise Http404
    bundle = actions.delete_criticism(criticism=found, at=timezone.now())
    say_deleted(request, bundle, _("It is gone from the record."))
    return redirect(reverse("interviews:interview", args=[found.interview_id]))


def _ids(said: Iterable[str]) -> list[uuid.UUID]:
    """Those that are ids."""
    found = []
    for each in said:
        try:
            found.append(uuid.UUID(each))
        except ValueError:
            continue
    return found
