"""Everything out as one file, and back in; a copy of all the data, and what an export looks like."""

import uuid

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_POST, require_safe

from askaround.accounts.views import signed_in
from askaround.exchange import background, uploads
from askaround.exchange.backups import NoBackup
from askaround.exchange.backups.sending import backup_as_download
from askaround.exchange.everything import schema
from askaround.exchange.everything.bringing import refuse_unless_empty
from askaround.exchange.everything.opening import opened
from askaround.exchange.everything.out import KINDS, everything_as_download
from askaround.exchange.everything.report import bring_everything
from askaround.exchange.sentences import CUT_OFF, NotContacts
from askaround.exchange.views.choosing import address, chosen, elsewhere, gone
from askaround.web.say import refuse, say


@require_safe
def export_everything(request: HttpRequest) -> HttpResponseBase:
    """The whole notebook as one file."""
    owner, kind = signed_in(request), request.GET.get("kind", "zip")
    if kind not in KINDS:
        return redirect("exchange:export")
    return everything_as_download(owner=owner, kind=kind, at=timezone.now())


@require_safe
def export_schema(request: HttpRequest) -> HttpResponse:
    """What stands where in an export, as JSON Schema."""
    signed_in(request)
    return HttpResponse(schema.as_text(), content_type="application/schema+json")


@require_safe
def backup(request: HttpRequest) -> HttpResponseBase:
    """A copy of all the data of this Askaround. It is that of one seeker in these modes alone."""
    signed_in(request)
    if settings.MODE not in ("local", "personal"):
        raise Http404
    try:
        return backup_as_download(at=timezone.now())
    except NoBackup as fault:
        refuse(request, str(fault))
        return redirect("exchange:export")


@require_safe
def whole(request: HttpRequest) -> HttpResponse:
    """What an export that was chosen holds, before it is brought in."""
    owner = signed_in(request)
    found = chosen(owner, request.GET.get("file", ""))
    if found is None:
        return gone(request)
    upload, noted = found
    try:
        refuse_unless_empty(owner)
        with opened(uploads.folder_of(owner) / str(upload)) as archive:
            counts, made_at = archive.counts, archive.made_at
        uploads.note(owner, upload, records=sum(counts.values()))
    except NotContacts as refused:
        uploads.forget(owner, upload)
        refuse(request, _(str(refused)))
        return redirect("exchange:import")
    context = {
        "file_name": noted["file_name"],
        "upload": upload,
        "made_at": made_at,
        "people": counts.get("people.person", 0),
        "fields": counts.get("careers.careerfield", 0),
        "visits": counts.get("interviews.interview", 0),
        "answers": counts.get("interviews.answer", 0),
        "letters": counts.get("correspondence.message", 0),
    }
    return render(request, "exchange/whole.html", context)


@require_POST
def bring_whole_in(request: HttpRequest) -> HttpResponse:
    """Bring a looked-at export in. Sent twice, it is brought in once. A large one is brought in
    beside the pages, while the import's own page shows how far it is."""
    owner = signed_in(request)
    found = chosen(owner, request.POST.get("upload", ""))
    if found is None or uploads.claim(owner, found[0]) is None:
        return gone(request)
    upload, noted = found
    try:
        if noted.get("records", 0) > background.LARGE:
            background.start_whole(owner=owner, at=timezone.now(), id=upload)
            return redirect("exchange:imported", pk=upload)
        taken = uploads.claimed(owner, upload)
        done = bring_everything(taken, owner=owner, at=timezone.now())
    except background.Busy:
        uploads.give_back(owner, upload)
        say(request, _("Another file is being brought in. Try again when it is done."))
        return redirect(address("whole", upload))
    except NotContacts as refused:
        uploads.forget(owner, upload)
        refuse(request, _(str(refused)))
        return redirect("exchange:import")
    uploads.forget(owner, upload)
    return _all_is_here(request, done.added)


def how_far(request: HttpRequest, upload: uuid.UUID) -> HttpResponse:
    """How far an export is that is brought in beside the pages, or what became of it."""
    owner = signed_in(request)
    working = uploads.is_at_work(owner, upload)
    noted = uploads.noted(owner, upload) or {}
    if working:
        shown = {"upload": upload, "file_name": noted["file_name"], "whole": True}
        read = round(100 * noted.get("part", 0))
        return render(request, "exchange/progress.html", {**shown, "read": read, "expected": 100})
    if "done" in noted:
        return elsewhere(request, _all_is_here(request, noted["done"]))
    uploads.give_back(owner, upload)
    if uploads.waiting(owner, upload) is None:
        return elsewhere(request, gone(request))
    refuse(request, noted.get("fault") or _(CUT_OFF))
    uploads.note(owner, upload, part=None, fault=None)
    return elsewhere(request, redirect(address("whole", upload)))


def _all_is_here(request: HttpRequest, people: int) -> HttpResponseRedirect:
    words = ngettext(
        "All of it is here: %(count)s person, and everything about them.",
        "All of it is here: %(count)s people, and everything about them.",
        people,
    )
    say(request, words % {"count": people})
    return redirect("/")
