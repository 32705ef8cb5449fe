"""The import pages: choose, look, bring in, take back. And the sample."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from askaround.accounts.ids import new_id
from askaround.accounts.views import signed_in
from askaround.exchange import commands, read, taking_in, uploads
from askaround.exchange.demo.load import NotEmpty, load
from askaround.exchange.forms import FileForm
from askaround.exchange.models import Import
from askaround.exchange.recognise import NotContacts
from askaround.exchange.records import ContactRecord, Item
from askaround.web.say import say

SHOWN = 8
"""People shown of a file before it is brought in: enough to see that it was understood."""


@require_http_methods(["GET", "HEAD", "POST"])
def import_page(request: HttpRequest) -> HttpResponse:
    """Choose a file; the answer is what would come of it."""
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    if form.is_valid():
        return _look(request, form)
    return _choose(request, form, 422 if form.errors else 200)


def _choose(request: HttpRequest, form: FileForm, status: int) -> HttpResponse:
    recent = Import.objects.visible_to(signed_in(request)).order_by("-started_at", "-id")[:5]
    return render(request, "exchange/import.html", {"form": form, "recent": recent}, status=status)


def _look(request: HttpRequest, form: FileForm) -> HttpResponse:
    owner, file, upload = signed_in(request), form.cleaned_data["file"], new_id()
    path = uploads.keep(owner, upload, file.chunks())
    first: list[ContactRecord] = []

    def heard(item: Item) -> None:
        if isinstance(item, ContactRecord) and len(first) < SHOWN:
            first.append(item)

    try:
        reading = read.read(path, None, name=file.name)
        would = taking_in.try_out(
            owner=owner, reading=reading, file_name=file.name, at=timezone.now(), heard=heard
        )
    except NotContacts as refused:
        path.unlink(missing_ok=True)
        form.add_error("file", _(str(refused)))
        return _choose(request, form, 422)
    context: dict[str, Any] = {
        "would": would,
        "first": first,
        "upload": upload,
        "file_name": file.name,
    }
    return render(request, "exchange/preview.html", context)


@require_POST
def bring_in(request: HttpRequest) -> HttpResponse:
    """Bring a looked-at file in. Sent twice, it is brought in once."""
    owner = signed_in(request)
    try:
        upload = uuid.UUID(request.POST.get("upload", ""))
    except ValueError:
        return redirect("exchange:import")
    if Import.objects.visible_to(owner).filter(pk=upload).exists():
        return redirect("exchange:imported", pk=upload)
    path = uploads.waiting(owner, upload)
    if path is None:
        say(request, _("That file is no longer here. Choose it again."))
        return redirect("exchange:import")
    name = request.POST.get("file_name", "")[:255] or "import"
    reading = read.read(path, None, name=name)
    taken = taking_in.take_in(
        owner=owner, reading=reading, file_name=name, at=timezone.now(), id=upload
    )
    path.unlink(missing_ok=True)
    return redirect("exchange:imported", pk=taken.pk)


@require_safe
def imported(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What an import brought."""
    taken = get_object_or_404(Import.objects.visible_to(signed_in(request)), pk=pk)
    return render(request, "exchange/imported.html", {"taken": taken})


@require_safe
def rejected(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The rows that could not be brought in, as a file, the reason beside each."""
    taken = get_object_or_404(Import.objects.visible_to(signed_in(request)), pk=pk)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="rejected.csv"'
    response.write("\ufeff")
    commands.write_rejected(response, taken)
    return response


@require_POST
def take_back(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Undo an import."""
    taken = get_object_or_404(Import.objects.owned_by(signed_in(request)), pk=pk)
    added = taken.added
    taking_in.take_back(taken)
    words = ngettext(
        "Taken back. %(count)s person went again.",
        "Taken back. %(count)s people went again.",
        added,
    )
    say(request, words % {"count": added})
    return redirect("exchange:import")


@require_POST
def demo(request: HttpRequest) -> HttpResponse:
    """Fill an empty Askaround with the sample."""
    try:
        load(owner=signed_in(request), at=timezone.now())
    except NotEmpty:
        say(request, _("You have begun already, and the sample never mixes with your own."))
    return redirect("/")
