"""What matters to the seeker against what was said; telling it of a visit; asking what is missing."""

import uuid

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from askaround.accounts.views import signed_in
from askaround.careers.words import in_a_sentence
from askaround.findings import actions, fit_report
from askaround.findings.fit import LEAST, MOST
from askaround.findings.models import Passage
from askaround.findings.queries.fit import Asked, fit_of, told_by
from askaround.findings.views.comparing import my_field
from askaround.interviews.models import Interview
from askaround.web.say import say

STEPS = {str(level): level for level in range(LEAST, MOST + 1)}


@require_safe
def fit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A gap a trait, with who said what; what nobody has spoken to, as questions."""
    field = my_field(request, pk)
    told = fit_of(field)
    many = len(told.gaps)
    context = {
        "field": field,
        "told": told,
        "shown": [fit_report.shown(gap) for gap in told.heard],
        "visits": [
            (each.interview, fit_report.told_in_words(each.told, many)) for each in told.visits
        ],
    }
    return render(request, "findings/fit.html", context)


@require_POST
def ask_about_fit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Puts questions on the next sheet: that of one trait (`trait`), or all that nobody has spoken to."""
    field = my_field(request, pk)
    told = fit_of(field)
    wanted = request.POST.get("trait", "")
    texts = [text for trait, text in told.unspoken if wanted in ("", str(trait.pk))]
    if wanted and not texts:
        raise Http404
    actions.ask_of_traits(owner=field.owner, texts=texts, interview=told.coming)
    say(request, _said(len(texts), told.coming))
    return redirect(f"{reverse('findings:fit', args=[pk])}#unspoken")


def _said(questions: int, coming: Interview | None) -> str:
    if coming is None:
        return ngettext(
            "Kept among your own questions, until a visit is agreed.",
            "%(count)d questions are kept among your own, until a visit is agreed.",
            questions,
        ) % {"count": questions}
    return ngettext(
        "On the sheet for %(name)s.",
        "%(count)d questions are on the sheet for %(name)s.",
        questions,
    ) % {"count": questions, "name": coming.person.name}


@require_http_methods(["GET", "HEAD", "POST"])
def told(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """How much of each trait the work gives, as one visit told it: one tap each, and the words."""
    mine = Interview.objects.owned_by(signed_in(request)).select_related("person", "career_field")
    interview = get_object_or_404(mine, pk=pk)
    asked, marks = told_by(interview)
    if request.method == "POST":
        by_id = {str(mark.pk): mark for mark in marks}
        with transaction.atomic():
            for each in asked:
                _keep(request, interview, each, by_id)
        say(request, _("Kept."))
        if interview.held_at and interview.written_up_at is None:
            return redirect("interviews:check", pk)
        return redirect("findings:fit", interview.career_field_id)
    context = {
        "interview": interview,
        "field": interview.career_field,
        "field_name": in_a_sentence(interview.career_field.name),
        "asked": asked,
        "marks": marks,
        "levels": [(str(level), words) for level, words in fit_report.LEVELS.items()],
    }
    return render(request, "findings/told.html", context)


def _keep(
    request: HttpRequest, interview: Interview, each: Asked, marks: dict[str, Passage]
) -> None:
    """Keep one trait as it was sent; what wasn't sent, or isn't a step, stays as it is."""
    sent = request.POST.get(f"level-{each.trait.pk}")
    if sent is None or (sent and sent not in STEPS):
        return
    chosen = marks.get(request.POST.get(f"passage-{each.trait.pk}", ""))
    level = STEPS[sent] if sent else None
    actions.tell_trait(trait=each.trait, interview=interview, level=level, passage=chosen)
