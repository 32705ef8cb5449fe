"""The answers for what goes wrong: a plain sentence, drawn without session or database.

Django's own handlers read the session for the form token (CSRF_USE_SESSIONS), and so fail in turn
when it is the database that failed. The root urls name these instead.
"""

import logging
import sys

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.translation import gettext as _

from askaround.web.database_trouble import sentence_for


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: what came in could not be read."""
    return _page(request, 400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: somebody else's, or nobody signed in."""
    return _page(request, 403)


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: no such page, or not yours; the same words for both."""
    return _page(request, 404)


def typed(request: HttpRequest | None) -> list[str]:
    """The words of a form whose record is gone, to be copied: nothing typed is lost.

    Ids, versions and choices are left out: what holds a blank, or only letters, was written by hand.
    """
    if request is None or request.method != "POST" or not hasattr(request, "user"):
        return []
    texts = [str(text) for name, text in request.POST.items() if name != TOKEN]
    return [text for text in texts if " " in text.strip() or (text.strip() and text.isalpha())]


TOKEN = "csrfmiddlewaretoken"  # noqa: S105 - the name of a form's field


KEEPS_TYPED = (404, 503)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: a fault of ours; 503 where it is the disk's or the database's."""
    sentence = sentence_for(sys.exception())
    return _page(request, 500) if sentence is None else unavailable(request, sentence)


def unavailable(request: HttpRequest | None, sentence: str = "") -> HttpResponse:
    """503: a full disk, a locked or unreachable database; `sentence` says which."""
    answer = _page(request, 503, sentence)
    answer["Retry-After"] = "10"
    return answer


def _page(request: HttpRequest | None, status: int, sentence: str = "") -> HttpResponse:
    return HttpResponse(
        _drawn(request, status, sentence), status=status, headers={"Cache-Control": "no-store"}
    )


def _drawn(request: HttpRequest | None, status: int, sentence: str) -> str:
    """The page; the bare sentence where what broke is what pages are drawn with."""
    try:
        words = {"sentence": sentence, "typed": typed(request) if status in KEEPS_TYPED else []}
        return render_to_string(f"{status}.html", words, request)
    except Exception:
        logging.getLogger(__name__).exception("The page for %s could not be drawn", status)
        return escape(sentence or _("Something broke on our side. What was kept is still kept."))
