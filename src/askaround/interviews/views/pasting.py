"""Notes typed in some notes app under the sheet, pasted back: looked over, then kept."""

import uuid
from collections.abc import Iterable, Iterator

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_http_methods

from askaround.accounts.views import signed_in
from askaround.interviews import actions
from askaround.interviews.models import Interview
from askaround.interviews.pasted import Asked, Filed, filed
from askaround.interviews.queries.record import interview_of
from askaround.questions import queries
from askaround.questions.models import Question
from askaround.questions.starters import FIRST_CONVERSATION
from askaround.web.say import refuse, say

LARGEST = 200_000
"""Characters: far beyond what a person types in a day."""

BESIDE = "beside"
"""The name, in the form, of the note that is under no question."""


@require_http_methods(["GET", "POST"])
def pasted(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Shows how the notes would be filed; with `keep`, keeps them as they then stand in the boxes."""
    try:
        interview = interview_of(signed_in(request), pk)
    except Interview.DoesNotExist:
        raise Http404 from None
    if request.method == "GET":
        return redirect(reverse("interviews:write_up", args=[pk]) + "#paste")
    if "keep" in request.POST:
        return _keep(request, interview)
    text = request.POST.get("text", "")[:LARGEST].replace("\x00", "")
    if not text.strip():
        refuse(request, _("Paste your notes first."))
        return redirect(reverse("interviews:write_up", args=[pk]) + "#paste")
    questions, others = _questions(interview)
    by_id = {question.pk: question for question in (*questions, *others)}
    notes = filed(text, _asked(questions), _sheet(interview), _asked(others))
    found = {note.question for note in notes}
    context = {
        "empty": [question for question in questions if question.pk not in found],
        "interview": interview,
        "person": interview.person,
        "notes": [(note, by_id.get(note.question) if note.question else None) for note in notes],
    }
    return render(request, "interviews/pasted.html", context)


def _keep(request: HttpRequest, interview: Interview) -> HttpResponse:
    kept = actions.keep_pasted(
        interview=interview, notes=list(_in_boxes(request, interview)), at=timezone.now()
    )
    words = ngettext("One note is kept.", "%(n)d notes are kept.", kept)
    say(request, words % {"n": kept} if kept else _("There was nothing to keep."))
    return redirect("interviews:write_up", interview.pk)


def _in_boxes(request: HttpRequest, interview: Interview) -> Iterator[Filed]:
    """The notes as they stand in the boxes of the form, those that say something."""
    names: list[tuple[str, uuid.UUID | None]] = [(BESIDE, None)]
    on_sheet, others = _questions(interview)
    names += [(f"note-{question.pk}", question.pk) for question in (*on_sheet, *others)]
    for name, question in names:
        text = request.POST.get(name, "")[:LARGEST].replace("\r\n", "\n").strip()
        if text:
            yield Filed(question, text.replace("\x00", ""))


def _questions(interview: Interview) -> tuple[list[Question], list[Question]]:
    """The questions of the sheet in their order, as the page of preparation shows it; then the rest."""
    bank = queries.bank(interview.owner)
    if interview.guide is not None:
        sheet = queries.asked_in(interview.guide, interview.minutes)
    else:
        sheet = queries.asked_by(FIRST_CONVERSATION, bank, interview.minutes)
    rest = [question for question in bank if question.pk not in sheet.ids]
    return [place.question for place in sheet.places], rest


def _asked(questions: Iterable[Question]) -> list[Asked]:
    return [(question.pk, question.wording) for question in questions]


def _sheet(interview: Interview) -> list[str]:
    """Lines of the sheet that are no notes, should they have been copied along."""
    name = interview.person.first_name
    return [
        interview.person.name,
        *interview.place.splitlines(),
        _("Thank %(name)s. Ask whom else to talk to, and whether you may say who sent you.")
        % {"name": name},
    ]
