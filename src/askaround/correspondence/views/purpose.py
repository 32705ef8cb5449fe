"""The purpose check while one types: the words come in as they stand, nothing is kept."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST

from askaround.accounts.views import signed_in
from askaround.correspondence.advising import advice_on
from askaround.correspondence.models import Message
from askaround.correspondence.views.beginning import begun


@require_POST
def check_new(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The words of a letter that isn't kept yet; the address is asked as for the letter itself."""
    return _advice(request, begun(request, signed_in(request), pk))


@require_POST
def check(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The words of a draft, as they are typed just now."""
    related = ("owner", "person", "career_field", "referral__ask__asked")
    rows = Message.objects.visible_to(signed_in(request)).select_related(*related)
    return _advice(request, get_object_or_404(rows, pk=pk))


def _advice(request: HttpRequest, letter: Message) -> HttpResponse:
    letter.subject = request.POST.get("subject", "")
    letter.body = request.POST.get("body", "")
    return render(request, "correspondence/purpose.html", {"letter": letter, **advice_on(letter)})
