"""Coming in, by a link or by the password of personal mode, and going out again."""

import logging

from django.conf import settings
from django.contrib.auth import login, logout, update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
    require_safe,
)

from askaround.accounts import actions
from askaround.accounts.forms import ChangePasswordForm, PasswordForm
from askaround.accounts.models import User
from askaround.accounts.saying import wait_in_words
from askaround.accounts.views.signed_in import signed_in
from askaround.web.say import say

BACKEND = "askaround.accounts.backends.Seekers"
log = logging.getLogger(__name__)


@login_not_required
@never_cache
@require_GET
def sign_in(request: HttpRequest, secret: str) -> HttpResponse:
    """Trades a one-time link for a cookie. A used or old link says how to get a fresh one."""
    user = actions.trade_sign_in_link(secret=secret, at=timezone.now())
    if user is None:
        context = {"old_link": True, "personal": settings.MODE == "personal"}
        return render(request, "accounts/sign_in_needed.html", context, status=403)
    login(request, user, backend=BACKEND)
    return redirect("/")


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_needed(request: HttpRequest) -> HttpResponse:
    """To somebody who is not signed in: asks for the password, or in local mode says how to come in."""
    if request.user.is_authenticated:
        return redirect(_wanted(request))
    if settings.MODE == "personal":
        return _ask_for_password(request)
    if request.method == "POST":
        return HttpResponseNotAllowed(["GET", "HEAD"])
    return render(request, "accounts/sign_in_needed.html", {"old_link": False}, status=403)


def _ask_for_password(request: HttpRequest) -> HttpResponse:
    form = PasswordForm(request.POST if request.method == "POST" else None)
    headers: dict[str, str] = {}
    status = 200
    if form.is_valid():
        seeker = actions.local_seeker()
        tried = _tried(request, seeker, form.cleaned_data["password"])
        if tried.right:
            login(request, seeker, backend=BACKEND)
            return redirect(_wanted(request))
        status, headers = _refused(form, "password", tried)
    elif form.is_bound:
        status = 422
    return _show(request, "accounts/sign_in.html", form, status, headers)


def _show(
    request: HttpRequest, template: str, form: PasswordForm, status: int, headers: dict[str, str]
) -> HttpResponse:
    """The page of a form that asks for a password, with what became of the try."""
    answer = render(request, template, {"form": form, "wanted": _wanted(request)}, status=status)
    for name, value in headers.items():
        answer[name] = value
    return answer


def _tried(request: HttpRequest, user: User, password: str) -> actions.Tried:
    address = request.META.get("REMOTE_ADDR", "")
    tried = actions.try_password(user=user, password=password, address=address, at=timezone.now())
    if not tried.right:
        log.warning("A password was refused, from %s", address)
    return tried


def _refused(form: PasswordForm, field: str, tried: actions.Tried) -> tuple[int, dict[str, str]]:
    """Says so in the form; the status and the headers of the answer."""
    if not tried.wait:
        form.add_error(field, _("That isn't the password."))
        return 422, {}
    form.add_error(field, wait_in_words(tried.wait))
    return 429, {"Retry-After": str(int(tried.wait.total_seconds()) + 1)}


def _wanted(request: HttpRequest) -> str:
    """The page somebody was on the way to; the first page where that isn't one of ours."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if safe and wanted.startswith("/") else settings.LOGIN_REDIRECT_URL


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


@require_POST
def sign_out_others(request: HttpRequest) -> HttpResponse:
    """Ends every session but this one."""
    actions.sign_out_elsewhere(user=signed_in(request), but=request.session.session_key or "")
    say(request, _("Every other device is signed out."))
    return redirect("accounts:settings")


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    """Changes the password: the old one first, then the new one twice. Only where there is one."""
    user = signed_in(request)
    if settings.MODE != "personal":
        raise Http404
    form = ChangePasswordForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _show(request, "accounts/password.html", form, 422 if form.is_bound else 200, {})
    tried = _tried(request, user, form.cleaned_data["password"])
    if not tried.right:
        return _show(request, "accounts/password.html", form, *_refused(form, "password", tried))
    try:
        key = request.session.session_key or ""
        actions.set_password(user=user, password=form.cleaned_data["new"], but=key)
    except ValidationError as weak:
        form.add_error("new", weak)
        return _show(request, "accounts/password.html", form, 422, {})
    update_session_auth_hash(request, user)
    say(request, _("The new password is set. Every other device is signed out."))
    return redirect("accounts:settings")
