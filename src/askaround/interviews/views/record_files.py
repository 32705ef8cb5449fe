"""The record as a file: PDF and Markdown."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from askaround.accounts.views import signed_in
from askaround.interviews.documents import as_download, file_name, paper_for, record_document
from askaround.interviews.models import Interview
from askaround.interviews.queries.record import interview_of
from askaround.interviews.queries.whole_record import whole_record
from askaround.web.documents import as_markdown, as_pdf


@require_safe
def as_file(request: HttpRequest, pk: uuid.UUID, kind: str) -> HttpResponse:
    """The record as `kind`, "pdf" or "md"; `?paper=` says "a4" or "letter"."""
    user = signed_in(request)
    try:
        interview = interview_of(user, pk)
    except Interview.DoesNotExist:
        raise Http404 from None
    document = record_document(whole_record(interview))
    paper = paper_for(user, request.GET.get("paper", ""))
    data = as_pdf(document, paper=paper) if kind == "pdf" else as_markdown(document).encode()
    return as_download(data, kind=kind, called=file_name(interview))
