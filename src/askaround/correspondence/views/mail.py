"""The page of mail settings: where mail leaves from, and a button that tries it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from askaround.accounts.models import User
from askaround.accounts.owned import Stale
from askaround.accounts.views import signed_in
from askaround.correspondence import actions, routes
from askaround.correspondence.forms import MailForm
from askaround.correspondence.mail_faults import Fault
from askaround.correspondence.models import MailAccount
from askaround.correspondence.presets import (
    NO_PASSWORDS,
    PRESETS,
    Preset,
    hint_for,
    preset,
    preset_for,
)
from askaround.web.say import say, warn
from askaround.web.stale import differences, version_seen

FIELDS = ("from_address", "from_name", "host", "port", "encryption", "username")


@require_http_methods(["GET", "HEAD", "POST"])
def mail_settings(request: HttpRequest) -> HttpResponse:
    """Where mail leaves from. Where EMAIL_URL says it, there is only the button that tries it."""
    seeker = signed_in(request)
    if routes.set_in_environment():
        return _from_environment(request, seeker)
    account = MailAccount.objects.owned_by(seeker).first()
    chosen = preset(request.GET.get("provider", ""))
    form = MailForm(
        request.POST or None,
        initial=_as_it_stands(seeker, account, chosen),
        has_password=bool(account and account.sealed_password),
    )
    if not form.is_valid():
        return _show(request, form, account, chosen, status=422 if form.errors else 200)
    try:
        kept = actions.keep_mail_account(
            owner=seeker,
            expected=version_seen(request),
            **form.cleaned_data,
        )
    except Stale:
        now = MailAccount.objects.owned_by(seeker).get()
        shown = differences(form, _as_it_stands(seeker, now, None))
        return _show(request, form, now, None, status=409, differences=shown)
    if request.POST.get("do") == "test":
        _say_how(request, actions.try_mail_account(account=kept, at=timezone.now()), kept)
    else:
        say(request, _("Kept. Send a mail to yourself to see whether it works."))
    return redirect("correspondence:mail_settings")


@require_POST
def forget_mail(request: HttpRequest) -> HttpResponse:
    """Take the account away, its password with it."""
    actions.forget_mail_account(owner=signed_in(request))
    say(request, _("Forgotten. Your mail program opens with the draft again."))
    return redirect("correspondence:mail_settings")


def _from_environment(request: HttpRequest, seeker: User) -> HttpResponse:
    route = routes.route_for(seeker)
    assert route is not None
    if request.method == "POST":
        _say_how(request, actions.try_route(route, owner=seeker), route)
        return redirect("correspondence:mail_settings")
    context = {"by_environment": True, "route": route}
    return render(request, "correspondence/mail.html", context)


def _say_how(request: HttpRequest, fault: Fault | None, way: MailAccount | routes.Route) -> None:
    if fault is None:
        words = {"address": way.from_address}
        say(request, _("It works: a mail is on its way to %(address)s.") % words)
    else:
        warn(request, fault.said)


def _as_it_stands(
    seeker: User, account: MailAccount | None, chosen: Preset | None
) -> dict[str, Any]:
    """What the form begins with; a provider chosen above knows its server."""
    values: dict[str, Any]
    if account is None:
        values = {"from_address": seeker.email, "from_name": seeker.name, "username": seeker.email}
    else:
        values = {name: getattr(account, name) for name in FIELDS}
    if chosen is not None:
        values |= {"host": chosen.host, "port": chosen.port, "encryption": chosen.encryption}
    return values


def _show(
    request: HttpRequest,
    form: MailForm,
    account: MailAccount | None,
    chosen: Preset | None,
    *,
    status: int,
    **more: Any,
) -> HttpResponse:
    context = {
        "form": form,
        "account": account,
        "key_changed": account is not None and routes.route_of(account).key_changed,
        "presets": PRESETS,
        "provider": chosen.key if chosen else "",
        "hint": _hint(chosen, account),
        **more,
    }
    return render(request, "correspondence/mail.html", context, status=status)


def _hint(chosen: Preset | None, account: MailAccount | None) -> str:
    address = account.from_address if account else ""
    if chosen is None and address.rpartition("@")[2].lower() in NO_PASSWORDS:
        return _(
            "Outlook.com and Hotmail take no password from programs any more. Leave this empty, and "
            "send from your own mail program."
        )
    known = chosen or preset_for(address)
    return hint_for(known) if known else ""
