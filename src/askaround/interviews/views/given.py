"""One tap about what a conversation left behind: it is done, or it was noted by mistake."""

import uuid
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from askaround.accounts.models import Bundle
from askaround.accounts.owned import Owned
from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.interviews import actions
from askaround.interviews.models import (
    Advice,
    Promise,
    Reading,
    RelatedField,
    ResumeCriticism,
)
from askaround.web.say import say

Given = TypeVar("Given", bound=Owned)
"""What a conversation left behind, in a line or two."""


@require_POST
def promise(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Kept, not kept after all, or noted by mistake."""
    row, at = _mine(request, Promise, pk), timezone.now()
    return _do(
        request,
        row,
        kept=lambda: actions.keep_promise(promise=row, at=at),
        not_kept=lambda: actions.keep_promise(promise=row, at=None),
        delete=lambda: actions.delete_promise(promise=row, at=at),
    )


@require_POST
def advice(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Acted on, not yet after all, or noted by mistake."""
    row, at = _mine(request, Advice, pk), timezone.now()
    return _do(
        request,
        row,
        acted=lambda: actions.act_on_advice(advice=row, at=at),
        not_acted=lambda: actions.act_on_advice(advice=row, at=None),
        delete=lambda: actions.delete_advice(advice=row, at=at),
    )


@require_POST
def reading(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Noted by mistake."""
    row, at = _mine(request, Reading, pk), timezone.now()
    return _do(request, row, delete=lambda: actions.delete_reading(reading=row, at=at))


@require_POST
def criticism(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Noted by mistake."""
    row, at = _mine(request, ResumeCriticism, pk), timezone.now()
    return _do(request, row, delete=lambda: actions.delete_criticism(criticism=row, at=at))


@require_POST
def related(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Made a field of one's own, or noted by mistake."""
    row, at = _mine(request, RelatedField, pk), timezone.now()

    def explore() -> None:
        made = actions.explore_related_field(related=row)
        say(request, _("“%(name)s” is one of your fields now.") % {"name": made.name})

    delete = partial(actions.delete_related_field, related=row, at=at)
    return _do(request, row, explore=explore, delete=delete)


def _mine(request: HttpRequest, kind: type[Given], pk: uuid.UUID) -> Given:
    mine: Any = kind.objects
    found: Given = get_object_or_404(mine.owned_by(signed_in(request)), pk=pk)
    return found


def _do(request: HttpRequest, row: Any, **ways: Callable[[], object]) -> HttpResponse:
    """What the button said, of the ways there are; back to the record. What is taken out can come back."""
    way = ways.get(request.POST.get("do", ""))
    if way is None:
        raise Http404
    done = way()
    if isinstance(done, Bundle):
        say_deleted(request, done, _("It is gone from the record."))
    return redirect("interviews:interview", row.interview_id)
