"""What they agree and differ on: writing it down, changing it, taking it away."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from askaround.accounts.models import User
from askaround.accounts.owned import Stale
from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.careers.models import CareerField
from askaround.findings import actions
from askaround.findings.forms import FindingForm
from askaround.findings.models import Finding, Passage
from askaround.findings.places import compare_address
from askaround.findings.queries.comparing import BESIDE
from askaround.findings.views.comparing import comparison, my_field
from askaround.questions.models import Question
from askaround.web.say import say
from askaround.web.stale import differences, version_seen

MOST_WORDS = 300
"""Marks to choose from when saying what shows a finding. Convention."""


@require_POST
def add_finding(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Writes down a similarity or a difference, under the question it was seen at."""
    field = my_field(request, pk)
    question = _question(signed_in(request), request.POST.get("question", ""))
    form = FindingForm(request.POST, choices=_choices(_marks(field, question)))
    key = str(question.pk) if question else BESIDE
    if not form.is_valid():
        return comparison(request, field, question=key, finding_form=form, status=422)
    said = form.cleaned_data
    finding = actions.add_finding(
        id=said["id"],
        career_field=field,
        kind=said["kind"],
        text=said["text"],
        question=question,
        passages=_chosen(field, said["passages"]),
    )
    say(request, _("Kept."))
    return redirect(compare_address(field.pk, key, f"finding-{finding.pk}"))


@require_http_methods(["GET", "HEAD", "POST"])
def finding(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One of them, to change: its words, and the words that show it."""
    found = _my_finding(request, pk)
    field = found.career_field
    linked = list(found.passages.select_related("answer__interview__person"))
    marks = {mark.pk: mark for mark in [*linked, *_marks(field, found.question)]}
    initial = {
        "text": found.text,
        "kind": found.kind,
        "passages": [str(mark.pk) for mark in linked],
    }
    sent = request.POST if request.method == "POST" else None
    form = FindingForm(sent, choices=_choices(marks.values()), initial=initial)
    context: dict[str, Any] = {"finding": found, "field": field, "form": form}
    if form.is_valid():
        refused = _change(request, found, form, initial)
        if not refused:
            return redirect(compare_address(field.pk, found.question_id, f"finding-{pk}"))
        context |= refused
    context.setdefault("version", found.version)
    status = 409 if "differences" in context else 422 if form.errors else 200
    return render(request, "findings/finding.html", context, status=status)


def _change(
    request: HttpRequest, found: Finding, form: FindingForm, initial: dict[str, Any]
) -> dict[str, Any]:
    """Keep what the form says; what to show instead when another edit came first."""
    said = form.cleaned_data
    try:
        actions.change_finding(
            finding=found,
            expected=version_seen(request),
            kind=said["kind"],
            text=said["text"],
            passages=_chosen(found.career_field, said["passages"]),
        )
    except Stale as stale:
        return {
            "version": stale.current.version,
            "differences": differences(form, {key: initial[key] for key in ("text", "kind")}),
        }
    return {}


@require_POST
def delete_finding(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Takes it away; the marks stay."""
    found = _my_finding(request, pk)
    bundle = actions.delete_finding(finding=found, at=timezone.now())
    say_deleted(request, bundle)
    return redirect(compare_address(found.career_field_id, found.question_id))


def _my_finding(request: HttpRequest, pk: uuid.UUID) -> Finding:
    mine = Finding.objects.owned_by(signed_in(request)).select_related("career_field", "question")
    return get_object_or_404(mine, pk=pk)


def _question(user: User, key: str) -> Question | None:
    """The question of this key. One that was put away is still compared."""
    try:
        pk = uuid.UUID(key)
    except ValueError:
        return None
    found = Question.plain.filter(pk=pk).first()
    return found if found and found.owner_id in (None, user.pk) else None


def _marks(field: CareerField, question: Question | None) -> list[Passage]:
    mine = Passage.objects.owned_by(field.owner).about(field).standing()
    here = mine.filter(answer__question=question).select_related("answer__interview__person")
    return list(here.order_by("answer", "start")[:MOST_WORDS])


def _choices(marks: Any) -> list[tuple[str, str]]:
    words = _("%(name)s: “%(words)s”")
    return [
        (str(mark.pk), words % {"name": mark.answer.interview.person.name, "words": mark.words})
        for mark in marks
    ]


def _chosen(field: CareerField, ids: list[str]) -> list[Passage]:
    return list(Passage.objects.owned_by(field.owner).about(field).filter(pk__in=ids))
