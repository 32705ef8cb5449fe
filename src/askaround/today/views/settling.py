"""One thing on the list: it is done already, not now, or not this one."""

import datetime as dt
import uuid

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.interviews import actions as interviews
from askaround.interviews.models import Promise
from askaround.today import actions, queries
from askaround.today.guidelines import PUT_OFF_AT_MOST_DAYS
from askaround.today.items import Item, Now
from askaround.today.models import OwnTask
from askaround.web.say import refuse, say

PUT_OFF = {"tomorrow": 1, "next_week": 7}
"""What a button says → how many days later it is there again."""


@require_POST
def later(request: HttpRequest) -> HttpResponse:
    """Not now: it is there again on the day that was said."""
    seeker, at = signed_in(request), timezone.now()
    now = queries.now_for(seeker, at)
    item, day = _item_meant(request), _day_meant(request, now)
    if item is None:
        return redirect("today:today")
    if day is None:
        refuse(request, _("Pick a day after today, within a year, and it is put off until then."))
        return redirect("today:today")
    actions.let_go(owner=seeker, items=[item], at=at, until=day)
    say(
        request,
        _("“%(what)s” is there again %(day)s.") % {"what": item.what, "day": now.say_day(day)},
        undo=reverse("today:take_up_again", args=[at.isoformat()]),
    )
    return redirect("today:today")


@require_POST
def not_this_one(request: HttpRequest) -> HttpResponse:
    """Never mind this one; an own task is deleted. Both can be undone."""
    seeker, at = signed_in(request), timezone.now()
    item = _item_meant(request)
    if item is None:
        return redirect("today:today")
    if item.rule == "own_task":
        task = get_object_or_404(OwnTask.objects.owned_by(seeker), pk=item.fact)
        say_deleted(request, actions.delete_task(task=task, at=at))
        return redirect("today:today")
    actions.let_go(owner=seeker, items=[item], at=at)
    say(
        request,
        _("“%(what)s” won't be asked again.") % {"what": item.what},
        undo=reverse("today:take_up_again", args=[at.isoformat()]),
    )
    return redirect("today:today")


@require_POST
def done(request: HttpRequest) -> HttpResponse:
    """It is done already, in some other way."""
    item = _item_meant(request)
    if item is not None and item.settles:
        actions.settle(owner=signed_in(request), rule=item.rule, fact=item.fact, at=timezone.now())
        undo = reverse("today:not_done", args=[f"{item.rule}.{item.fact}"])
        say(request, _("Noted: that is done."), undo=undo)
    return redirect("today:today")


@require_POST
def not_done(request: HttpRequest, what: str) -> HttpResponse:
    """Undo saying that it is done."""
    rule, _dot, fact = what.partition(".")
    try:
        actions.settle(owner=signed_in(request), rule=rule, fact=uuid.UUID(fact), at=None)
    except (KeyError, ValueError, ObjectDoesNotExist):
        raise Http404 from None
    return redirect("today:today")


@require_POST
def keep_promise(request: HttpRequest, pk: str) -> HttpResponse:
    """A promise is kept."""
    promise = get_object_or_404(Promise.objects.owned_by(request.user), pk=pk)
    interviews.keep_promise(promise=promise, at=timezone.now())
    say(request, _("Kept. Good."), undo=reverse("today:not_kept", args=[promise.pk]))
    return redirect("today:today")


def _item_meant(request: HttpRequest) -> Item | None:
    """The thing on this seeker's list that a button stood for; None when it is settled meanwhile."""
    rule, _dot, subject = request.POST.get("item", "").partition(".")
    items = queries.due(signed_in(request), timezone.now())
    return next(
        (each for each in items if each.key[0] == rule and str(each.key[1]) == subject), None
    )


def _day_meant(request: HttpRequest, now: Now) -> dt.date | None:
    """The day a button or the box of days says; None for none, or one that isn't ahead."""
    days = PUT_OFF.get(request.POST.get("until", ""))
    if days is not None:
        return now.day + dt.timedelta(days=days)
    try:
        day = parse_date(request.POST.get("day", ""))
    except ValueError:
        return None
    last = now.day + dt.timedelta(days=PUT_OFF_AT_MOST_DAYS)
    return day if day is not None and now.day < day <= last else None
