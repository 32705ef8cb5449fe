"""Bringing a chosen file in, how far that is, and what it brought."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_POST, require_safe

from askaround.accounts.models import User
from askaround.accounts.views import signed_in
from askaround.exchange import background, commands, taking_in, uploads
from askaround.exchange.csvs.choices import WrongChoice
from askaround.exchange.everything.report import KIND
from askaround.exchange.models import Import
from askaround.exchange.recognise import NotContacts
from askaround.exchange.sentences import CUT_OFF
from askaround.exchange.views.choosing import address, chosen, elsewhere, gone, reading_of
from askaround.exchange.views.everything import how_far
from askaround.people.duplicates.shown import count_among
from askaround.web.say import refuse, say


@require_POST
def bring_in(request: HttpRequest) -> HttpResponse:
    """Bring a looked-at file in. Sent twice, it is brought in once. A large one is brought in
    beside the pages, while the import's own page shows how far it is."""
    owner, said = signed_in(request), request.POST.get("upload", "")
    found = chosen(owner, said)
    if found is None:
        return _brought_already(request, said)
    upload, noted = found
    try:
        _bring(owner, upload, noted)
    except background.Busy:
        uploads.give_back(owner, upload)
        say(request, _("Another file is being brought in. Try again when it is done."))
        return redirect(address("preview", upload))
    except (NotContacts, WrongChoice) as refused:
        uploads.forget(owner, upload)
        refuse(request, _(str(refused)))
        return redirect("exchange:import")
    return redirect("exchange:imported", pk=upload)


def _brought_already(request: HttpRequest, said: str) -> HttpResponse:
    try:
        upload = uuid.UUID(said)
    except ValueError:
        return redirect("exchange:import")
    owner = signed_in(request)
    if uploads.noted(owner, upload) or Import.objects.visible_to(owner).filter(pk=upload).exists():
        return redirect("exchange:imported", pk=upload)
    return gone(request)


def _bring(owner: User, upload: uuid.UUID, noted: dict[str, Any]) -> None:
    reading = reading_of(owner, upload, noted)
    if uploads.claim(owner, upload) is None:
        return
    name, at, expected = noted["file_name"], timezone.now(), noted.get("records", 0)
    reading = reading_of(owner, upload, noted, ending=".taken")
    if expected > background.LARGE:
        background.start(
            owner=owner, reading=reading, file_name=name, at=at, id=upload, expected=expected
        )
    else:
        taking_in.take_in(owner=owner, reading=reading, file_name=name, at=at, id=upload)
        uploads.forget(owner, upload)


@require_safe
def imported(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What an import brought, or how far it is."""
    owner = signed_in(request)
    taken = Import.objects.visible_to(owner).filter(pk=pk).first()
    if taken is None:
        return _broken(request, owner, pk)
    if taken.finished_at is None:
        shown = {"upload": pk, "file_name": taken.file_name}
        far = {"read": taken.read, "expected": taken.expected}
        return render(request, "exchange/progress.html", {**shown, **far})
    twice = count_among(owner, taken.rows.values("person_id"))
    response = render(request, "exchange/imported.html", {"taken": taken, "twice": twice})
    if request.headers.get("HX-Request"):
        # The page that asked showed how far it is: it is done, so the whole page comes afresh.
        response["HX-Refresh"] = "true"
    return response


def _broken(request: HttpRequest, owner: User, pk: uuid.UUID) -> HttpResponse:
    """An import without a row of its own: everything; or one that was begun and is gone again: why,
    and the way to try once more."""
    noted = uploads.noted(owner, pk)
    if noted is None:
        raise Http404
    if noted.get("kind") == KIND:
        return how_far(request, pk)
    if uploads.waiting(owner, pk) is None:
        uploads.give_back(owner, pk)
        refuse(request, noted.get("fault") or _(CUT_OFF))
    return elsewhere(request, redirect(address("preview", pk)))


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
    remarks = taking_in.take_back(taken, timezone.now())
    words = ngettext(
        "Taken back. %(count)s person went again.",
        "Taken back. %(count)s people went again.",
        added,
    )
    say(request, words % {"count": added})
    for remark in remarks:
        say(request, remark)
    return redirect("exchange:import")
