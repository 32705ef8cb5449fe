"""Choosing a file, saying what its columns hold, and seeing what would come of it."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from askaround.accounts.ids import new_id
from askaround.accounts.models import User
from askaround.accounts.views import signed_in
from askaround.exchange import previewing, read, uploads
from askaround.exchange.csvs import Choice
from askaround.exchange.csvs.choices import WrongChoice
from askaround.exchange.everything.opening import is_ours
from askaround.exchange.forms import ColumnsForm, FileForm
from askaround.exchange.models import Import
from askaround.exchange.recognise import NotContacts, UnknownColumns
from askaround.exchange.records import Reading
from askaround.web.say import refuse, say


@require_http_methods(["GET", "HEAD", "POST"])
def import_page(request: HttpRequest) -> HttpResponse:
    """Choose a file; the answer leads to what would come of it."""
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    if form.is_valid():
        return _take(request, form)
    return _choose(request, form, 422 if form.errors else 200)


def _choose(request: HttpRequest, form: FileForm, status: int) -> HttpResponse:
    owner = signed_in(request)
    recent = Import.objects.visible_to(owner).order_by("-started_at", "-id")[:5]
    context = {"form": form, "recent": recent, "begun": uploads.begun(owner)}
    return render(request, "exchange/import.html", context, status=status)


def _take(request: HttpRequest, form: FileForm) -> HttpResponse:
    owner, file, upload = signed_in(request), form.cleaned_data["file"], new_id()
    path = uploads.keep(owner, upload, file.chunks())
    name = (file.name or "import")[:255]
    if is_ours(path):
        uploads.note(owner, upload, file_name=name, kind="askaround")
        return redirect(address("whole", upload))
    try:
        kind = read.read(path, None, name=name).kind
        layout = read.table_in(path, name) if kind == "csv" else None
        ask = layout is not None and not layout.is_sure
    except UnknownColumns:
        kind, ask = "csv", True
    except NotContacts as refused:
        uploads.forget(owner, upload)
        form.add_error("file", _(str(refused)))
        return _choose(request, form, 422)
    uploads.note(owner, upload, file_name=name, kind=kind)
    return redirect(address("columns" if ask else "preview", upload))


def address(page: str, upload: uuid.UUID) -> str:
    """Where a page about a chosen file is."""
    return f"{reverse(f'exchange:{page}')}?file={upload}"


def chosen(owner: User, said: str) -> tuple[uuid.UUID, dict[str, Any]] | None:
    """The chosen file a request names, and what is written about it; None when it is gone."""
    try:
        upload = uuid.UUID(said)
    except ValueError:
        return None
    noted = uploads.noted(owner, upload)
    return (upload, noted) if noted and uploads.waiting(owner, upload) else None


def elsewhere(request: HttpRequest, answer: HttpResponseRedirect) -> HttpResponse:
    """This way, for a page that asks by htmx as well: without it, only a part would be put in place."""
    if not request.headers.get("HX-Request"):
        return answer
    response = HttpResponse()
    response["HX-Redirect"] = answer.url
    return response


def gone(request: HttpRequest) -> HttpResponseRedirect:
    """The way back to the start, for a file that waits no longer."""
    say(request, _("That file is no longer here. Choose it again."))
    return redirect("exchange:import")


def reading_of(
    owner: User, upload: uuid.UUID, noted: dict[str, Any], *, ending: str = ""
) -> Reading:
    """The chosen file, read as was said; `ending` is that of a claimed one. Raises NotContacts,
    WrongChoice."""
    path = uploads.folder_of(owner) / f"{upload}{ending}"
    return read.read(path, None, name=noted["file_name"], choice=choice_in(noted))


def choice_in(noted: dict[str, Any]) -> Choice | None:
    """What was said of the columns, as it was written down."""
    said = noted.get("columns")
    if said is None:
        return None
    places = {int(at): field for at, field in said["places"].items()}
    return Choice(places=places, headings=said["headings"])


@require_safe
def preview(request: HttpRequest) -> HttpResponse:
    """What a chosen file would bring."""
    owner = signed_in(request)
    found = chosen(owner, request.GET.get("file", ""))
    if found is None:
        return gone(request)
    upload, noted = found
    try:
        reading = reading_of(owner, upload, noted)
        seen = previewing.preview(
            owner=owner, reading=reading, file_name=noted["file_name"], at=timezone.now()
        )
    except UnknownColumns:
        return redirect(address("columns", upload))
    except (NotContacts, WrongChoice) as refused:
        uploads.forget(owner, upload)
        refuse(request, _(str(refused)))
        return redirect("exchange:import")
    uploads.note(owner, upload, records=seen.records)
    context = {
        "seen": seen,
        "would": seen.would,
        "upload": upload,
        "file_name": noted["file_name"],
        "columns": address("columns", upload) if noted["kind"] == "csv" else "",
        "is_experimental": reading.kind == "monica",
    }
    return render(request, "exchange/preview.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: HttpRequest) -> HttpResponse:
    """What each column of a table holds: guessed, shown, and for somebody to set right."""
    owner = signed_in(request)
    found = chosen(owner, (request.POST or request.GET).get("file", ""))
    if found is None:
        return gone(request)
    upload, noted = found
    form = _columns_form(owner, upload, noted, request) if noted["kind"] == "csv" else None
    if form is None:
        return redirect(address("preview", upload))
    if form.is_bound and form.is_valid() and request.POST.get("do") == "go":
        choice = form.choice
        said = {"places": choice.places, "headings": choice.headings}
        uploads.note(owner, upload, columns=said, kind="csv")
        return redirect(address("preview", upload))
    path = uploads.folder_of(owner) / str(upload)
    first = form.first_people(path, noted["file_name"])
    context = {"form": form, "upload": upload, "file_name": noted["file_name"], "first": first}
    wrong = bool(form.is_bound and form.errors and request.POST.get("do") == "go")
    return render(request, "exchange/columns.html", context, status=422 if wrong else 200)


def _columns_form(
    owner: User, upload: uuid.UUID, noted: dict[str, Any], request: HttpRequest
) -> ColumnsForm | None:
    """The form for this file's columns, or None where it is no table."""
    path = uploads.folder_of(owner) / str(upload)
    said = choice_in(noted)
    headings = said.headings if said else None
    if request.method == "POST":
        # A box that isn't ticked isn't sent: `asked` tells it from one that wasn't there.
        headings = "headings" in request.POST
        if headings != (request.POST.get("as_shown") == "yes"):
            # The columns are other ones now, so what was chosen for them is no longer meant.
            layout = read.table_in(path, noted["file_name"], headings=headings)
            return ColumnsForm.of(layout) if layout else None
    layout = read.table_in(path, noted["file_name"], headings=headings)
    if layout is None:
        return None
    if request.method == "POST":
        return ColumnsForm.of(layout, data=request.POST)
    return ColumnsForm.of(layout, said=said)
