"""The pages of the resume: its versions, one version, its file."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from askaround.accounts.ids import new_id
from askaround.accounts.owned import Stale
from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.careers.models import Resume
from askaround.careers.resumes import files, keeping
from askaround.careers.resumes.downloading import as_download
from askaround.careers.resumes.forms import NewResumeForm, ResumeForm
from askaround.web.say import say
from askaround.web.stale import differences, version_seen

MOST_SHOWN = 100
"""Versions on one page. Convention: nobody keeps more of one resume."""


@require_http_methods(["GET", "HEAD", "POST"])
def resumes(request: HttpRequest) -> HttpResponse:
    """All versions, the newest first, and the place to bring another."""
    user = signed_in(request)
    if request.method != "POST":
        return _list(request, NewResumeForm(initial={"id": new_id()}))
    form = NewResumeForm(request.POST, request.FILES)
    if not form.is_valid():
        return _list(request, form, status=422)
    said = form.cleaned_data
    try:
        kept = keeping.add_resume(
            owner=user,
            data=form.data_of_file,
            file_name=said["file"].name,
            name=said["name"],
            made_because_of=said["made_because_of"],
            id=said["id"],
        )
    except Resume.DoesNotExist as foreign:
        raise Http404 from foreign
    say(request, _("“%(name)s” is kept.") % {"name": kept.name})
    return redirect(kept)


def _list(request: HttpRequest, form: NewResumeForm, *, status: int = 200) -> HttpResponse:
    found = Resume.objects.visible_to(signed_in(request)).newest_first()[:MOST_SHOWN]
    context = {"resumes": list(found), "form": form}
    return render(request, "careers/resumes.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def resume(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One version: what is said of it, who saw it, what they made of it."""
    found = _mine(request, pk)
    sent = request.method == "POST"
    form = ResumeForm(request.POST if sent else None, initial=_words(found))
    context: dict[str, Any] = {"resume": found, "form": form, "version": found.version}
    if not (sent and form.is_valid()):
        return render(request, "careers/resume.html", context, status=422 if sent else 200)
    expected = version_seen(request)
    try:
        keeping.change_resume(resume=found, expected=expected, **form.cleaned_data)
    except Stale as stale:
        kept = stale.current
        assert isinstance(kept, Resume)
        if found_differences := differences(form, _words(kept)):
            context |= {"differences": found_differences, "version": kept.version}
            return render(request, "careers/resume.html", context, status=409)
    say(request, _("Saved."))
    return redirect(found)


@require_safe
def file(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The file, to be kept by the browser and never shown in it."""
    found = _mine(request, pk)
    data = files.read(found)
    if data is None:
        return render(request, "careers/resume_missing.html", {"resume": found}, status=404)
    return as_download(found, data)


@require_POST
def delete(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Takes a version away, for 30 days so that it can come back."""
    say_deleted(request, keeping.delete_resume(resume=_mine(request, pk), at=timezone.now()))
    return redirect("careers:resumes")


@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Asks once, then erases a version for good, its file at once."""
    found = _mine(request, pk)
    if request.method != "POST":
        return render(request, "careers/resume_erase.html", {"resume": found})
    keeping.erase_resume(owner=signed_in(request), id=found.pk)
    say(request, _("“%(name)s” is erased for good.") % {"name": found.name})
    return redirect("careers:resumes")


def _mine(request: HttpRequest, pk: uuid.UUID) -> Resume:
    return get_object_or_404(Resume.objects.visible_to(signed_in(request)), pk=pk)


def _words(resume: Resume) -> dict[str, Any]:
    return {"name": resume.name, "made_because_of": resume.made_because_of}
