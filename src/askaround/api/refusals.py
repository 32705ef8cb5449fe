"""Which fault becomes which problem document."""

import logging
from collections.abc import Callable
from typing import Any

from django.core.exceptions import (
    ObjectDoesNotExist,
    RequestDataTooBig,
    SuspiciousOperation,
    ValidationError,
)
from django.db import DataError, IntegrityError, InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError as Unreadable

from askaround.accounts.owned import Stale
from askaround.api import problems
from askaround.api.problems import Refused
from askaround.api.sentences import place_of, sentence_for
from askaround.questions.actions import BuiltIn

log = logging.getLogger(__name__)

Meant = Callable[[Any], Refused]


def unreadable(error: Unreadable) -> Refused:
    """What doesn't fit the description, one sentence a place. An address that can't be isn't there."""
    if any(each["loc"][0] == "path" for each in error.errors):
        return problems.NotHere()
    return problems.Invalid(
        errors={place_of(each): sentence_for(each) for each in error.errors[:100]}
    )


def fault(error: Exception) -> Refused:
    log.error("An API request failed", exc_info=error)
    return problems.Fault()


MEANT: dict[type[Exception], Meant] = {
    Refused: lambda refused: refused,
    AuthenticationError: lambda _: problems.NoToken(),
    HttpError: lambda _: problems.Refused(),
    Unreadable: unreadable,
    ValidationError: problems.invalid,
    ObjectDoesNotExist: lambda _: problems.NotHere(),
    Http404: lambda _: problems.NotHere(),
    BuiltIn: lambda _: problems.NotYours(),
    Stale: lambda _: problems.OutOfDate(),
    IntegrityError: lambda _: problems.Conflict(),
    DataError: lambda _: problems.Invalid(),
    OperationalError: lambda _: problems.Busy(),
    InterfaceError: lambda _: problems.Busy(),
    RequestDataTooBig: lambda _: problems.TooLarge(),
    SuspiciousOperation: lambda _: problems.Refused(),
    MultiPartParserError: lambda _: problems.Refused(),
    Exception: fault,
}
"""By the kind of exception; of two that fit, the nearer one counts."""


def handle_refusals(api: NinjaAPI) -> None:
    """Answer every exception with a problem document."""
    for kind, meant in MEANT.items():
        api.add_exception_handler(kind, _answering(meant))


def _answering(meant: Meant) -> Callable[[HttpRequest, Any], HttpResponse]:
    return lambda _request, error: problems.answer(meant(error))
