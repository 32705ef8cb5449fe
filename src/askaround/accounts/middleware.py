"""What every request passes on its way in: the right address, somebody signed in, their clock."""

import datetime as dt
from collections.abc import Callable
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _

Respond = Callable[[HttpRequest], HttpResponse]


class OnlyThisAddress:
    """Answers only under its own host and port, and only to pages it served itself.

    A name that a stranger's server points at 127.0.0.1 (rebinding) is not on the list, and a page
    of another origin cannot post here.
    """

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.META.get("HTTP_HOST", "").lower() not in settings.EXACT_HOSTS:
            return HttpResponseForbidden(
                _("Askaround answers only on this machine, at its own address.")
            )
        origin = request.META.get("HTTP_ORIGIN")
        if origin and urlsplit(origin).netloc.lower() not in settings.EXACT_HOSTS:
            return HttpResponseForbidden(
                _("This request came from another page, so it was refused.")
            )
        return self.get_response(request)


class SignInRequired(LoginRequiredMiddleware):
    """Every page needs somebody signed in, unless its view says `login_not_required`.

    The API has its own tokens. A script gets 401 and a sentence; a person, the page that helps.
    """

    def process_view(self, request, view_func, view_args, view_kwargs):  # type: ignore[no-untyped-def]
        if request.path.startswith("/api/"):
            return None
        return super().process_view(request, view_func, view_args, view_kwargs)

    def handle_no_permission(self, request, view_func):  # type: ignore[no-untyped-def]
        wants_page = "text/html" in request.headers.get("Accept", "text/html")
        if request.headers.get("HX-Request"):
            gone = HttpResponse(status=401)
            gone["HX-Redirect"] = request.path
            return gone
        if wants_page:
            return super().handle_no_permission(request, view_func)
        return JsonResponse({"detail": _("Sign in again; nothing you typed is lost.")}, status=401)


class SeekersClock:
    """Shows every time in the seeker's own zone, and keeps the session from ending while it is used."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith("/api/") and request.user.is_authenticated:
            timezone.activate(ZoneInfo(request.user.time_zone))
            self._slide(request)
        try:
            return self.get_response(request)
        finally:
            timezone.deactivate()

    def _slide(self, request: HttpRequest) -> None:
        """Once a day the 180 days begin anew; not on every request, which would write every time."""
        today = dt.datetime.now(dt.UTC).date().isoformat()
        if request.session.get("seen_on") != today:
            request.session["seen_on"] = today
