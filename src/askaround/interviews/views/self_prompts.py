"""Before the first visit: what must be true, what one would hate, what one isn't sure of (A3)."""

import uuid

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from askaround.accounts.owned import Stale
from askaround.accounts.views import signed_in
from askaround.careers import actions as careers
from askaround.careers.models import SelfPrompt
from askaround.interviews import actions
from askaround.interviews.forms.self_prompts import proposed
from askaround.interviews.forms.writing import LONGEST
from askaround.interviews.models import Interview
from askaround.interviews.queries.record import interview_of
from askaround.interviews.views.preparing import page
from askaround.questions import actions as questions
from askaround.web.say import say
from askaround.web.stale import Difference, version_in

LONGEST_QUESTION = 2000
"""As the column of a question's words allows."""


@require_POST
def self_prompts(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Keeps what was written; with `ask=must` and the like, puts that question on the sheet too."""
    try:
        interview = interview_of(signed_in(request), pk)
    except Interview.DoesNotExist:
        raise Http404 from None
    typed = request.POST.dict()
    if found := _keep(interview, typed):
        return page(request, interview, status=409, typed=typed, differences=found)
    which = typed.get("ask", "")
    if which in SelfPrompt.Prompt.values:
        _ask(request, interview, typed.get(f"question-{which}") or "", which)
    return redirect(reverse("interviews:prepare", args=[pk]) + "#self-prompts")


@transaction.atomic
def _keep(interview: Interview, typed: dict[str, str]) -> list[Difference]:
    """Keep each that was changed; or what differs from an edit that came first, and nothing kept."""
    found = []
    for prompt in SelfPrompt.Prompt:
        text, version = typed.get(prompt.value), typed.get(f"version-{prompt.value}", "")
        if text is None:
            continue
        try:
            with transaction.atomic():
                careers.answer_prompt(
                    owner=interview.owner,
                    career_field=interview.career_field,
                    prompt=prompt.value,
                    text=text[:LONGEST],
                    expected=version_in(version),
                    at=timezone.now(),
                )
        except Stale as stale:
            found.append(Difference(str(prompt.label), text, str(stale.current)))
    if found:
        transaction.set_rollback(True)
    return found


def _ask(request: HttpRequest, interview: Interview, typed: str, which: str) -> None:
    """Put the question on the sheet, as it was reworded, or as it is proposed."""
    kept = SelfPrompt.objects.owned_by(signed_in(request)).filter(
        career_field=interview.career_field, prompt=which
    )
    row = kept.first()
    text = typed.strip() or (proposed(which, row.text) if row else "")
    if not text:
        say(request, _("Write a few words first; they make the question."))
        return
    own = questions.add_question(owner=interview.owner, text=text[:LONGEST_QUESTION])
    questions.add_to_guide(guide=actions.own_guide(interview=interview), question=own)
    say(request, _("On the sheet: “%(question)s”") % {"question": own.text})
