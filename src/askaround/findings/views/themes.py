"""One theme: its words, and sentences that may speak of the same thing."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from askaround.accounts.owned import Stale
from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.findings import actions
from askaround.findings.forms import ThemeForm
from askaround.findings.models import Passage, Theme
from askaround.findings.queries.suggesting import suggestions
from askaround.interviews.models import Answer
from askaround.web.say import say
from askaround.web.stale import differences, version_seen

MOST_SHOWN = 300
"""Marks of one theme on its page. Convention."""


@require_http_methods(["GET", "HEAD", "POST"])
def theme(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Everything marked with it, each leading back to its answer; its name is changed here."""
    found = _my_theme(request, pk)
    form = ThemeForm(request.POST if request.method == "POST" else None, theme=found)
    status, stale = 200, None
    if form.is_valid():
        status, stale = _renamed(request, found, form)
    elif form.errors:
        status = 422
    if request.method == "POST" and status == 200:
        return redirect("findings:theme", pk)
    marks = Passage.plain.filter(theme=found).select_related("answer__interview__person")
    passages = list(marks.order_by("answer__interview__held_at", "answer", "start")[:MOST_SHOWN])
    context = {
        "theme": found,
        "field": found.career_field,
        "passages": passages,
        "suggestions": suggestions(found, passages),
        "form": form,
        "version": found.version,
        "differences": stale,
    }
    return render(request, "findings/theme.html", context, status=status)


def _renamed(
    request: HttpRequest, found: Theme, form: ThemeForm
) -> tuple[int, list[object] | None]:
    """Give it the name that was typed; else the status of the refusal, and what was kept meanwhile."""
    expected = version_seen(request)
    try:
        actions.rename_theme(theme=found, name=form.cleaned_data["name"], expected=expected)
    except actions.NameTaken:
        form.add_error("name", _("There is a theme of this name already."))
        return 422, None
    except Stale:
        return 409, [*differences(form, {"name": found.name})]
    return 200, None


@require_POST
def delete_theme(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Takes a theme away, with its marks."""
    found = _my_theme(request, pk)
    field = found.career_field
    say_deleted(request, actions.delete_theme(theme=found, at=timezone.now()))
    return redirect("findings:compare", field.pk)


@require_POST
def judge_suggestion(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A suggested sentence is about the theme, and marked, or isn't, and set aside."""
    found = _my_theme(request, pk)
    answer = _answer(request, found)
    words = request.POST.get("words", "").replace("\r\n", "\n")
    start = request.POST.get("start", "")
    try:
        if request.POST.get("do") == "mark" and start.isdecimal() and len(start) < 10:
            actions.mark(
                answer=answer,
                start=int(start),
                end=int(start) + len(words),
                words=words,
                theme=found,
            )
        elif request.POST.get("do") == "set_aside" and words.strip():
            actions.set_aside(theme=found, answer=answer, words=words)
        else:
            raise Http404
    except actions.NotThere:
        say(request, _("These words don't stand there any more."))
    return redirect("findings:theme", pk)


def _answer(request: HttpRequest, found: Theme) -> Answer:
    try:
        pk = uuid.UUID(request.POST.get("answer", ""))
    except ValueError:
        raise Http404 from None
    mine = Answer.objects.owned_by(signed_in(request)).select_related("interview", "owner")
    return get_object_or_404(mine.filter(interview__career_field=found.career_field_id), pk=pk)


def _my_theme(request: HttpRequest, pk: uuid.UUID) -> Theme:
    mine = Theme.objects.owned_by(signed_in(request)).select_related("career_field", "owner")
    return get_object_or_404(mine, pk=pk)
