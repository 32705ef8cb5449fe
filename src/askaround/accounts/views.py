"""Signing in and out, and the seeker's settings."""

from zoneinfo import available_timezones

from django.contrib import messages
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
    require_safe,
)

from askaround.accounts import actions
from askaround.accounts.forms import SettingsForm
from askaround.accounts.models import User

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
