"""The agenda by mail: whether and how often, and stopping it from a mail."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from askaround.accounts.views import signed_in
from askaround.correspondence.routes import route_for
from askaround.today import digest as mails, digests
from askaround.today.forms import DigestForm
from askaround.today.models import Digest
from askaround.web.say import say


@require_http_methods(["GET", "POST"])
def digest_settings(request: HttpRequest) -> HttpResponse:
    """Whether the agenda comes by mail, and on which days."""
    user = signed_in(request)
    digest = Digest.objects.owned_by(user).first()
    initial = {"rhythm": digest.rhythm, "weekday": digest.weekday} if digest else None
    form = DigestForm(request.POST or None, initial=initial)
    if form.is_valid():
        if form.cleaned_data["rhythm"]:
            digests.want_digest(owner=user, **form.cleaned_data)
            say(request, _("Saved. The first one comes on the next of those mornings."))
        else:
            digests.stop_digest(owner=user)
            say(request, _("Saved. Nothing comes by mail."))
        return redirect("today:digest_settings")
    route = route_for(user)
    context = {
        "form": form,
        "digest": digest,
        "recipient": mails.recipient(user, route) if route else "",
    }
    status = 422 if form.errors else 200
    return render(request, "today/digest_settings.html", context, status=status)


@login_not_required
@require_http_methods(["GET", "POST"])
def stop_digest(request: HttpRequest, token: str) -> HttpResponse:
    """Stop the mails, from a link in one: asks once, needs no signing in."""
    owner = mails.owner_of(token)
    if owner is None:
        raise Http404
    if request.method == "POST":
        digests.stop_digest(owner=owner)
    stopped = not Digest.plain.filter(owner=owner).exists()
    return render(request, "today/stop_digest.html", {"stopped": stopped})
