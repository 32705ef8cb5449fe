"""Takes in a file of notes that a device could not send: from the visit page, into the record."""

import uuid
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_POST

from askaround.accounts.models import User
from askaround.accounts.views import signed_in
from askaround.interviews.actions.book import Foreign
from askaround.interviews.actions.notes import record_events
from askaround.interviews.models import Interview
from askaround.interviews.wire import MOST_IN_A_FILE, Malformed, read_batch
from askaround.web.say import refuse, say, warn

LARGEST = 20 * 1024 * 1024
"""Bytes: far beyond what a person types in a day."""


@require_POST
def notes_file(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Keeps what is in the file, each edit once however often it comes; then back to the write-up."""
    user = signed_in(request)
    visit = get_object_or_404(Interview.objects.owned_by(user), pk=pk)
    uploaded = request.FILES.get("notes")
    trouble = _("Choose the file of notes first.")
    if isinstance(uploaded, UploadedFile):
        trouble = _take_in(request, user, visit, uploaded)
    if trouble:
        refuse(request, trouble)
    return redirect("interviews:write_up", pk)


def _take_in(
    request: HttpRequest, user: User, visit: Interview, uploaded: "UploadedFile[Any]"
) -> str:
    """Keep the notes and say so; or say what is wrong, in one sentence."""
    if (uploaded.size or 0) > LARGEST:
        return _("That file is too large to be notes of a visit.")
    try:
        batch = read_batch(uploaded.read(), MOST_IN_A_FILE)
    except Malformed:
        return _("That isn't a file of notes from the visit page.")
    if batch.account != user.pk:
        return _("Those notes are another account's.")
    elsewhere = _("Those notes are of another visit.")
    if batch.interview != visit.pk:
        return elsewhere
    try:
        done = record_events(
            owner=user,
            interview=visit.pk,
            events=batch.events,
            facts=batch.facts,
            at=timezone.now(),
        )
    except Foreign:
        return elsewhere
    if done.refused:
        warn(request, _("Kept, but for a part that was here already and says otherwise."))
        return ""
    number = len(done.accepted)
    kept = ngettext(
        "The one note in the file is kept.", "All %(n)d notes in the file are kept.", number
    )
    say(request, kept % {"n": number} if number else _("The file has nothing new in it."))
    return ""
