"""The search page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from askaround.accounts.views import signed_in
from askaround.search import queries


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What holds the words typed; as you type, only the list is sent."""
    text = request.GET.get("q", "")[:200]
    hits = queries.search(actor=signed_in(request), text=text)
    page = "search/search.html"
    if request.headers.get("HX-Request"):
        page += "#results"
    return render(request, page, {"q": text, "hits": hits})
