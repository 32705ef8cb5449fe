"""The sample data."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from askaround.accounts.views import signed_in
from askaround.exchange.demo.load import NotEmpty, load
from askaround.web.say import say


@require_POST
def demo(request: HttpRequest) -> HttpResponse:
    """Fill an empty Askaround with the sample."""
    try:
        load(owner=signed_in(request), at=timezone.now())
    except NotEmpty:
        say(request, _("You have begun already, and the sample never mixes with your own."))
    return redirect("/")
