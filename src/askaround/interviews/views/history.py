"""How an answer came to say what it says, and the way back to any of its texts."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from askaround.accounts.views import signed_in
from askaround.interviews import actions
from askaround.interviews.changes import changes
from askaround.interviews.models import Answer, NoteEvent
from askaround.interviews.queries.history import answer_of, history_of, version_of
from askaround.web.say import say


@require_GET
def history(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What was written and when, in sittings, the newest first."""
    answer = _answer(request, pk)
    before = request.GET.get("before", "")
    told = history_of(answer, int(before) if before.isdecimal() and len(before) < 10 else None)
    here = reverse("interviews:history", args=[pk])
    context = {
        "answer": answer,
        "person": answer.interview.person,
        "history": told,
        "first_page": not before,
        "older_href": f"{here}?before={told.older}" if told.older is not None else "",
    }
    return render(request, "interviews/history.html", context)


@require_GET
def version(request: HttpRequest, pk: uuid.UUID, edit: uuid.UUID) -> HttpResponse:
    """One text as it stood, whole, and how it differs from today's."""
    answer = _answer(request, pk)
    found = version_of(answer, edit)
    if found is None:
        raise Http404
    context = {
        "answer": answer,
        "person": answer.interview.person,
        "version": found,
        "since": changes(found.text, answer.text, around=None),
    }
    return render(request, "interviews/version.html", context)


@require_POST
def bring_back(request: HttpRequest, pk: uuid.UUID, edit: uuid.UUID) -> HttpResponse:
    """An earlier text is the answer's again; the one before it stays in the history."""
    answer = _answer(request, pk)
    try:
        brought = actions.bring_back(answer=answer, event=edit, at=timezone.now())
    except NoteEvent.DoesNotExist:
        raise Http404 from None
    if brought.head == answer.head:
        say(request, _("It says that already."))
    else:
        before = brought.events.values_list("base", flat=True).latest("number")
        say(
            request,
            _("Brought back. What stood here before is in the history."),
            undo=reverse("interviews:bring_back", args=[pk, before]),
        )
    return redirect("interviews:history", pk)


@require_POST
def star(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Mark the answer as one that matters, or take the mark away."""
    starred = request.POST.get("do") == "star"
    actions.star_answer(answer=_answer(request, pk), starred=starred, at=timezone.now())
    say(request, _("Starred.") if starred else _("The star is off."))
    return redirect("interviews:history", pk)


def _answer(request: HttpRequest, pk: uuid.UUID) -> Answer:
    found = answer_of(signed_in(request), pk)
    if found is None:
        raise Http404
    return found
