"""What to read and to join: by kind, each thing once, ticked off with a day and a note."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from askaround.accounts.owned import Stale
from askaround.accounts.views import signed_in
from askaround.careers.models import CareerField
from askaround.findings import reading_report as words
from askaround.findings.queries.reading_list import Thing, reading_list, thing_of
from askaround.findings.reading_forms import KeepForm
from askaround.findings.views.comparing import my_field
from askaround.interviews.actions import keep_readings
from askaround.interviews.documents import as_download
from askaround.interviews.models import Reading
from askaround.web.documents import as_markdown
from askaround.web.stale import differences


@require_safe
def reading(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Books, journals, societies, courses and sites people named, with who named them."""
    return _page(request, my_field(request, pk))


def _page(
    request: HttpRequest,
    field: CareerField,
    *,
    refused: tuple[uuid.UUID, KeepForm] | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    context = {
        "field": field,
        "shelves": [
            (shelf, words.title(shelf.kind), words.done_word(shelf.kind))
            for shelf in reading_list(field)
        ],
        "refused": refused[0] if refused else None,
        "form": refused[1] if refused else None,
        "today": timezone.localdate().isoformat(),
    }
    return render(request, "findings/reading.html", context | more, status=status)


@require_POST
def keep_reading(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Keeps when a thing was read or joined, and a note, wherever it was named."""
    mine = Reading.objects.owned_by(signed_in(request))
    found = get_object_or_404(mine.select_related("interview__career_field"), pk=pk)
    field = found.interview.career_field
    rows = thing_of(found)
    form = KeepForm(request.POST)
    if not form.is_valid():
        return _page(request, field, refused=(rows[0].pk, form), status=422)
    note = form.cleaned_data["note"]
    try:
        keep_readings(readings=rows, expected=form.seen(), done_at=form.done_at(), note=note)
    except Stale:
        now = Thing(thing_of(found))
        kept = {"on": timezone.localdate(now.done_at) if now.done_at else None, "note": now.note}
        both = differences(form, kept)
        return _page(request, field, refused=(rows[0].pk, form), status=409, differences=both)
    response = redirect("findings:reading", field.pk)
    response["Location"] += f"#thing-{rows[0].pk}"
    return response


@require_safe
def reading_file(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The list as Markdown."""
    field = my_field(request, pk)
    written = as_markdown(words.reading_document(field, reading_list(field)))
    return as_download(written.encode(), kind="md", called=words.called(field))
