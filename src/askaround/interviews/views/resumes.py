"""The resume at the visits: which version answers what was said."""

import uuid
from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from askaround.accounts.views import signed_in
from askaround.careers.models import Resume
from askaround.interviews import actions
from askaround.web.say import say


@require_POST
def answers(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Says what this version answers, of all that was said."""
    resume = get_object_or_404(Resume.objects.owned_by(signed_in(request)), pk=pk)
    actions.answer_criticism(resume=resume, answers=_ids(request.POST.getlist("answers")))
    say(request, _("Saved."))
    return redirect(resume)


def _ids(said: Iterable[str]) -> list[uuid.UUID]:
    """Those that are ids."""
    found = []
    for each in said:
        try:
            found.append(uuid.UUID(each))
        except ValueError:
            continue
    return found
