"""Signing in and out, the seeker's settings, and what can be brought back."""

import uuid
from typing import Any
from urllib.parse import urlencode
from zoneinfo import available_timezones

from django.contrib import messages
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
    require_safe,
)

from askaround.accounts import actions, bundles
from askaround.accounts.forms import SettingsForm
from askaround.accounts.models import Bundle, User
from askaround.accounts.queries import address_of, taken_away
from askaround.web.say import refuse, say, warn

BACKEND = "django.contrib.auth.backends.ModelBackend"
SETTINGS = (
    "first_name",
    "last_name",
    "email",
    "phone",
    "about_me",
    "not_looking_for_a_change",
    "time_zone",
)


def signed_in(request: HttpRequest) -> User:
    """The user of a request that has passed the sign-in check."""
    assert isinstance(request.user, User)
    return request.user


@login_not_required
@never_cache
@require_GET
def sign_in(request: HttpRequest, secret: str) -> HttpResponse:
    """Trades a one-time link for a cookie. A used or old link says how to get a fresh one."""
    user = actions.trade_sign_in_link(secret=secret, at=timezone.now())
    if user is None:
        return render(request, "accounts/sign_in_needed.html", {"old_link": True}, status=403)
    login(request, user, backend=BACKEND)
    return redirect("/")


@login_not_required
@never_cache
@require_safe
def sign_in_needed(request: HttpRequest) -> HttpResponse:
    """Says how to come in, to somebody who is not signed in."""
    if request.user.is_authenticated:
        return redirect("/")
    return render(request, "accounts/sign_in_needed.html", {"old_link": False}, status=403)


@login_not_required
@never_cache
@require_safe
def session(request: HttpRequest) -> HttpResponse:
    """For the visit page: whose session this is, and the token to send notes with."""
    if not request.user.is_authenticated:
        return JsonResponse(
            {"detail": _("Sign in again; your notes are kept on this device.")}, status=401
        )
    return JsonResponse({"account": str(request.user.pk), "csrf": get_token(request)})


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect("accounts:sign_in_needed")


@require_http_methods(["GET", "POST"])
def settings_page(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    initial = {name: getattr(user, name) for name in SETTINGS}
    form = SettingsForm(request.POST or None, initial=initial)
    if form.is_valid():
        actions.change_settings(user=user, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("accounts:settings")
    zones = sorted(zone for zone in available_timezones() if "/" in zone)
    context = {"form": form, "zones": zones}
    return render(request, "accounts/settings.html", context, status=422 if form.errors else 200)


@require_safe
def deleted(request: HttpRequest) -> HttpResponse:
    """What can be brought back, the newest first."""
    after = request.GET.get("after", "").replace("\x00", "")
    found = taken_away(signed_in(request), at=timezone.now(), after=after)
    context: dict[str, Any] = {"found": found, "beginning": not after}
    if found.after:
        context["next_href"] = f"{reverse('accounts:deleted')}?{urlencode({'after': found.after})}"
    return render(request, "accounts/deleted.html", context)


@require_POST
def undo(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Brings back what was deleted, or takes back what was done, and shows it."""
    bundle = get_object_or_404(Bundle.objects.owned_by(signed_in(request)), pk=pk)
    try:
        undone = bundles.undo(bundle=bundle, at=timezone.now())
    except bundles.CannotUndo as reason:
        refuse(request, str(reason))
        return redirect("accounts:deleted")
    is_back = bundle.kind == Bundle.Kind.DELETE
    words = _("%(title)s is back.") if is_back else _("%(title)s: taken back.")
    say(request, words % {"title": bundle.title})
    for remark in undone.remarks:
        warn(request, remark)
    return redirect(address_of(bundle) or "accounts:deleted")
