"""The list of people: one line to search or add, three filters, a page at a time."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from askaround.accounts.views import signed_in
from askaround.people.names import sort_name
from askaround.people.queries import Listing, listing

FILTERS = {
    "waiting-on-me": _("Waiting on me"),
    "waiting-on-them": _("Waiting on them"),
    "met": _("Met"),
}
LONGEST_WORDS = 100


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """All of them, those a filter names (`only`), or those the words typed (`q`) may mean."""
    only = request.GET.get("only", "")
    only = only if only in FILTERS else ""
    words = request.GET.get("q", "").replace("\x00", "")
    after = request.GET.get("after", "").replace("\x00", "")
    found = listing(signed_in(request), only=only, words=words[:LONGEST_WORDS], after=after)
    context = {
        "listing": found,
        "only": only,
        "words": words.strip(),
        "searched": bool(sort_name(words)),
        "filters": [(name, label, name == only) for name, label in FILTERS.items()],
        "next_href": _next(only, found),
        "beginning": not after,
    }
    whole = not request.headers.get("HX-Request")
    template = "people/people.html" if whole else "people/people.html#found"
    response = render(request, template, context)
    response["Vary"] = "HX-Request"
    return response


def _next(only: str, found: Listing) -> str:
    if not found.after:
        return ""
    asked = {"only": only, "after": found.after} if only else {"after": found.after}
    return f"{reverse('people:people')}?{urlencode(asked)}"
