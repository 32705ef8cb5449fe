"""The visit page: a shell that is the same for every visit, its data, and where its notes go."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from askaround.accounts.views import signed_in
from askaround.interviews.actions.book import Foreign
from askaround.interviews.actions.notes import Recorded, record_events
from askaround.interviews.actions.page import Page
from askaround.interviews.devices import kind_of
from askaround.interviews.models import Interview
from askaround.interviews.queries.live import visit_data
from askaround.interviews.wire import Batch, Malformed, read_batch


@require_safe
@never_cache
def live(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The shell. It holds no token and no record, since the browser keeps it for offline use."""
    get_object_or_404(Interview.objects.visible_to(request.user).only("pk"), pk=pk)
    return render(request, "interviews/live.html")


@require_safe
@never_cache
def live_data(request: HttpRequest, pk: uuid.UUID) -> JsonResponse:
    """What the shell shows, for the browser to keep under the account's id."""
    visits = Interview.objects.visible_to(request.user)
    visit = visits.select_related("person__organisation", "career_field").filter(pk=pk).first()
    if visit is None:
        return _gone()
    return JsonResponse(visit_data(visit, actor=signed_in(request), at=timezone.now()))


@require_POST
@never_cache
def events(request: HttpRequest, pk: uuid.UUID) -> JsonResponse:
    """Takes in a batch of note events and facts; the contract is in `interviews/notes.py`."""
    user = signed_in(request)
    try:
        batch = read_batch(request.body)
    except Malformed as error:
        if not Interview.objects.visible_to(user).filter(pk=pk).exists():
            return _gone()
        refused = [error.item] if error.item else []
        return _refuse(422, _("These notes could not be read: %s.") % error.where, refused)
    if batch.account != user.pk:
        return JsonResponse(
            {"detail": _("These notes are another account's."), "reason": "account"}, status=403
        )
    try:
        done = record_events(
            owner=user,
            interview=pk,
            events=batch.events,
            facts=batch.facts,
            sent_at=batch.sent_at,
            made_on=kind_of(request.headers.get("User-Agent", "")),
            at=timezone.now(),
        )
    except Interview.DoesNotExist:
        return _gone()
    except Foreign as error:
        detail = _("Part of these notes belongs somewhere else.")
        return _refuse(404, detail, _touching(batch, error.ids))
    return JsonResponse(_said(done), status=409 if done.refused else 200)


def _said(done: Recorded) -> dict[str, Any]:
    return {
        "accepted": [str(pk) for pk in done.accepted],
        "refused": [str(pk) for pk in done.refused],
        "answers": {str(pk): _texts(page) for pk, page in done.pages.items()},
    }


def _texts(page: Page) -> dict[str, Any]:
    main = page.note.main
    return {
        "head": str(main.head) if main.head else None,
        "text": main.text,
        "version": page.answer.version,
        "others": [{"head": str(s.head), "text": s.text} for s in page.note.others],
    }


def _touching(batch: Batch, foreign: set[uuid.UUID]) -> list[uuid.UUID]:
    """The ids in a batch that are foreign, or stand on or in something foreign."""
    events = [
        event.id
        for event in batch.events
        if foreign & {event.id, event.base, event.answer, event.question}
    ]
    about = {str(pk) for pk in foreign}
    return events + [
        fact.id
        for fact in batch.facts
        if fact.id in foreign or (isinstance(fact.value, dict) and about & _values(fact.value))
    ]


def _values(said: dict[str, Any]) -> set[Any]:
    return {value for value in said.values() if isinstance(value, str)}


def _gone() -> JsonResponse:
    return JsonResponse({"detail": _("There is no such visit here.")}, status=404)


def _refuse(status: int, detail: str, refused: list[uuid.UUID]) -> JsonResponse:
    body = {"detail": detail, "refused": [str(pk) for pk in refused]}
    return JsonResponse(body, status=status)
