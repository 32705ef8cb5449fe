"""Marking words while reading, and taking a mark off."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.findings import actions
from askaround.findings.forms import MarkForm
from askaround.findings.models import Passage, Theme
from askaround.findings.places import answer_address
from askaround.findings.queries.comparing import BESIDE
from askaround.findings.views.comparing import comparison
from askaround.interviews.models import Answer


@require_POST
def mark_words(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Marks words of an answer, then shows it among the others to its question."""
    answer = _my_answer(request, pk)
    form = MarkForm(request.POST)
    if form.is_valid() and _marked(answer, form):
        return redirect(answer_address(answer))
    return comparison(
        request,
        answer.interview.career_field,
        question=str(answer.question_id or BESIDE),
        marking=str(answer.pk),
        mark_form=form,
        status=422,
    )


def _marked(answer: Answer, form: MarkForm) -> bool:
    """Whether the words are marked; where not, the form says why."""
    said = form.cleaned_data
    theme = _theme(answer, said)
    if said["theme_id"] and theme is None:
        form.add_error("words", _("That theme is gone. Choose another one."))
        return False
    start = said["start"] or 0
    words = said["words"] or None
    try:
        actions.mark(
            answer=answer,
            start=start,
            end=said["end"] or start + len(words or ""),
            words=words,
            theme=theme,
            mark=said["mark"],
        )
    except actions.NotThere:
        form.add_error("words", _("These words don't stand there. Copy them as they are written."))
        return False
    return True


def _theme(answer: Answer, said: dict[str, Any]) -> Theme | None:
    field = answer.interview.career_field
    if said["theme_name"]:
        return actions.add_theme(career_field=field, name=said["theme_name"])
    if said["theme_id"] is None:
        return None
    mine = Theme.objects.owned_by(answer.owner).filter(career_field=field)
    found: Theme | None = mine.filter(pk=said["theme_id"]).first()
    return found


@require_POST
def take_off(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Takes a mark off its words."""
    mine = Passage.objects.owned_by(signed_in(request)).select_related("answer__interview")
    passage = get_object_or_404(mine, pk=pk)
    bundle = actions.take_off(passage=passage, at=timezone.now())
    say_deleted(request, bundle, _("The mark is off."))
    return redirect(answer_address(passage.answer))


def _my_answer(request: HttpRequest, pk: uuid.UUID) -> Answer:
    mine = Answer.objects.owned_by(signed_in(request))
    return get_object_or_404(mine.select_related("interview__career_field", "owner"), pk=pk)
