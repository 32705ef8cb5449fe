"""The sheet to carry: what was found out, the questions, the page to print."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from askaround.accounts.ids import new_id
from askaround.accounts.owned import Stale
from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.careers.models import Resume
from askaround.interviews import actions
from askaround.interviews.forms.research import ResearchForm
from askaround.interviews.forms.self_prompts import prompt_boxes
from askaround.interviews.models import Interview, ResearchNote
from askaround.interviews.queries.briefing import Briefing, briefing
from askaround.interviews.queries.record import answered_about, interview_of
from askaround.interviews.readiness import Known, readiness
from askaround.interviews.to_phone import as_code, mail_to_oneself, sheet_in_words
from askaround.questions import actions as question_actions, queries
from askaround.questions.editing import edit_as_sent
from askaround.questions.models import Guide, Question
from askaround.questions.starters import FIRST_CONVERSATION, STARTER_GUIDES
from askaround.web.say import say
from askaround.web.stale import Difference, differences as differing, version_seen

MOST_OPEN = 8
"""Questions still to be answered that a brief names, beside those to be asked. Convention."""

RESEARCH = ("text", "source", "link")


@require_GET
def prepare(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The sheet, with the bank and the research beside it."""
    return page(request, _found(request, pk))


@require_POST
def change_questions(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One change to this visit's questions. A visit without a list starts from the first one."""
    interview = _found(request, pk)
    verb, _colon, which = request.POST.get("do", "").partition(":")
    if verb == "start":
        _start_from(interview, which)
    elif verb == "set":
        _take_set(request, interview, which)
    else:
        edit_as_sent(
            request,
            guide=actions.own_guide(interview=interview),
            seeker=signed_in(request),
            minutes=interview.minutes,
        )
    return redirect("interviews:prepare", pk)


def _start_from(interview: Interview, slug: str) -> None:
    starter = {each.slug: each for each in STARTER_GUIDES}.get(slug)
    if starter is None:
        raise Http404
    actions.start_from(interview=interview, starter=starter)


def _take_set(request: HttpRequest, interview: Interview, which: str) -> None:
    try:
        wanted = uuid.UUID(which)
    except ValueError:
        raise Http404 from None
    guide = get_object_or_404(Guide.objects.owned_by(signed_in(request)).kept(), pk=wanted)
    actions.choose_guide(interview=interview, guide=guide)


@require_POST
def keep_as_set(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Keeps a copy of this visit's questions for other visits."""
    interview = _found(request, pk)
    name = " ".join(request.POST.get("name", "").split())[:200] or _("Questions for %(name)s") % {
        "name": interview.person.name
    }
    kept = Guide.objects.owned_by(signed_in(request)).kept().filter(name=name[:200]).first()
    if kept is None:
        guide = actions.own_guide(interview=interview)
        kept = question_actions.copy_guide(guide=guide, name=name[:200], reusable=True)
    say(request, _("Kept as a set: “%(name)s”.") % {"name": kept.name})
    return redirect("interviews:prepare", pk)


@require_POST
def ready(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The sheet is ready, or with `ready=no` not yet after all."""
    interview = _found(request, pk)
    not_yet = request.POST.get("ready") == "no"
    if not not_yet:
        actions.own_guide(interview=interview)
    actions.mark_ready(interview=interview, at=None if not_yet else timezone.now())
    return redirect("interviews:prepare", pk)


@require_POST
def add_research(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Adds something found out beforehand. Sent twice, it is added once."""
    interview = _found(request, pk)
    form = ResearchForm(request.POST)
    if not form.is_valid():
        return page(request, interview, form, status=422)
    sent = uuid.uuid5(interview.pk, request.POST.get("sent", ""))
    actions.add_research_note(interview=interview, id=sent, **form.cleaned_data)
    return redirect(reverse("interviews:prepare", args=[pk]) + "#research")


@require_http_methods(["GET", "POST"])
def research(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Changes one research note."""
    notes = ResearchNote.objects.visible_to(signed_in(request)).select_related("interview__person")
    note = get_object_or_404(notes, pk=pk)
    form = ResearchForm(request.POST or None, initial=_typed(note))
    context: dict[str, Any] = {"form": form, "note": note, "version": note.version}
    if not form.is_valid():
        status = 422 if form.errors else 200
        return render(request, "interviews/research.html", context, status=status)
    expected = version_seen(request)
    try:
        actions.change_research_note(note=note, expected=expected, **form.cleaned_data)
    except Stale as stale:
        kept = cast(ResearchNote, stale.current)
        if found := differing(form, _typed(kept)):
            context |= {"differences": found, "version": kept.version}
            return render(request, "interviews/research.html", context, status=409)
    return redirect(reverse("interviews:prepare", args=[note.interview_id]) + "#research")


@require_POST
def delete_research(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Takes one research note away."""
    note = get_object_or_404(ResearchNote.objects.owned_by(signed_in(request)), pk=pk)
    bundle = actions.delete_research_note(note=note, at=timezone.now())
    say_deleted(request, bundle, _("The note is deleted."))
    return redirect(reverse("interviews:prepare", args=[note.interview_id]) + "#research")


def _typed(note: ResearchNote) -> dict[str, Any]:
    return {name: getattr(note, name) for name in RESEARCH}


def _found(request: HttpRequest, pk: uuid.UUID) -> Interview:
    try:
        return interview_of(signed_in(request), pk)
    except Interview.DoesNotExist:
        raise Http404 from None


def page(
    request: HttpRequest,
    interview: Interview,
    form: ResearchForm | None = None,
    *,
    status: int = 200,
    typed: Mapping[str, Any] | None = None,
    differences: Sequence[Difference] = (),
) -> HttpResponse:
    """The page of preparation; `typed` and `differences` are of prompts changed elsewhere meanwhile."""
    seeker = signed_in(request)
    bank = queries.bank(seeker, answered=answered_about(interview.career_field_id, seeker.pk))
    known = briefing(interview)
    asked = _asked(interview, bank)
    context = {
        **_beside(interview, known, asked),
        "edit_url": reverse("interviews:questions", args=[interview.pk]),
        "shelves": queries.shelves(bank, _answered(bank)),
        "starters": STARTER_GUIDES,
        "prompts": prompt_boxes(
            known.prompts, [place.question.text for place in asked.places], typed
        ),
        "is_first": known.is_first,
        "differences": differences,
        "form": form or ResearchForm(),
        "sent": new_id(),
    }
    return render(request, "interviews/prepare.html", context | _to_phone(context), status=status)


def _to_phone(context: dict[str, Any]) -> dict[str, Any]:
    """The sheet as text, and the ways it gets onto a phone."""
    words = sheet_in_words(context)
    subject = _("Visit with %(name)s") % {"name": context["person"].name}
    return {
        "sheet_words": words,
        "mail_to_self": mail_to_oneself(subject, words),
        "sheet_code": as_code(words),
    }


@require_GET
def brief(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """All there is to know beforehand, on one page: to print, or to keep on the phone."""
    interview = _found(request, pk)
    seeker = signed_in(request)
    bank = queries.bank(seeker, answered=answered_about(interview.career_field_id, seeker.pk))
    asked = _asked(interview, bank)
    open_ones = [each for each in bank if not cast(Any, each).answered] if _answered(bank) else []
    context = {
        **_beside(interview, briefing(interview), asked),
        "unanswered": [each for each in open_ones if each.pk not in asked.ids][:MOST_OPEN],
    }
    return render(request, "interviews/brief.html", context)


@require_POST
def tick(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One thing of the list that only the seeker can say: `confirmed` or `resume`; `done=no` takes it back."""
    interview = _found(request, pk)
    at = None if request.POST.get("done") == "no" else timezone.now()
    match request.POST.get("what"):
        case "confirmed" if interview.starts_at:
            actions.confirm(interview=interview, at=at)
        case "resume":
            actions.pack_resume(interview=interview, at=at, resume=_version(request))
        case _:
            raise Http404
    return redirect(reverse("interviews:prepare", args=[pk]) + "#ready")


def _version(request: HttpRequest) -> Resume | None:
    """The version of the resume that was chosen, if it is one of ours."""
    try:
        wanted = uuid.UUID(request.POST.get("resume", ""))
    except ValueError:
        return None
    return get_object_or_404(Resume.objects.owned_by(signed_in(request)), pk=wanted)


def _asked(interview: Interview, bank: list[Question]) -> queries.Asked:
    if interview.guide is not None:
        return queries.asked_in(interview.guide, interview.minutes)
    return queries.asked_by(FIRST_CONVERSATION, bank, interview.minutes)


def _beside(interview: Interview, known: Briefing, asked: queries.Asked) -> dict[str, Any]:
    """What the page of preparation and the brief both show."""
    return {
        "interview": interview,
        "person": interview.person,
        "known": known,
        "reach": known.reach,
        "notes": known.notes,
        "asked": asked,
        "ready": readiness(_known(interview, known, asked)),
    }


def _known(interview: Interview, known: Briefing, asked: queries.Asked) -> Known:
    return Known(
        notes=len(known.notes),
        has_own_questions=interview.guide_id is not None,
        over=asked.over,
        has_day=interview.starts_at is not None,
        confirmed=interview.confirmed_at is not None,
        resume_packed=interview.resume_packed_at is not None,
        mode=cast(Any, interview.mode),
        has_place=bool(interview.place.strip()),
        has_travel_time=interview.travel_minutes is not None,
        has_phone=bool(known.reach.phones),
    )


def _answered(bank: Iterable[Any]) -> set[uuid.UUID]:
    return {question.pk for question in bank if question.answered}
