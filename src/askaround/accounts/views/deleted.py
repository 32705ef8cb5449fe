"""What can be brought back, and bringing it back."""

import uuid
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from askaround.accounts import bundles
from askaround.accounts.models import Bundle
from askaround.accounts.queries import address_of, taken_away
from askaround.accounts.views.signed_in import signed_in
from askaround.web.say import refuse, say, warn


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
