"""The job description: read, edited line by line, taken along as a document."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from askaround.accounts.ids import new_id
from askaround.accounts.owned import Stale
from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.careers.models import CareerField
from askaround.findings import actions, job_document as words
from askaround.findings.actions.job import Which
from askaround.findings.job_forms import LineForm, NewLineForm
from askaround.findings.job_shown import place_in, shown
from askaround.findings.models import JobLine
from askaround.findings.queries.job_description import Gathered, JobDescription, job_description
from askaround.findings.views.comparing import my_field
from askaround.interviews.documents import as_download, paper_for
from askaround.web.documents import as_markdown, as_pdf
from askaround.web.say import say
from askaround.web.stale import differences, version_seen


@require_http_methods(["GET", "HEAD", "POST"])
def job(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The description, each line with who said it; a line of one's own is added here."""
    field = my_field(request, pk)
    form = NewLineForm(request.POST if request.method == "POST" else None, initial={"id": new_id()})
    if form.is_valid():
        actions.add_job_line(career_field=field, **form.cleaned_data)
        return _back(request, field)
    return _page(request, field, form, status=422 if form.errors else 200)


def _page(
    request: HttpRequest,
    field: CareerField,
    form: NewLineForm,
    *,
    refused: LineForm | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    found = job_description(field)
    at = place_in(request.GET.dict())
    meant = _meant(found, _which_said(refused)) if refused else None
    context = {
        "field": field,
        "found": found,
        "parts": shown(found, at, also=meant),
        "at": at,
        "form": form,
        "refused": refused,
        "refused_line": meant,
        "title": words.called(field),
    }
    context |= more
    return render(request, "findings/job.html", context, status=status)


@require_POST
def job_line(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One line: its wording, its place, left out, or taken away where it is one's own."""
    field = my_field(request, pk)
    form = LineForm(request.POST)
    if not form.is_valid():
        new = NewLineForm(initial={"id": new_id()})
        return _page(request, field, new, refused=form, status=422)
    said = form.cleaned_data
    which = _which_said(form)
    line = _meant(job_description(field), which)
    if line is None:
        say(request, _("That line is gone."))
    elif said["do"] in ("up", "down"):
        _move(field, which, -1 if said["do"] == "up" else 1)
    elif said["do"] == "delete" and line.own and line.edit:
        _delete(request, line.edit.pk)
    elif said["do"] == "leave_out" and not line.own:
        _leave_out(request, field, which)
    elif said["do"] in ("word", "as_said"):
        return _word(request, field, which, form)
    return _back(request, field)


def _back(request: HttpRequest, field: CareerField) -> HttpResponse:
    """To where in the description it was asked for."""
    address = reverse("findings:job", args=[field.pk])
    return redirect(f"{address}{place_in(request.GET.dict()).query}")


def _which_said(form: LineForm) -> Which:
    said = form.cleaned_data
    own = said.get("own")
    return Which(said.get("section", ""), "" if own else said.get("said", ""), own)


def _leave_out(request: HttpRequest, field: CareerField, which: Which) -> None:
    row = actions.leave_job_line_out(career_field=field, which=which, at=timezone.now())
    say(request, _("The line is left out."), undo=reverse("findings:job_line_back", args=[row.pk]))


def _delete(request: HttpRequest, pk: uuid.UUID) -> None:
    row = JobLine.objects.owned_by(signed_in(request)).filter(pk=pk).first()
    if row is not None:
        say_deleted(request, actions.delete_job_line(line=row, at=timezone.now()))


def _word(request: HttpRequest, field: CareerField, which: Which, form: LineForm) -> HttpResponse:
    text = form.cleaned_data["text"] if form.cleaned_data["do"] == "word" else ""
    if which.own and not text:
        say(request, _("A line of your own needs a few words. Delete it if it isn't wanted."))
        return _back(request, field)
    seen = version_seen(request)
    try:
        actions.word_job_line(career_field=field, which=which, text=text, expected=seen)
    except Stale as stale:
        both = differences(form, {"text": str(stale.current)})
        new = NewLineForm(initial={"id": new_id()})
        return _page(request, field, new, refused=form, status=409, differences=both)
    return _back(request, field)


def _meant(found: JobDescription, which: Which) -> Gathered | None:
    """The line that is meant, as it stands now."""
    return next((line for line in found.part(which.section) if _which(line) == which), None)


def _which(line: Gathered) -> Which:
    if line.own and line.edit:
        return Which(line.section, own=line.edit.pk)
    return Which(line.section, line.said)


def _move(field: CareerField, which: Which, by: int) -> None:
    there = [_which(line) for line in job_description(field).part(which.section)]
    actions.move_job_line(career_field=field, shown=there, place=there.index(which), by=by)


@require_POST
def job_line_back(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A line that was left out stands there again."""
    row = get_object_or_404(JobLine.objects.owned_by(signed_in(request)), pk=pk)
    actions.bring_job_line_back(line=row)
    return redirect("findings:job", row.career_field_id)


@require_safe
def job_file(request: HttpRequest, pk: uuid.UUID, kind: str) -> HttpResponse:
    """As `kind`, "pdf" or "md"; `?names=no` leaves out who said what, `?paper=` says which paper."""
    field = my_field(request, pk)
    names = request.GET.get("names") != "no"
    document = words.job_document(field, job_description(field), names=names)
    paper = paper_for(signed_in(request), request.GET.get("paper", ""))
    data = as_pdf(document, paper=paper) if kind == "pdf" else as_markdown(document).encode()
    return as_download(data, kind=kind, called=words.called(field))
