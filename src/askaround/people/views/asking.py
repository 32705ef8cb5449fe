"""Asking around about one line of work: whom to ask next, and what asking has brought."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from askaround.accounts.views import signed_in
from askaround.careers.models import CareerField
from askaround.people.guidelines import Step
from askaround.people.queries import asks_about, tallies, whom_to_ask
from askaround.people.queries.asking import MOST_ASKS
from askaround.people.why_them import in_words, why


@require_safe
def asking(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The two steps (method.md, P2), each with whom to ask next; then each ask with its names.

    With nobody to ask and nobody asked, the page that helps to think of three names.
    """
    fields = CareerField.objects.visible_to(signed_in(request))
    field = get_object_or_404(fields, pk=pk)
    steps = whom_to_ask(field, at=timezone.now())
    asks = asks_about(field)
    if not asks and not any(steps.values()):
        return redirect("people:who", field.pk)
    context = {
        "field": field,
        "like": [(each, why(each)) for each in steps[Step.LIKE]],
        "just_like": [(each, why(each)) for each in steps[Step.JUST_LIKE]],
        "asks": asks,
        "all_shown": len(asks) < MOST_ASKS,
        "tallies": [in_words(tally) for tally in tallies(field)] if asks else [],
    }
    return render(request, "people/asking.html", context)
