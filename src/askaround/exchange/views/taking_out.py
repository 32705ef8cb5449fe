"""Taking people out, visits, and what they said."""

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from askaround.accounts.views import signed_in
from askaround.exchange.export import DEFAULT_VERSION, KINDS, VERSIONS, as_response
from askaround.exchange.export.records import RECORD_KINDS, NothingWritten, records
from askaround.interviews.documents import as_download
from askaround.interviews.models import Interview
from askaround.people.models import Person


@require_safe
def export_page(request: HttpRequest) -> HttpResponse:
    """What can be taken out, and as what."""
    anybody = Person.objects.visible_to(signed_in(request)).exists()
    visits = Interview.objects.visible_to(signed_in(request)).filter(starts_at__isnull=False)
    written = Interview.objects.visible_to(signed_in(request)).filter(written_up_at__isnull=False)
    can_back_up = settings.MODE in ("local", "personal") and connection.vendor == "sqlite"
    context = {
        "can_back_up": can_back_up,
        "anybody": anybody,
        "any_visit": visits.exists(),
        "written": written.exists(),
    }
    return render(request, "exchange/export.html", context)


@require_safe
def export_people(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    """Everybody, or every visit, as a file."""
    owner = signed_in(request)
    kind, version = request.GET.get("kind", ""), request.GET.get("vcard", DEFAULT_VERSION)
    if kind not in KINDS or version not in VERSIONS:
        return redirect("exchange:export")
    return as_response(owner=owner, kind=kind, version=version)


@require_safe
def export_records(request: HttpRequest) -> HttpResponse:
    """Every record that is written up, as one document."""
    owner, kind = signed_in(request), request.GET.get("kind", "")
    if kind not in RECORD_KINDS:
        return redirect("exchange:export")
    try:
        data = records(owner=owner, kind=kind, paper=request.GET.get("paper", ""))
    except NothingWritten:
        return redirect("exchange:export")
    return as_download(data, kind=kind, called=_("What people told you"))
