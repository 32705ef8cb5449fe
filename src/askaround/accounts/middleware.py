"""What every request passes on its way in: the right address, somebody signed in, their clock."""

import datetime as dt
import ipaddress
from collections.abc import Callable
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBadRequest,
    HttpResponseForbidden,
    JsonResponse,
)
from django.utils import timezone
from django.utils.translation import gettext as _

Respond = Callable[[HttpRequest], HttpResponse]


HEALTH = ("/healthz", "/readyz")
"""What the machine itself may ask without being the proxy, and under its own name."""


class BehindProxy:
    """Personal mode: takes requests from the reverse proxy alone, and so can believe what it forwards.

    `REMOTE_ADDR` becomes the address the proxy was asked from.
    """

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response
        self.proxies = [ipaddress.ip_network(each) for each in settings.PROXIES]

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info in HEALTH:
            return self.get_response(request)
        if not self._is_proxy(request.META.get("REMOTE_ADDR", "")):
            return HttpResponseForbidden(_("Askaround answers only through its reverse proxy."))
        if "HTTP_X_FORWARDED_PROTO" not in request.META:
            return HttpResponseBadRequest(
                _("The reverse proxy has to send X-Forwarded-Proto; see your-own-server.md.")
            )
        request.META["REMOTE_ADDR"] = self._asked_from(request)
        return self.get_response(request)

    def _asked_from(self, request: HttpRequest) -> str:
        """The last address in X-Forwarded-For that is no proxy's: those before it anybody can write."""
        said = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
        hops = [request.META["REMOTE_ADDR"], *reversed([each.strip() for each in said])]
        found = hops[0]
        for hop in hops:
            if not _address(hop):
                break
            found = hop
            if not self._is_proxy(hop):
                break
        return str(found)

    def _is_proxy(self, text: str) -> bool:
        address = _address(text)
        return address is not None and any(address in network for network in self.proxies)


def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """An address; one of IPv4 that is written as IPv6 is itself again."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


class OnlyThisAddress:
    """Answers only under its own host and port, and only to pages it served itself.

    A name that a stranger's server points at 127.0.0.1 (rebinding) is not on the list, and a page
    of another origin cannot post here.
    """

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not self._is_own_host(request):
            return HttpResponseForbidden(
                _("Askaround answers only at its own address.")
                if settings.MODE == "personal"
                else _("Askaround answers only on this machine, at its own address.")
            )
        origin = request.META.get("HTTP_ORIGIN")
        if origin and not self._is_own_origin(origin):
            return HttpResponseForbidden(
                _("This request came from another page, so it was refused.")
            )
        return self.get_response(request)

    def _is_own_host(self, request: HttpRequest) -> bool:
        host = request.META.get("HTTP_HOST", "").lower()
        if request.path_info in HEALTH and host in settings.HEALTH_HOSTS:
            return True
        return host in settings.EXACT_HOSTS

    def _is_own_origin(self, origin: str) -> bool:
        if settings.MODE == "personal":
            return origin.lower() == settings.ORIGIN
        return urlsplit(origin).netloc.lower() in settings.EXACT_HOSTS


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


WITHOUT_SESSION = ("/api/", "/calendar/")
"""Addresses that know whom they serve by a token or a secret, and never by a cookie."""


class SeekersClock:
    """Shows every time in the seeker's own zone, and keeps the session from ending while it is used."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(WITHOUT_SESSION) and request.user.is_authenticated:
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
