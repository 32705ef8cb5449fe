"""What a seeker says about themself, and how their phone reaches Askaround."""

from zoneinfo import available_timezones

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from askaround.accounts import actions
from askaround.accounts.forms import SettingsForm
from askaround.accounts.views.signed_in import signed_in

SETTINGS = (
    "first_name",
    "last_name",
    "email",
    "phone",
    "mailing_address",
    "about_me",
    "not_looking_for_a_change",
    "message_language",
    "time_zone",
)


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
    context = {"form": form, "zones": zones, "personal": settings.MODE == "personal"}
    return render(request, "accounts/settings.html", context, status=422 if form.errors else 200)


@require_safe
def phone(request: HttpRequest) -> HttpResponse:
    """Why a phone can't open an Askaround that runs on a laptop, and what to do instead."""
    return render(request, "accounts/phone.html", {"personal": settings.MODE == "personal"})
