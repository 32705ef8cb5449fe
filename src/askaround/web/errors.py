"""Answers for when nothing can be kept: a plain sentence and 503."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string


def unavailable(request: HttpRequest | None, sentence: str = "") -> HttpResponse:
    """The page for a full disk, a locked or unreachable database; needs neither to be drawn."""
    page = render_to_string("503.html", {"sentence": sentence}, request)
    return HttpResponse(page, status=503, headers={"Retry-After": "10", "Cache-Control": "no-store"})
