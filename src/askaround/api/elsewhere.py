"""Addresses that the API doesn't have."""

from django.http import HttpRequest, HttpResponse
from django.urls import resolve
from ninja import Router

from askaround.api.problems import NotHere

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]

elsewhere = Router()


@elsewhere.api_operation(METHODS, "/{path:rest}", include_in_schema=False, auth=None)
def anything_else(request: HttpRequest, rest: str) -> HttpResponse:
    """An address with a slash too many is the one without it; any other isn't there."""
    if not rest.endswith("/"):
        raise NotHere
    match = resolve(request.path_info.rstrip("/"))
    answer: HttpResponse = match.func(request, *match.args, **match.kwargs)
    return answer
