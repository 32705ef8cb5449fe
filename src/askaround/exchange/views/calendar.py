"""The calendar: the feed at its secret address, and where its owner looks after it."""

import datetime as dt
from zoneinfo import ZoneInfo

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotFound
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from askaround.accounts.models import User
from askaround.accounts.views import signed_in
from askaround.exchange.calendar import entries, secret as secrets
from askaround.exchange.calendar.shown import feed_shown
from askaround.exchange.models import CalendarFeed
from askaround.web.say import say


@login_not_required
@require_safe
def calendar(request: HttpRequest, secret: str) -> HttpResponse:
    """The feed, for whoever knows its address. Knows nobody by a cookie, and sets none."""
    feed = secrets.feed_at(secret)
    if feed is None:
        return _nothing()
    now = timezone.now()
    with timezone.override(ZoneInfo(feed.owner.time_zone)):
        file = entries.feed(feed.owner, at=now, with_names=feed.with_names)
    feed = secrets.given_out(feed=feed, file=file, at=now)
    response = HttpResponse(file, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="askaround.ics"'
    etag, changed = f'"{feed.content}"', feed.changed_at or now
    response["ETag"] = etag
    response["Last-Modified"] = changed.astimezone(dt.UTC).strftime("%a, %d %b %Y %H:%M:%S GMT")
    answer = get_conditional_response(request, etag, int(changed.timestamp()), response)
    assert answer is not None
    # Kept by the program that asked, and by nobody on the way.
    answer["Cache-Control"] = "private, no-cache"
    answer["X-Robots-Tag"] = "noindex"
    return answer


def _nothing() -> HttpResponse:
    """The same for a wrong secret, an old one, and one that is switched off."""
    response = HttpResponseNotFound(_("There is no calendar here."), content_type="text/plain")
    # Django would write the address into the log, and it may be one that worked yesterday.
    response._has_been_logged = True  # type: ignore[attr-defined]
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def calendar_settings(request: HttpRequest) -> HttpResponse:
    """The calendar's address and how phones take it up; switches it on and off, and renews it."""
    seeker = signed_in(request)
    if request.method == "POST":
        say(request, _change(seeker, request.POST.get("do", "")))
        back = "exchange:calendar_settings" if request.POST.get("from") == "page" else ""
        return redirect(back or f"{reverse('accounts:settings')}#calendar")
    return render(request, "exchange/calendar.html", feed_shown(seeker))


def _change(seeker: User, wish: str) -> str:
    """Does what the button said; returns the sentence for it."""
    if wish == "on":
        secrets.switch_on(owner=seeker)
        return _("Your calendar has an address now.")
    feed = CalendarFeed.objects.owned_by(seeker).first()
    match (wish, feed):
        case ("off", CalendarFeed()):
            secrets.switch_off(feed=feed)
            return _("Nobody finds anything at that address any more.")
        case ("new", CalendarFeed()):
            secrets.rotate(feed=feed)
            return _("Your calendar has a new address. The old one opens nothing.")
        case ("names" | "no-names", CalendarFeed()):
            secrets.show_names(feed=feed, with_names=wish == "names")
            return _("Changed. Phones see it when they next look.")
    raise Http404
