"""The report: the essay on a page, and as a file."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from askaround.accounts.views import signed_in
from askaround.findings.report import as_file, file_name, report_of
from askaround.findings.views.comparing import my_field
from askaround.interviews.documents import as_download


@require_safe
def report(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The whole of it, to read; `?names=no` leaves names out."""
    field = my_field(request, pk)
    essay = report_of(field, names=_with_names(request))
    return render(request, "findings/report.html", {"field": field, "essay": essay})


@require_safe
def report_file(request: HttpRequest, pk: uuid.UUID, kind: str) -> HttpResponse:
    """The same as `kind`, "pdf" or "md"; `?paper=` says "a4" or "letter"."""
    user, field = signed_in(request), my_field(request, pk)
    names = _with_names(request)
    essay = report_of(field, names=names)
    data = as_file(essay, kind=kind, owner=user, paper=request.GET.get("paper", ""))
    return as_download(data, kind=kind, called=file_name(field, names=names))


def _with_names(request: HttpRequest) -> bool:
    return request.GET.get("names") != "no"
