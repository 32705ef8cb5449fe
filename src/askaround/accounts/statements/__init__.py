"""Statements that are put together once and asked many times (ADR 33).

Django takes a millisecond to put a queryset together into SQL, and the database a tenth of that to
answer. A page's statements differ from one request to the next only in whose rows, of which day:

    @put_together_once
    def named(owner: User, people: Sequence[UUID]) -> QuerySet[Referral]:
        return Referral.objects.visible_to(owner).filter(person__in=people).select_related("person")

    named(seeker, [ana.pk, ben.pk])    # a list of referrals, asked for at once

The function runs with stand-ins for its arguments, once for each kind of call; what a call gives is
then sent in their place. So it may hand them to lookups, and nothing else: a stand-in for a row has
only its `pk`, and what is worked out from a moment ("three days before") is worked out by the
caller and given as an argument of its own. `Misused` says where that was not so.
"""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

from django.conf import settings
from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from askaround.accounts.statements.arguments import Words, taken_apart
from askaround.accounts.statements.asking import Misused, Statement, asked, put_together

__all__ = ["Misused", "Words", "put_together_once"]

logger = logging.getLogger(__name__)

Told = ParamSpec("Told")
Row = TypeVar("Row")

MOST_KINDS = 64
"""Kinds of call whose statements one function keeps; beyond, it begins anew. Convention."""


def put_together_once(build: Callable[Told, QuerySet[Any, Row]]) -> Callable[Told, list[Row]]:
    """The rows of the queryset that `build` returns, as a list, read by a statement that is kept.

    Ids, rows (their `pk`), moments, days, `Words` and lists of ids may differ from call to call;
    whatever else is given (a choice, a number, None) makes another statement. Raises `Misused` while
    tests run; elsewhere that is logged, and the queryset is read as any other.
    """
    kept: dict[Any, Statement] = {}

    @wraps(build)
    def ask(*args: Told.args, **kwargs: Told.kwargs) -> list[Row]:
        told, kind = taken_apart([*args, *kwargs.values()])
        if kind is None:
            return list(build(*args, **kwargs))
        # A day of a moment is told by the reader's clock, whose name stands in the statement.
        key = (*kind, *kwargs, connection.vendor, timezone.get_current_timezone_name())
        statement = kept.get(key)
        try:
            if statement is None:
                if len(kept) >= MOST_KINDS:
                    kept.clear()
                statement = kept[key] = put_together(build, kind, tuple(kwargs))
        except Misused:
            if settings.MISUSED_STATEMENTS_FAIL:
                raise
            # A page that takes a little longer is better than none.
            logger.exception("a statement is put together anew for each request")
            return list(build(*args, **kwargs))
        return cast(list[Row], asked(statement, told))

    return ask
